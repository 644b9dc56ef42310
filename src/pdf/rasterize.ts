import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'

// PDFium, the reader of Chrome, Edge and Android, in WebAssembly.

/** A page as a picture: one byte of luminance a dot, 255 for white, row by row from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly luminance: Uint8Array
}

let opened: Promise<PDFiumLibrary> | undefined

/** Its WebAssembly is loaded once, by the first file. */
async function openPdfium(): Promise<PDFiumLibrary> {
  const { PDFiumLibrary: Library } = await import('@hyzyla/pdfium')
  return Library.init()
}

/** Opens a file with PDFium for as long as some work takes. */
export async function withPdfium<Result>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => Promise<Result> | Result,
): Promise<Result> {
  const library = await (opened ??= openPdfium())
  const document = await library.loadDocument(bytes)
  try {
    return await work(document)
  } finally {
    document.destroy()
  }
}

/** Draws a page of a PDF, counted from 1, as a printer would. */
export async function rasterize(
  pdf: Uint8Array,
  number: number,
  dotsPerInch: number,
): Promise<Raster> {
  return withPdfium(pdf, (document) => draw(document, number, () => dotsPerInch / 72))
}

/** Draws a page of a PDF, counted from 1, as wide as it is asked for. */
export async function rasterizeToWidth(
  pdf: Uint8Array,
  number: number,
  widthPx: number,
): Promise<Raster> {
  return withPdfium(pdf, (document) => draw(document, number, (widthPt) => widthPx / widthPt))
}

/**
 * Draws all pages of a PDF, one after the other: of a long one, all pictures at once would fill the memory.
 * @param work what is made of each picture, in the order of the pages
 */
export async function rasterizeAll<Result>(
  pdf: Uint8Array,
  dotsPerInch: number,
  work: (raster: Raster) => Result,
): Promise<Result[]> {
  return withPdfium(pdf, async (document) => {
    const results: Result[] = []
    for (let number = 1; number <= document.getPageCount(); number++) {
      results.push(work(await draw(document, number, () => dotsPerInch / 72)))
    }
    return results
  })
}

async function draw(
  document: PDFiumDocument,
  number: number,
  scaleOf: (widthPt: number) => number,
): Promise<Raster> {
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = scaleOf(originalWidth)
  const [width, height] = [Math.round(originalWidth * scale), Math.round(originalHeight * scale)]
  const { data } = await page.render({ width, height, scale: 1, colorSpace: 'Gray' })
  return { width, height, luminance: data }
}
