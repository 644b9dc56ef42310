import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Size } from '../paper/sizes.ts'
import { mmToPt } from '../paper/units.ts'
import { setIdentity, type PdfIdentity } from './pdf-identity.ts'

/**
 * Finishes the PDF of single pages that Chromium printed: exact page boxes, title, language and the
 * outline's words. Tags, links and fonts stay.
 *
 * Chromium rounds a page's height (210 mm comes out 594.96 pt, not 595.28) and cuts the difference
 * off at the foot, but lays out at full scale from the top; so the box is grown downwards.
 * Its outline joins the lines of a heading without a space; the titles are written anew.
 * @param outline the words of each heading, in the order of the headings
 * @throws Error when the outline has another number of entries
 */
export async function finishPagePdf(
  printed: Uint8Array,
  box: Size,
  identity: PdfIdentity,
  outline: readonly string[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  for (const page of document.getPages()) {
    const top = page.getMediaBox().y + page.getMediaBox().height
    const height = mmToPt(box.heightMm)
    page.setMediaBox(0, top - height, mmToPt(box.widthMm), height)
  }
  const entries = outlineEntries(document)
  if (entries.length !== outline.length) {
    throw new Error(`The PDF has ${entries.length} headings in its outline, not ${outline.length}.`)
  }
  for (const [index, entry] of entries.entries()) {
    entry.set(PDFName.of('Title'), PDFHexString.fromText(outline[index]!))
  }
  setIdentity(document, identity)
  return document.save()
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
