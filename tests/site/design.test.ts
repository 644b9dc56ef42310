import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheetFormat, sheetFiles } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { measureCoverage } from '../../src/preflight/find-stray-ink.ts'
import { rasterize } from '../../src/pdf/rasterize.ts'
import { readPdf, type ReadPage } from '../../src/preflight/read-pdf.ts'
import type { TextRun } from '../../src/preflight/reading/gather-runs.ts'
import { openPdf } from '../support/open-pdf.ts'
import { mmToPt } from '../../src/imposition/units.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

const readFilePages = async (name: string) => {
  const document = await openPdf(await readFile(join(testSiteDir, 'IceMelts', name)))
  return readPdf(document)
}
const { margins, textPt, lineHeight } = pageLayouts.half
/** The grid of the booklet's text, in points. */
const gridPt = textPt * lineHeight
const isText = ({ sizePt }: TextRun) => Math.abs(sizePt - textPt) < 0.05

let pages: ReadPage[]
beforeAll(async () => {
  pages = await readFilePages('ice-melts-screen.pdf')
})

/** The lines of running text on a page, each as its words, with where it is. */
function linesOf({ runs }: Pick<ReadPage, 'runs'>, wanted: (run: TextRun) => boolean) {
  const byBaseline = Map.groupBy(runs.filter(wanted), ({ baselineMm }) => baselineMm.toFixed(1))
  return [...byBaseline.values()].map((line) => ({
    text: line.map(({ text }) => text).join(''),
    baselineMm: line[0]!.baselineMm,
  }))
}

/** How far the lines of a page are from the grid that begins at its top, in points. */
function offGrid(page: Pick<ReadPage, 'runs'>): number[] {
  const places = linesOf(page, isText).map(
    ({ baselineMm }) => mmToPt(baselineMm - margins.topMm) % gridPt,
  )
  return places.map((place) => Math.abs(place - places[0]!))
}

describe('the text of the booklet', () => {
  it('stands on one grid, so that lines on facing pages meet', () => {
    const inside = pages.slice(1, 11)
    expect(inside.flatMap(offGrid).filter((distance) => distance > 0.1)).toEqual([])
    const firsts = inside.map(
      (page) => mmToPt(linesOf(page, isText)[0]!.baselineMm - margins.topMm) % gridPt,
    )
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeLessThan(0.1)
  })

  it('would be found off the grid if a line were moved by a point', () => {
    const [, page] = pages
    const lines = linesOf(page!, isText)
    const moved = page!.runs.map((run) =>
      run.baselineMm === lines[3]!.baselineMm ? { ...run, baselineMm: run.baselineMm + 0.35 } : run,
    )
    expect(Math.max(...offGrid({ runs: moved }))).toBeGreaterThan(0.5)
  })

  it('has 40 to 60 letters on a line', () => {
    // The last line of a principle is as long as it comes out.
    const full = pages.slice(1, 11).flatMap((page) => linesOf(page, isText).slice(0, -1))
    const lengths = full.map(({ text }) => text.trim().length).toSorted((a, b) => a - b)
    const median = lengths[Math.floor(lengths.length / 2)]!
    expect([median >= 40, median <= 60]).toEqual([true, true])
    expect(lengths.at(-1)).toBeLessThanOrEqual(60)
  })

  it('ends no paragraph with a part of a word, nor begins a page with its last line', () => {
    for (const page of pages.slice(1, 11)) {
      const lines = linesOf(page, isText)
      expect(lines.length).toBeGreaterThan(3)
      expect(lines.at(-1)!.text.trim().length).toBeGreaterThan(5)
    }
  })
})

/** The statements that end with a line of one word, by the size that statements have. */
function findWidows(all: readonly ReadPage[], sizePt: number, leastLines = 2): string[] {
  return all.flatMap((page) => {
    const lines = linesOf(page, (run) => Math.abs(run.sizePt - sizePt) < 0.05)
    return lines
      .filter(({ text }, index) => {
        const ends = /[.!?]$/.test(text.trim())
        const begins = index === 0 || /[.!?]$/.test(lines[index - 1]!.text.trim())
        return ends && !begins && lines.length >= leastLines && !text.trim().includes(' ')
      })
      .map(({ text }) => text)
  })
}

describe('statements', () => {
  it('do not end with a line of one word in the booklet, the mini and in large print', async () => {
    expect(findWidows(pages, 30.8)).toEqual([])
    expect(findWidows(await readFilePages('ice-melts-mini-letter.pdf'), 23)).toEqual([])
    expect(findWidows(await readFilePages('ice-melts-large-print-letter.pdf'), 28)).toEqual([])
  })

  it('would be found if one did', () => {
    const run = { startMm: 0, endMm: 1, sizePt: 30.8, angle: 0 }
    const page = {
      runs: [
        { ...run, text: 'THE LAW WILL NOT', baselineMm: 10 },
        { ...run, text: 'ALWAYS.', baselineMm: 20 },
      ],
    } as unknown as ReadPage
    expect(findWidows([page], 30.8)).toEqual(['ALWAYS.'])
  })
})

/** How much of each page of a PDF is ink, from 0 to 1. */
async function coverageOf(name: string, numbers: readonly number[]): Promise<number[]> {
  const pdf = await readFile(join(testSiteDir, 'IceMelts', name))
  const shares: number[] = []
  for (const number of numbers) shares.push(measureCoverage(await rasterize(pdf, number, 75)))
  return shares
}

describe('ink', () => {
  const inside = Array.from({ length: 10 }, (_, index) => index + 2)

  it('covers less than a tenth of each inside page of the booklet', async () => {
    const shares = await coverageOf('ice-melts-screen.pdf', inside)
    expect(shares.filter((share) => share >= 0.1)).toEqual([])
    expect(Math.min(...shares)).toBeGreaterThan(0.02)
  })

  it('would be found to cover more than that on the cover, which has its own ink-light file', async () => {
    const [cover] = await coverageOf('ice-melts-screen.pdf', [1])
    expect(cover).toBeGreaterThan(0.1)
    const zine = await readZine()
    const light = sheetFiles(zine, sheetFormat('booklet')).filter(({ name }) =>
      name.endsWith('-ink-light.pdf'),
    )
    expect(light).toHaveLength(2)
    for (const { name } of light) {
      const [first] = await coverageOf(name, [1])
      const [normal] = await coverageOf(name.replace('-ink-light', ''), [1])
      expect(first).toBeLessThan(0.1)
      expect(first! / normal!).toBeLessThan(0.75)
    }
  })
})

describe('the pages', () => {
  it('are not stamped alike: numerals of many sizes, each with its own drawing', async () => {
    const sizes = pages
      .slice(1, 11)
      .map(({ runs }) => Math.max(...runs.map(({ sizePt }) => sizePt)).toFixed(1))
    expect(new Set(sizes).size).toBeGreaterThanOrEqual(4)
    const pdf = await readFile(join(testSiteDir, 'IceMelts/ice-melts-screen.pdf'))
    const tops: string[] = []
    for (let number = 2; number <= 11; number++) {
      const { luminance, width, height } = await rasterize(pdf, number, 30)
      tops.push(
        Buffer.from(luminance.subarray(0, width * Math.round(height / 4))).toString('base64'),
      )
    }
    expect(new Set(tops).size).toBe(10)
  })
})
