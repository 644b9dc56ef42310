// What makes PDFs and pictures, in one module, so that all of it is loaded at once and only if need be.

export { drawPicture } from './draw-picture.ts'
export { finishPagePdf } from './finish-page-pdf.ts'
export { impose, placeLeaves } from './impose.ts'
export { joinPdfs } from './join-pdfs.ts'
