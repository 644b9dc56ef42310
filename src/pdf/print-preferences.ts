import { PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import type { DuplexPreference } from './duplex.ts'

/** Tells a viewer to print at full size, and on which sides. */
export function setPrintPreferences(document: PDFDocument, duplex: DuplexPreference): void {
  const { dict } = document.catalog.getOrCreateViewerPreferences()
  dict.set(PDFName.of('PrintScaling'), PDFName.of('None'))
  if (duplex !== null) dict.set(PDFName.of('Duplex'), PDFName.of(duplex))
}
