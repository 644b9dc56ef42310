import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Size } from '../imposition/sizes.ts'
import { mmToPt } from '../imposition/units.ts'
import { convertToGray } from './content/convert-to-gray.ts'
import { endLines } from './content/end-lines.ts'
import { joinGlyphs } from './content/join-glyphs.ts'
import { markArtifacts } from './content/mark-artifacts.ts'
import { rewriteContent } from './content/content-stream.ts'
import { roundPaths } from './content/round-paths.ts'
import { mendFontDescriptors } from './font-descriptors.ts'
import { savePdf } from './save-pdf.ts'
import { setMetadata, type DuplexPreference, type PdfIdentity } from './metadata.ts'

/**
 * Finishes the PDF of single pages that Chromium printed: exact page boxes, black in DeviceGray, title,
 * language and the outline's words. Tags, links and fonts stay.
 *
 * Chromium rounds a page's height (210 mm comes out 594.96 pt, not 595.28) and cuts the difference
 * off at the foot, but lays out at full scale from the top; so the box is grown downwards.
 * Its outline joins the lines of a heading without a space; the titles are written anew.
 * @param outline the words of each heading, in the order of the headings
 * @param duplex what it asks of a printer, where it is printed as it is
 */
export async function finishPagePdf(
  printed: Uint8Array,
  box: Size,
  identity: PdfIdentity,
  outline: readonly string[],
  duplex?: DuplexPreference,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  for (const page of document.getPages()) {
    const top = page.getMediaBox().y + page.getMediaBox().height
    const height = mmToPt(box.heightMm)
    page.setMediaBox(0, top - height, mmToPt(box.widthMm), height)
  }
  convertToGray(document)
  rewriteContent(document, joinGlyphs)
  if (identity.direction === 'ltr') rewriteContent(document, endLines)
  rewriteContent(document, roundPaths)
  rewriteContent(document, markArtifacts)
  mendFontDescriptors(document)
  nameLinks(document)
  const entries = outlineEntries(document)
  const wanted = [...outline]
  for (const entry of entries) {
    const title = entry.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText()
    // A heading that is split over two pages has two entries; the preflight refuses the file.
    if (lettersOf(title) !== lettersOf(wanted[0] ?? '')) continue
    entry.set(PDFName.of('Title'), PDFHexString.fromText(wanted.shift()!))
  }
  setMetadata(document, { identity, duplex, tagged: true })
  return savePdf(document)
}

/**
 * Gives each link words that say where it leads, for those who do not see it.
 * @see ISO 14289-1, 7.18.5; Matterhorn Protocol, 28-012
 */
function nameLinks(document: PDFDocument): void {
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(ref, PDFDict)
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
      if (address === undefined || link.has(PDFName.of('Contents'))) continue
      link.set(PDFName.of('Contents'), PDFHexString.fromText(address.decodeText()))
    }
  }
}

/**
 * Capitals and spaces make no difference: they are what Chromium's titles lack. Nor does the order: words
 * written from right to left come out as they are drawn.
 */
function lettersOf(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .filter((letter) => /[^\s()[\]«»]/.test(letter))
    .toSorted()
    .join('')
}

/** The entries of a PDF's outline, each before the ones below it. */
function outlineEntries(document: PDFDocument): PDFDict[] {
  const entriesBelow = (parent: PDFDict | undefined): PDFDict[] => {
    const entries: PDFDict[] = []
    let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
    while (entry !== undefined) {
      entries.push(entry, ...entriesBelow(entry))
      entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
    return entries
  }
  return entriesBelow(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
}
