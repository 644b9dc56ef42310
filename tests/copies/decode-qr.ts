import jsQR from 'jsqr'
import type { Raster } from '../../src/pdf/rasterize.ts'

/**
 * The text of the QR code on a page, dark on light, or nothing where none can be read. Looks twice, as
 * one does with a telephone: at every dot, and from twice as far, where the grain of toner is not seen.
 */
export function decodeQr(raster: Raster): string | undefined {
  return decodeOnce(raster) ?? decodeOnce(halve(raster))
}

function decodeOnce({ width, height, luminance }: Raster): string | undefined {
  const rgba = new Uint8ClampedArray(4 * luminance.length)
  for (let dot = 0; dot < luminance.length; dot++) {
    rgba.fill(luminance[dot]!, 4 * dot, 4 * dot + 3)
    rgba[4 * dot + 3] = 255
  }
  return jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data
}

/** Half as wide and half as high: each dot the mean of four; an odd row or column at the end is lost. */
function halve({ width, height, luminance }: Raster): Raster {
  const half = { width: Math.floor(width / 2), height: Math.floor(height / 2) }
  const means = new Uint8Array(half.width * half.height)
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const [upper, lower] = [2 * y * width + 2 * x, (2 * y + 1) * width + 2 * x]
      const sum =
        luminance[upper]! + luminance[upper + 1]! + luminance[lower]! + luminance[lower + 1]!
      means[y * half.width + x] = Math.round(sum / 4)
    }
  }
  return { ...half, luminance: means }
}
