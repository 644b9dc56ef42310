import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a picture: one byte of luminance a dot, 255 for white, row by row from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly luminance: Uint8Array
}

/** What pdf.js uses outside a browser to draw on; it makes its own from `@napi-rs/canvas`. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: unknown; context: Context2d }
  destroy(target: { canvas: unknown; context: Context2d }): void
}
interface Context2d {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}

/** Draws a page of a PDF, counted from 1, as a printer would. */
export async function rasterize(
  document: PDFDocumentProxy,
  number: number,
  dotsPerInch: number,
): Promise<Raster> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
  const factory = document.canvasFactory as CanvasFactory
  const target = factory.create(width, height)
  try {
    const canvas = target.canvas as HTMLCanvasElement
    await page.render({ canvas, viewport, intent: 'print' }).promise
    const { data } = target.context.getImageData(0, 0, width, height)
    return { width, height, luminance: luminanceOf(data) }
  } finally {
    factory.destroy(target)
  }
}

/** The luminance of dots in red, green, blue and opacity. A side of paper has a million: no dot makes a list. */
function luminanceOf(colours: Uint8ClampedArray): Uint8Array {
  const luminance = new Uint8Array(colours.length / 4)
  for (let dot = 0, at = 0; dot < luminance.length; dot++, at += 4) {
    luminance[dot] = Math.round(
      0.2126 * colours[at]! + 0.7152 * colours[at + 1]! + 0.0722 * colours[at + 2]!,
    )
  }
  return luminance
}
