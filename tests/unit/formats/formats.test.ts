import { describe, expect, it } from 'vitest'
import {
  homeOfPageLayout,
  otherFlip,
  papersOf,
  printFiles,
  sheetFiles,
  sheetFormat,
  sheetFormats,
  testFiles,
  type SheetFormatId,
} from '../../../src/formats/formats.ts'
import { pageLayoutList, pageLayouts } from '../../../src/formats/page-layouts.ts'
import { paperNames, type PaperName } from '../../../src/imposition/sizes.ts'
import { optionalFormats, type ZineData } from '../../../src/zine/schema.ts'
import { readZine } from '../../support/read-zine.ts'

const namesWithout = (...without: ZineData['without']) =>
  printFiles({ slug: 'a', language: 'en', without, art: 'none' }).map(({ name }) => name)

describe('printFiles', () => {
  it('names the files of the zine that others link to', async () => {
    expect(printFiles(await readZine()).map(({ name }) => name)).toEqual([
      'ice-melts-screen.pdf',
      'ice-melts-booklet-letter.pdf',
      'ice-melts-booklet-letter-ink-light.pdf',
      'ice-melts-booklet-letter-wide-margin.pdf',
      'ice-melts-booklet-letter-long-edge.pdf',
      'ice-melts-booklet-letter-fronts.pdf',
      'ice-melts-booklet-letter-backs.pdf',
      'ice-melts-booklet-a4.pdf',
      'ice-melts-booklet-a4-ink-light.pdf',
      'ice-melts-booklet-a4-wide-margin.pdf',
      'ice-melts-booklet-a4-long-edge.pdf',
      'ice-melts-booklet-a4-fronts.pdf',
      'ice-melts-booklet-a4-backs.pdf',
      'ice-melts-one-sheet-letter.pdf',
      'ice-melts-one-sheet-letter-wide-margin.pdf',
      'ice-melts-one-sheet-letter-short-edge.pdf',
      'ice-melts-one-sheet-letter-fronts.pdf',
      'ice-melts-one-sheet-letter-backs.pdf',
      'ice-melts-one-sheet-a4.pdf',
      'ice-melts-one-sheet-a4-wide-margin.pdf',
      'ice-melts-one-sheet-a4-short-edge.pdf',
      'ice-melts-one-sheet-a4-fronts.pdf',
      'ice-melts-one-sheet-a4-backs.pdf',
      'ice-melts-mini-letter.pdf',
      'ice-melts-mini-a4.pdf',
      'ice-melts-mini-tabloid.pdf',
      'ice-melts-mini-a3.pdf',
      'ice-melts-poster-letter.pdf',
      'ice-melts-poster-a4.pdf',
      'ice-melts-poster-tabloid.pdf',
      'ice-melts-poster-a3.pdf',
      'ice-melts-large-print-letter.pdf',
      'ice-melts-large-print-a4.pdf',
      'print-test-letter.pdf',
      'print-test-a4.pdf',
    ])
  })

  it('gives every file a name of its own', () => {
    const names = namesWithout()
    expect(new Set(names).size).toBe(names.length)
  })

  it('offers a cover with little ink only where the cover has art', () => {
    expect(namesWithout().filter((name) => name.includes('ink-light'))).toEqual([])
    const drawn = printFiles({ slug: 'a', language: 'en', without: [], art: 'thaw' })
    expect(drawn.filter(({ name }) => name.includes('ink-light'))).toEqual([
      expect.objectContaining({ paper: 'letter', layout: 'half-ink-light', part: 'whole' }),
      expect.objectContaining({ paper: 'a4', layout: 'half-ink-light', part: 'whole' }),
    ])
  })

  it.each<[ZineData['without'], RegExp, number]>([
    [['one-sheet'], /-one-sheet-/, 10],
    [['one-sheet-a4'], /-one-sheet-a4/, 5],
    [['mini'], /-mini-/, 4],
    [['mini-tabloid'], /-mini-tabloid/, 1],
    [['mini-tabloid', 'mini-a3'], /-mini-(tabloid|a3)/, 2],
    [['poster'], /-poster-/, 4],
    [['poster-a3'], /-poster-a3/, 1],
    [['large-print'], /-large-print-/, 2],
    [['large-print-letter'], /-large-print-letter/, 1],
    [['poster', 'poster-a4'], /-poster-/, 4],
    [['one-sheet', 'mini', 'poster', 'large-print'], /-(one-sheet|mini|poster|large-print)-/, 20],
  ])('leaves out, without %j, the files whose names match %s', (without, pattern, count) => {
    const [all, left] = [namesWithout(), namesWithout(...without)]
    expect(left).toEqual(all.filter((name) => !pattern.test(name)))
    expect(all.length - left.length).toBe(count)
  })

  it('leaves nothing out for a name that only begins like one of a format', () => {
    const without = ['one', 'mini-', 'booklet-lett'] as unknown as ZineData['without']
    expect(namesWithout(...without)).toEqual(namesWithout())
  })
})

