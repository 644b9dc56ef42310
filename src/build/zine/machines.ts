// What makes PDFs and pictures, in one module, so that all of it is loaded at once and only if need be.

export { drawPicture } from '../../pdf/draw-picture.ts'
export { finishPagePdf } from '../../pdf/finish-page-pdf.ts'
export { impose, placeLeaves } from '../../pdf/impose.ts'
export { joinPdfs } from '../../pdf/join-pdfs.ts'
export { printToPdf, readLayout, withPagedRoute } from '../../browser/lay-out-route.ts'
