import { PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import type { PrintFile } from '../formats/formats.ts'

/** What a PDF asks of the printer, as its viewer preferences say it; null where any will do. */
export type DuplexPreference = 'Simplex' | 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge' | null

/** Which duplex a file wants. */
export function duplexOf(
  { part, flip }: Pick<PrintFile, 'part' | 'flip'>,
  sides: 1 | 2,
): DuplexPreference {
  if (part !== 'whole' || sides === 1) return 'Simplex'
  if (flip === null) return null
  return flip === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'
}

/** Tells a viewer to print at full size, and on which sides. */
export function setPrintPreferences(document: PDFDocument, duplex: DuplexPreference): void {
  const { dict } = document.catalog.getOrCreateViewerPreferences()
  dict.set(PDFName.of('PrintScaling'), PDFName.of('None'))
  if (duplex !== null) dict.set(PDFName.of('Duplex'), PDFName.of(duplex))
}
