import type { SheetFormat } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { sheetOf } from '../../src/imposition/plan-format.ts'
import { foldSheets } from '../../src/preflight/fold-sheets.ts'
import { grids } from '../../src/imposition/turn-over.ts'
import { joinRuns, unfold } from '../../src/preflight/page-text.ts'
import { rasterizeAll, type Raster } from '../../src/pdf/rasterize.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import type { PanelPosition } from '../../src/imposition/turn-over.ts'
import type { Grid } from '../../src/imposition/sizes.ts'
import { copierModel } from './simulate-copy.ts'

/** A page as a reader holds it, upright, and the text that was printed on it. */
export interface ReaderPage {
  /** At the dots per inch of the copier. */
  readonly raster: Raster
  readonly text: string
}

/** The pages of a file of Letter sheets, folded and cut, in the order in which they are read. */
export async function foldedPages(bytes: Uint8Array, format: SheetFormat): Promise<ReaderPage[]> {
  const sides = readPdf(await openPdf(bytes))
  const { imposition, flip } = format
  const sheet = sheetOf(format, 'letter')
  const folding = { imposition, sheet, flip, binding: 'left', thicknessMm: 0 } as const
  const folded = foldSheets(sides.length, folding)
  const grid = grids[imposition]
  const texts = unfold(sides, folded, grid, pageLayouts[format.papers.letter!].box)
  const rasters = await rasterizeAll(bytes, copierModel.dotsPerInch, (raster) => raster)
  return folded.map((position, index) => ({
    raster: cutOut(rasters[position.side]!, grid, position),
    text: joinRuns(texts[index]!.runs),
  }))
}

/** The pages of a file of single pages. */
export async function singlePages(bytes: Uint8Array): Promise<ReaderPage[]> {
  const rasters = await rasterizeAll(bytes, copierModel.dotsPerInch, (raster) => raster)
  return readPdf(await openPdf(bytes)).map(({ runs }, index) => ({
    raster: rasters[index]!,
    text: joinRuns(runs),
  }))
}

/** A panel of a side, upright. */
function cutOut(side: Raster, grid: Grid, { column, row, rotation }: PanelPosition): Raster {
  const width = Math.floor(side.width / grid.columns)
  const height = Math.floor(side.height / grid.rows)
  const luminance = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const start = (row * height + y) * side.width + column * width
    luminance.set(side.luminance.subarray(start, start + width), y * width)
  }
  return { width, height, luminance: rotation === 180 ? luminance.toReversed() : luminance }
}
