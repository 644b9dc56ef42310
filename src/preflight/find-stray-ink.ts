import { inkFromEdgeMm, inkFromFoldMm, type Size } from '../imposition/sizes.ts'
import type { Grid } from '../imposition/sizes.ts'
import { rasterizeAll, type Raster } from '../pdf/rasterize.ts'

/** A dot is a third of a millimeter, less than the margins leave; finer still costs time. */
const dotsPerInch = 75
/** Darker than this, of 255, is ink. */
const inkBelow = 200

/** What the pictures of a file's sides show. */
export interface InkReport {
  /** Ink that a printer, a fold or a cut would swallow, as clauses. */
  readonly faults: readonly string[]
  /** How much of each side is covered with ink, from 0 to 1. */
  readonly coverage: readonly number[]
}

/**
 * Looks on the picture of each side for ink near an edge of the sheet, a fold or a cut, and for how much
 * ink there is.
 * @param grid the panels of a side; between them it is folded or cut
 * @param edgeMm how far ink must be from an edge of the sheet
 */
export async function findInkFaults(
  pdf: Uint8Array,
  sheet: Size,
  grid: Grid,
  edgeMm: number,
): Promise<InkReport> {
  const sides = await rasterizeAll(pdf, dotsPerInch, (raster) => ({
    stray: findStrayInk(raster, sheet, grid, edgeMm),
    coverage: measureCoverage(raster),
  }))
  return {
    faults: sides.flatMap(({ stray }, index) =>
      stray === undefined ? [] : [`side ${index + 1} has ink ${stray}`],
    ),
    coverage: sides.map(({ coverage }) => coverage),
  }
}

/** How much of a picture is ink, from 0 to 1; grey counts for its part. */
export function measureCoverage({ luminance }: Raster): number {
  let ink = 0
  // By number: an iterator takes ten times as long, and a side has a million dots.
  for (let dot = 0; dot < luminance.length; dot++) ink += 255 - luminance[dot]!
  return ink / 255 / luminance.length
}

/** Where there is ink that would be swallowed, in words; undefined where none is. */
export function findStrayInk(
  { width, height, luminance }: Raster,
  sheet: Size,
  grid: Grid,
  edgeMm: number = inkFromEdgeMm,
): string | undefined {
  const columns = nearness(width, sheet.widthMm, grid.columns, edgeMm)
  const rows = nearness(height, sheet.heightMm, grid.rows, edgeMm)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (luminance[y * width + x]! >= inkBelow) continue
      const fault = rows[y] ?? columns[x]
      if (fault === undefined) continue
      const xMm = ((x + 0.5) * sheet.widthMm) / width
      const yMm = ((y + 0.5) * sheet.heightMm) / height
      return `at ${xMm.toFixed(1)} mm from the left and ${yMm.toFixed(1)} mm from the top, ${fault}`
    }
  }
  return undefined
}

/**
 * What is wrong with ink in each line of dots across a side, by how near the line lies to an edge or
 * between two panels; undefined where nothing is.
 */
function nearness(
  dots: number,
  lengthMm: number,
  panels: number,
  edgeMm: number,
): (string | undefined)[] {
  return Array.from({ length: dots }, (_, dot) => {
    // The middle of a dot is where it is.
    const mm = ((dot + 0.5) * lengthMm) / dots
    const fromEdge = Math.min(mm, lengthMm - mm)
    if (fromEdge < edgeMm) {
      return `${fromEdge.toFixed(1)} mm from an edge; ${edgeMm} mm are needed`
    }
    const panelMm = lengthMm / panels
    const fromFold = Math.abs(mm - Math.round(mm / panelMm) * panelMm)
    return fromFold < inkFromFoldMm
      ? `${fromFold.toFixed(1)} mm from a fold or a cut; ${inkFromFoldMm} mm are needed`
      : undefined
  })
}