describe('sheetFiles', () => {
  const filesOf = (id: SheetFormatId) =>
    sheetFiles({ slug: 'a', language: 'en', without: [], art: 'none' }, sheetFormat(id)).map(
      ({ name, layout, flip, part }) => [name, layout, flip, part],
    )

  it.each<[SheetFormatId, (string | null)[][]]>([
    [
      'booklet',
      [
        ['a-booklet-letter.pdf', 'half', 'short-edge', 'whole'],
        ['a-booklet-letter-wide-margin.pdf', 'half', 'short-edge', 'whole'],
        ['a-booklet-letter-long-edge.pdf', 'half', 'long-edge', 'whole'],
        ['a-booklet-letter-fronts.pdf', 'half', 'short-edge', 'fronts'],
        ['a-booklet-letter-backs.pdf', 'half', 'short-edge', 'backs'],
      ],
    ],
    [
      'one-sheet',
      [
        ['a-one-sheet-letter.pdf', 'quarter', 'long-edge', 'whole'],
        ['a-one-sheet-letter-wide-margin.pdf', 'quarter', 'long-edge', 'whole'],
        ['a-one-sheet-letter-short-edge.pdf', 'quarter', 'short-edge', 'whole'],
        ['a-one-sheet-letter-fronts.pdf', 'quarter', 'short-edge', 'fronts'],
        ['a-one-sheet-letter-backs.pdf', 'quarter', 'short-edge', 'backs'],
      ],
    ],
    [
      'mini',
      [
        ['a-mini-letter.pdf', 'eighth', null, 'whole'],
        ['a-mini-a4.pdf', 'eighth', null, 'whole'],
        ['a-mini-tabloid.pdf', 'quarter', null, 'whole'],
        ['a-mini-a3.pdf', 'quarter', null, 'whole'],
      ],
    ],
    [
      'poster',
      [
        ['a-poster-letter.pdf', 'poster', null, 'whole'],
        ['a-poster-a4.pdf', 'poster', null, 'whole'],
        ['a-poster-tabloid.pdf', 'large-poster', null, 'whole'],
        ['a-poster-a3.pdf', 'large-poster', null, 'whole'],
      ],
    ],
    ['large-print', [['a-large-print-letter.pdf', 'large-print', null, 'whole']]],
  ])('of the %s begin with %j', (id, files) => {
    expect(filesOf(id).slice(0, files.length)).toEqual(files)
  })

  it('come for both flips, and as fronts and backs, where a sheet has a flip, and nowhere else', () => {
    for (const format of sheetFormats) {
      const files = sheetFiles({ slug: 'a', language: 'en', without: [], art: 'none' }, format)
      const papers = Object.keys(format.papers).length
      const usual = files.filter(({ wideMargin }) => wideMargin === undefined)
      expect(usual).toHaveLength(format.flip === null ? papers : 4 * papers)
      const wide = files.length - usual.length
      expect(wide).toBe(format.wideMargin === null ? 0 : papers)
    }
  })

  it('know the other flip', () => {
    expect(otherFlip('short-edge')).toBe('long-edge')
    expect(otherFlip('long-edge')).toBe('short-edge')
  })
})

describe('papersOf', () => {
  it.each<[SheetFormatId, ZineData['without'], PaperName[]]>([
    ['booklet', [], ['letter', 'a4']],
    ['mini', [], ['letter', 'a4', 'tabloid', 'a3']],
    ['mini', ['mini-a4', 'poster-a3'], ['letter', 'tabloid', 'a3']],
    ['mini', ['mini'], []],
    ['poster', ['mini'], ['letter', 'a4', 'tabloid', 'a3']],
  ])('of the %s without %j are %j', (id, without, papers) => {
    expect(papersOf({ without }, sheetFormat(id))).toEqual(papers)
  })
})

