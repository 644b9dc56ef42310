import { PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'

/** What a PDF says of itself. */
export interface PdfIdentity {
  readonly title: string
  /** A BCP 47 language tag. */
  readonly language: string
}

/**
 * Gives a PDF its title and language, and removes what tells of people, machines and times: creator,
 * producer, dates and file identifiers.
 */
export function setIdentity(document: PDFDocument, { title, language }: PdfIdentity): void {
  const { trailerInfo } = document.context
  // Cut loose, the old dictionary would still be written.
  if (trailerInfo.Info instanceof PDFRef) document.context.delete(trailerInfo.Info)
  delete trailerInfo.Info
  delete trailerInfo.ID
  document.catalog.delete(PDFName.of('Metadata'))
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
}
