import { PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import type { Direction } from '../i18n/direction.ts'
import type { Flip } from '../imposition/plan.ts'

/** What a PDF says of itself. */
export interface PdfIdentity {
  readonly title: string
  /** A BCP 47 language tag. */
  readonly language: string
  /** The direction in which that is written: which way a viewer turns the pages. */
  readonly direction: Direction
}

/** What a PDF asks of the printer, as its viewer preferences say it; null where any will do. */
export type DuplexPreference = 'Simplex' | 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge' | null

/** Which duplex a file wants. */
export function duplexOf(
  { part, flip }: { readonly part: 'whole' | 'fronts' | 'backs'; readonly flip: Flip | null },
  sides: 1 | 2,
): DuplexPreference {
  if (part !== 'whole' || sides === 1) return 'Simplex'
  if (flip === null) return null
  return flip === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'
}

/** What a finished PDF says of itself, and asks of a viewer and a printer. */
export interface PdfMetadata {
  readonly identity: PdfIdentity
  /** Undefined for pages that are not there to be printed as they are. */
  readonly duplex?: DuplexPreference | undefined
  /** Whether it keeps its tags, and so follows PDF/UA-1. */
  readonly tagged: boolean
}

/** Writes what a PDF says of itself, and removes what tells of people, machines and times. */
export function setMetadata(
  document: PDFDocument,
  { identity, duplex, tagged }: PdfMetadata,
): void {
  removeTraces(document)
  const { title, language, direction } = identity
  const { dict } = document.catalog.getOrCreateViewerPreferences()
  if (duplex !== undefined) dict.set(PDFName.of('PrintScaling'), PDFName.of('None'))
  if (duplex !== undefined && duplex !== null) dict.set(PDFName.of('Duplex'), PDFName.of(duplex))
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
  if (direction === 'rtl') dict.set(PDFName.of('Direction'), PDFName.of('R2L'))
  if (tagged) setXmp(document, title, language)
}

/** Removes creator, producer, dates, file identifiers and XMP. */
function removeTraces(document: PDFDocument): void {
  const { trailerInfo } = document.context
  // pdf-lib leaves a replaced dictionary in the file: cut loose, the old one would still be written.
  if (trailerInfo.Info instanceof PDFRef) document.context.delete(trailerInfo.Info)
  delete trailerInfo.Info
  delete trailerInfo.ID
  document.catalog.delete(PDFName.of('Metadata'))
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Says in a tagged PDF, as XMP, what its title is and that it follows PDF/UA-1: no tool, no person, no time.
 * @see ISO 14289-1, 5 and 7.1; Matterhorn Protocol, 06-001 to 06-003
 */
function setXmp(document: PDFDocument, title: string, language: string): void {
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escape(language)}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  const { context } = document
  const stream = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), context.register(stream))
}
