import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inkFromEdgeMm, inkFromFoldMm, type Size } from '../../paper/sizes.ts'
import { rasterize, type Raster } from './rasterize.ts'

/** Finer than half a millimetre, which the margins leave; finer still costs time. */
const dotsPerInch = 100
/** Darker than this, of 255, is ink. */
const inkBelow = 200

/**
 * Proves on the picture of each side that no ink lies near an edge of the sheet or near the fold.
 * @param foldsMm where the sheet is folded, from its left edge
 * @returns what is wrong, as clauses
 */
export async function proveInk(
  document: PDFDocumentProxy,
  sheet: Size,
  foldsMm: readonly number[],
): Promise<string[]> {
  const faults: string[] = []
  for (let side = 1; side <= document.numPages; side++) {
    const raster = await rasterize(document, side, dotsPerInch)
    const stray = findStrayInk(raster, sheet, foldsMm)
    if (stray !== undefined) faults.push(`side ${side} has ink ${stray}`)
  }
  return faults
}

/** Where there is ink that a printer or a fold would swallow, in words; undefined where none is. */
export function findStrayInk(
  { width, height, luminance }: Raster,
  sheet: Size,
  foldsMm: readonly number[],
): string | undefined {
  const mmPerDotX = sheet.widthMm / width
  const mmPerDotY = sheet.heightMm / height
  for (let y = 0; y < height; y++) {
    // The middle of a dot is where it is.
    const yMm = (y + 0.5) * mmPerDotY
    const fromTopOrBottom = Math.min(yMm, sheet.heightMm - yMm)
    for (let x = 0; x < width; x++) {
      if (luminance[y * width + x]! >= inkBelow) continue
      const xMm = (x + 0.5) * mmPerDotX
      const fromEdge = Math.min(fromTopOrBottom, xMm, sheet.widthMm - xMm)
      const at = `at ${xMm.toFixed(1)} mm from the left and ${yMm.toFixed(1)} mm from the top`
      if (fromEdge < inkFromEdgeMm) {
        return `${at}, ${fromEdge.toFixed(1)} mm from an edge; ${inkFromEdgeMm} mm are needed`
      }
      const fold = foldsMm.find((foldMm) => Math.abs(xMm - foldMm) < inkFromFoldMm)
      if (fold !== undefined) {
        return `${at}, ${Math.abs(xMm - fold).toFixed(1)} mm from the fold; ${inkFromFoldMm} mm are needed`
      }
    }
  }
  return undefined
}