describe('the formats a zine may be published without', () => {
  const optional = sheetFormats
    .filter((format) => format.optional)
    .flatMap(({ id, papers }) => {
      const names = paperNames.filter((paper) => papers[paper] !== undefined)
      return [id, ...names.map((paper) => `${id}-${paper}`)]
    })

  it('are exactly the optional ones, and each of them on each of its papers', () => {
    expect(optionalFormats).toEqual(optional)
  })

  it('do not have the booklet among them, nor a paper that a format does not take', () => {
    expect(optional).not.toContain('booklet')
    expect(optional).not.toContain('large-print-a3')
  })
})

describe('testFiles', () => {
  it('are one for each paper of the booklet, flipped as it is', () => {
    const { papers, flip } = sheetFormat('booklet')
    expect(testFiles().map(({ paper }) => paper)).toEqual(Object.keys(papers))
    expect(testFiles().every((file) => file.flip === flip)).toBe(true)
  })
})

describe('homeOfPageLayout', () => {
  it.each([
    ['half', 'booklet'],
    ['half-ink-light', 'booklet'],
    ['quarter', 'one-sheet'],
    ['eighth', 'mini'],
    ['poster', 'poster'],
    ['large-poster', 'poster'],
    ['large-print', 'large-print'],
  ] as const)('of %s pages is the %s', (layout, id) => {
    expect(homeOfPageLayout({ without: [], art: 'thaw' }, layout).id).toBe(id)
  })

  it('is another one where a zine is published without the first', () => {
    expect(homeOfPageLayout({ without: ['one-sheet'], art: 'none' }, 'quarter').id).toBe('mini')
    expect(homeOfPageLayout({ without: ['one-sheet-letter'], art: 'none' }, 'quarter').id).toBe(
      'one-sheet',
    )
    const without = ['one-sheet', 'mini-a3', 'mini-tabloid'] as const
    expect(() => homeOfPageLayout({ without: [...without], art: 'none' }, 'quarter')).toThrow(
      'No format of the zine takes quarter pages.',
    )
  })
})

describe('the text of a layout', () => {
  const promises: [SheetFormatId, PaperName[], number][] = [
    ['booklet', ['letter', 'a4'], 11.5],
    ['one-sheet', ['letter', 'a4'], 9.5],
    ['mini', ['letter', 'a4'], 11],
    ['mini', ['tabloid', 'a3'], 9.5],
    ['large-print', ['letter', 'a4'], 18],
  ]

  /** The papers on which a format is set smaller than that, or not at all. */
  function findSmaller(id: SheetFormatId, papers: readonly PaperName[], leastPt: number) {
    return papers.filter((paper) => {
      const layout = sheetFormat(id).papers[paper]
      return layout === undefined || !(pageLayouts[layout].leastPt >= leastPt)
    })
  }

  it.each(promises)('is on no sheet of the %s on %j smaller than %d pt', (...promise) => {
    expect(findSmaller(...promise)).toEqual([])
  })

  it.each(promises)('would be told of if the %s on %j promised more than %d pt', (...promise) => {
    const [id, papers, leastPt] = promise
    expect(findSmaller(id, papers, leastPt + 2.5)).toEqual(papers)
  })

  it('is mostly at least as large as its smallest letter', () => {
    const smaller = pageLayoutList.filter(({ textPt, leastPt }) => textPt < leastPt)
    expect(smaller).toEqual([])
  })

  it('is every word on the booklet, the one sheet and in large print', () => {
    const full = pageLayoutList.filter(({ extent }) => extent === 'full').map(({ id }) => id)
    expect(full).toEqual(['half', 'half-ink-light', 'quarter', 'large-print'])
  })

  it('is set in capitals everywhere but in large print', () => {
    const small = pageLayoutList
      .filter(({ roles }) => !roles.includes('capitals'))
      .map(({ id }) => id)
    expect(small).toEqual(['large-print'])
  })

  it('is laid out in pageLayouts by their ids', () => {
    expect(pageLayoutList.map(({ id }) => id)).toEqual(Object.keys(pageLayouts))
  })
})
