import {
  clip,
  degrees,
  endPath,
  grayscale,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { findStrayInk, measureCoverage } from '../../../src/preflight/find-stray-ink.ts'
import { readPdf } from '../../../src/preflight/read-pdf.ts'
import { openPdf } from '../../support/open-pdf.ts'
import { rasterize } from '../../../src/pdf/rasterize.ts'
import { mmToPt } from '../../../src/imposition/units.ts'

type Draw = (document: PDFDocument) => Promise<void> | void

/** Makes a one-page PDF of 200 x 100 mm. */
async function make(draw: Draw) {
  const document = await PDFDocument.create()
  document.addPage([mmToPt(200), mmToPt(100)])
  await draw(document)
  return document.save()
}

const write =
  (text: string, xMm: number, baselineFromBottomMm: number, turned = false): Draw =>
  async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica)
    const options = { x: mmToPt(xMm), y: mmToPt(baselineFromBottomMm), size: 12, font }
    document.getPage(0).drawText(text, turned ? { ...options, rotate: degrees(180) } : options)
  }

/** Draws inside a clip, given in millimeters from the bottom left corner. */
const clipped =
  (draw: Draw, left: number, bottom: number, width: number, height: number): Draw =>
  async (document) => {
    const page = document.getPage(0)
    page.pushOperators(
      pushGraphicsState(),
      rectangle(mmToPt(left), mmToPt(bottom), mmToPt(width), mmToPt(height)),
      clip(),
      endPath(),
    )
    await draw(document)
    page.pushOperators(popGraphicsState())
  }

async function readFirst(draw: Draw) {
  return readPdf(await openPdf(await make(draw)))[0]!
}

describe('readPdf', () => {
  it('tells where a run stands, from the top left corner', async () => {
    const page = await readFirst(write('Hello', 20, 70))
    expect(page).toMatchObject({ widthMm: expect.closeTo(200, 3) as number, clipped: [] })
    expect(page.runs).toMatchObject([{ text: 'Hello', sizePt: 12, angle: 0 }])
    expect(page.runs[0]!.startMm).toBeCloseTo(20, 3)
    expect(page.runs[0]!.baselineMm).toBeCloseTo(30, 3)
    expect(page.runs[0]!.endMm).toBeGreaterThan(28)
  })

  it('tells that a run is turned', async () => {
    const { runs } = await readFirst(write('Hello', 120, 70, true))
    expect(runs[0]).toMatchObject({ angle: 180 })
    expect(runs[0]!.endMm).toBeLessThan(runs[0]!.startMm)
  })

  it('tells that a font is not embedded', async () => {
    expect((await readFirst(write('Hello', 20, 70))).fonts).toEqual(['Helvetica, not embedded'])
  })

  it.each([
    ['nothing, where the clip lies around the text', [10, 60, 100, 30], []],
    ['a line that is cut through the middle', [10, 71, 100, 30], ['Hello']],
    ['the last letters of a line', [10, 60, 17, 30], ['lo']],
    ['a line that lies wholly outside', [10, 10, 100, 30], ['Hello']],
  ])('finds clipped text: %s', async (_, [left, bottom, width, height], texts) => {
    const draw = clipped(write('Hello', 20, 70), left!, bottom!, width!, height!)
    expect((await readFirst(draw)).clipped).toEqual(texts)
  })

  it('finds text that the edge of the page cuts', async () => {
    expect((await readFirst(write('Hello', 196, 70))).clipped).toHaveLength(1)
  })

  it('finds text that the box of an embedded page cuts', async () => {
    const inner = await PDFDocument.create()
    inner.addPage([100, 100]).drawText('Hello world', { x: 60, y: 50, size: 12 })
    const page = await readFirst(async (document) => {
      const saved = await PDFDocument.load(await inner.save())
      const [embedded] = await document.embedPages(saved.getPages())
      document.getPage(0).drawPage(embedded!, { x: 100, y: 100 })
    })
    expect(page.clipped.join('')).toMatch(/^w?orld$/)
  })
})

describe('measureCoverage', () => {
  const fill =
    (part: number, gray = 0): Draw =>
    (document) => {
      const width = mmToPt(200) * part
      document.getPage(0).drawRectangle({ width, height: mmToPt(100), color: grayscale(gray) })
    }

  it.each([
    [0, 0, 0],
    [0.25, 0, 0.25],
    [1, 0, 1],
    [0.5, 0.5, 0.25],
  ])('finds a page filled to %d with gray %d covered to %d', async (part, gray, coverage) => {
    const raster = await rasterize(await make(fill(part, gray)), 1, 75)
    expect(measureCoverage(raster)).toBeCloseTo(coverage, 2)
  })
})

describe('findStrayInk', () => {
  const sheet = { widthMm: 200, heightMm: 100 }
  const block =
    (xMm: number, yMm: number): Draw =>
    (document) => {
      document.getPage(0).drawRectangle({ x: mmToPt(xMm), y: mmToPt(yMm), width: 6, height: 6 })
    }

  it.each([
    ['in the middle of a page', 50, 50, undefined],
    ['by the left edge', 4, 50, /mm from the top, 3\.\d mm from an edge; 6.35 mm are needed/],
    ['by the right edge', 195, 50, /from an edge/],
    ['by the top', 50, 95, /from an edge/],
    ['by the bottom', 50, 3, /from an edge/],
    ['by the fold', 96, 50, /from a fold or a cut; 5 mm are needed/],
    ['behind the fold', 103, 50, /from a fold or a cut/],
    ['just clear of the fold', 105.5, 50, undefined],
    ['just clear of the edge', 6.7, 6.7, undefined],
  ])('looks at ink %s', async (_, xMm, yMm, found) => {
    const raster = await rasterize(await make(block(xMm, yMm)), 1, 100)
    const stray = findStrayInk(raster, sheet, { columns: 2, rows: 1 })
    if (found === undefined) expect(stray).toBeUndefined()
    else expect(stray).toMatch(found)
  })

  it('looks at ink by a cut, which is not a fold of the other direction', async () => {
    const raster = await rasterize(await make(block(40, 48)), 1, 100)
    expect(findStrayInk(raster, sheet, { columns: 2, rows: 1 })).toBeUndefined()
    expect(findStrayInk(raster, sheet, { columns: 2, rows: 2 })).toMatch(/from a fold or a cut/)
    expect(findStrayInk(raster, sheet, { columns: 5, rows: 1 })).toMatch(/from a fold or a cut/)
  })
})
