import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF with pdf.js. Call `destroy()` on the document's `loadingTask` in the end. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes the buffer over; it gets a copy. It must not fetch or run anything.
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // Else a font does not tell its name.
    fontExtraProperties: true,
  }).promise
}
