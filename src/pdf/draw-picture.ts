import sharp from 'sharp'
import { rasterizeToWidth, type Raster } from './rasterize.ts'

/** Enough for black on white, and a picture of a few kilobytes. */
const fewShades = 4

/**
 * Draws a page of a finished PDF as a PNG.
 * @param number the page, counted from 1
 * @param shades how many greys it has: the more, the smoother the edges of letters
 */
export async function drawPicture(
  pdf: Uint8Array,
  number: number,
  widthPx: number,
  shades: number = fewShades,
): Promise<Uint8Array> {
  return encodePng(await rasterizeToWidth(pdf, number, widthPx), shades)
}

async function encodePng(
  { luminance, width, height }: Raster,
  shades: number,
): Promise<Uint8Array> {
  return sharp(luminance, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: shades, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}
