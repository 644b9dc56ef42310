import { beforeAll, describe, expect, it } from 'vitest'
import { printFiles, sheetFormat } from '../../../src/formats/formats.ts'
import {
  marginSteps,
  printTestOutline,
  printTestTexts,
  rulerInches,
  rulerMm,
  rulerNumbers,
  writePrintTest,
  type PrintTestText,
} from '../../../src/formats/print-test.ts'
import {
  inkFromEdgeMm,
  papers,
  turnLandscape,
  wideInkFromEdgeMm,
} from '../../../src/imposition/sizes.ts'
import type { ZineData } from '../../../src/zine/schema.ts'
import type { Zine } from '../../../src/zine/zine.ts'
import { readZine } from '../../support/read-zine.ts'

const office = ['letter', 'a4'] as const
let zine: Zine

beforeAll(async () => {
  zine = await readZine()
})

const filesNamedIn = (text: PrintTestText) =>
  printTestTexts(text).flatMap((line) => line.match(/[\w-]+\.pdf/g) ?? [])

/** The files that a print test names and a zine does not have. */
function findMissing(
  text: PrintTestText,
  choice: Pick<Zine, 'slug' | 'language' | 'without' | 'art'>,
): string[] {
  const made = new Set(printFiles(choice).map(({ name }) => name))
  return filesNamedIn(text).filter((name) => !made.has(name))
}

describe('writePrintTest', () => {
  it.each(office)('names the files that a printer needs for %s paper', (paper) => {
    const text = writePrintTest(zine, paper)
    expect(filesNamedIn(text)).toEqual([
      `ice-melts-booklet-${paper}-wide-margin.pdf`,
      `ice-melts-one-sheet-${paper}-wide-margin.pdf`,
      `ice-melts-booklet-${paper}.pdf`,
      `ice-melts-one-sheet-${paper}.pdf`,
      `ice-melts-one-sheet-${paper}-short-edge.pdf`,
      `ice-melts-booklet-${paper}-long-edge.pdf`,
      `ice-melts-one-sheet-${paper}.pdf`,
    ])
    expect(findMissing(text, zine)).toEqual([])
  })

  it.each<[ZineData['without'], (typeof office)[number], number]>([
    [['one-sheet'], 'letter', 3],
    [['one-sheet'], 'a4', 3],
    [['one-sheet-a4'], 'letter', 7],
    [['one-sheet-a4'], 'a4', 3],
  ])('leaves out, without %j, what is not made for %s paper', (without, paper, count) => {
    const smaller = { slug: 'a', language: 'en', without, art: 'none' } as const
    const text = writePrintTest(smaller, paper)
    expect(filesNamedIn(text)).toHaveLength(count)
    expect(findMissing(text, smaller)).toEqual([])
    expect(printTestTexts(text).join(' ').includes('one sheet')).toBe(count === 7)
  })

  it('would name files that are not made if it did not know what a zine is without', () => {
    const text = writePrintTest(zine, 'a4')
    expect(findMissing(text, { ...zine, without: ['one-sheet'] })).toHaveLength(4)
  })

  it('takes for each flip the booklet that is made for it', () => {
    const { shortEdge, longEdge } = writePrintTest(zine, 'letter')
    const files = printFiles(zine).filter(({ format, paper }) => {
      return format === 'booklet' && paper === 'letter'
    })
    const nameFor = (flip: string) =>
      files.find((file) => file.flip === flip && file.part === 'whole')!.name
    expect(sheetFormat('booklet').flip).toBe('short-edge')
    expect(shortEdge.paragraphs.join(' ')).toContain(`use ${nameFor('short-edge')}.`)
    expect(longEdge.paragraphs.join(' ')).toContain(`use ${nameFor('long-edge')}.`)
    expect(shortEdge.paragraphs.join(' ')).not.toContain(nameFor('long-edge'))
  })

  it('has an outline of its headings', () => {
    expect(printTestOutline(writePrintTest(zine, 'a4'))).toEqual([
      'Print test for A4 paper',
      'Which file does this printer need?',
      'Is the back blank?',
      'Is it printed at full size?',
      'How wide are its margins?',
      'Short edge',
      'Long edge',
    ])
  })

  it('draws the steps of all four edges, the ruler and every text, and nothing else', () => {
    const text = writePrintTest(zine, 'a4')
    const { title, intro, blocks, shortEdge, longEdge } = text
    const paragraphs = [...blocks, shortEdge, longEdge].flatMap((block) => block.paragraphs)
    const ruler = [...rulerNumbers.centimetres, ...rulerNumbers.inches]
    const texts = printTestTexts(text)
    for (const written of [title, intro, ...printTestOutline(text), ...paragraphs, ...ruler]) {
      expect(texts).toContain(written)
    }
    const count = 4 * marginSteps.length + 1 + blocks.length + 3 + paragraphs.length + ruler.length
    expect(texts).toHaveLength(count)
  })
})

describe('the ruler of the print test', () => {
  it('is as long in millimeters as it is in inches, and fits on every sheet', () => {
    expect(rulerMm).toBeCloseTo(rulerInches * 25.4, 9)
    for (const paper of office) {
      const { widthMm } = turnLandscape(papers[paper])
      expect(rulerMm).toBeLessThan(widthMm - 2 * inkFromEdgeMm)
    }
  })

  it('is numbered at every inch and at every five centimetres', () => {
    const inches = Array.from({ length: rulerInches + 1 }, (_, inch) => (inch || 'in').toString())
    expect(rulerNumbers.inches).toEqual(inches)
    const fives = Array.from({ length: Math.floor(rulerMm / 50) + 1 }, (_, five) => {
      return five === 0 ? 'mm' : String(50 * five)
    })
    expect(rulerNumbers.centimetres).toEqual(fives)
  })
})

describe('the margin steps of the print test', () => {
  const marginsOf = (without: ZineData['without'], paper: 'letter' | 'a4') => {
    const zineWithout = { slug: 'a', language: 'en', without, art: 'none' } as const
    return writePrintTest(zineWithout, paper).blocks.at(-1)!.paragraphs.join(' ')
  }

  it('reach from what every printer does to what the files for wide margins stand', () => {
    expect(marginSteps).toContain(Math.floor(inkFromEdgeMm))
    expect(marginSteps.at(-1)).toBe(wideInkFromEdgeMm)
  })

  it('stand beside what each format stands, and what to print where a margin is wider', () => {
    expect(marginsOf([], 'letter')).toContain(
      'no margin is wider than this: Booklet 9\u00A0mm, One sheet 6\u00A0mm, Mini 6\u00A0mm, Poster 9\u00A0mm, Large print 8\u00A0mm. If one is wider, up to 13 mm, print a-booklet-letter-wide-margin.pdf or a-one-sheet-letter-wide-margin.pdf.',
    )
    expect(marginsOf(['one-sheet', 'mini-a4'], 'a4')).toContain(
      'no margin is wider than this: Booklet 7\u00A0mm, Poster 9\u00A0mm, Large print 17\u00A0mm. If one is wider, up to 13 mm, print a-booklet-a4-wide-margin.pdf.',
    )
  })
})
