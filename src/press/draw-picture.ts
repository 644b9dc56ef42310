import sharp from 'sharp'
import { openPdf } from './proof/read-pdf.ts'
import { rasterize, type Raster } from './proof/rasterize.ts'

/** Four shades are enough for black on white, and make a picture of a few kilobytes. */
const shades = 4

/**
 * Draws a page of a finished PDF as a PNG.
 * @param number the page, counted from 1
 */
export async function drawPicture(
  pdf: Uint8Array,
  number: number,
  widthPx: number,
): Promise<Uint8Array> {
  const document = await openPdf(pdf)
  try {
    const { width } = (await document.getPage(number)).getViewport({ scale: 1 })
    return await encodePng(await rasterize(document, number, (widthPx / width) * 72))
  } finally {
    await document.loadingTask.destroy()
  }
}

async function encodePng({ luminance, width, height }: Raster): Promise<Uint8Array> {
  return sharp(luminance, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: shades, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}
