import { PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import type { Direction } from '../i18n/direction.ts'

/** What a PDF says of itself. */
export interface PdfIdentity {
  readonly title: string
  /** A BCP 47 language tag. */
  readonly language: string
  /** The direction in which that is written: which way a viewer turns the pages. */
  readonly direction: Direction
}

/**
 * Gives a PDF its title, language and direction, and removes what tells of people, machines and times: creator,
 * producer, dates and file identifiers.
 */
export function setIdentity(
  document: PDFDocument,
  { title, language, direction }: PdfIdentity,
): void {
  const { trailerInfo } = document.context
  // Cut loose, the old dictionary would still be written.
  if (trailerInfo.Info instanceof PDFRef) document.context.delete(trailerInfo.Info)
  delete trailerInfo.Info
  delete trailerInfo.ID
  document.catalog.delete(PDFName.of('Metadata'))
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
  if (direction === 'rtl') {
    const { dict } = document.catalog.getOrCreateViewerPreferences()
    dict.set(PDFName.of('Direction'), PDFName.of('R2L'))
  }
}
