import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A finished PDF as its objects. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

/** The text of an entry, such as the `Title` of an outline's. */
export function textOf(dict: PDFDict | undefined, key: string): string | undefined {
  return dict?.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText()
}

/** An entry of an outline, and those below it. */
export interface OutlineEntry {
  readonly title: string
  readonly items: readonly OutlineEntry[]
}

/** The outline of a document, from its top. */
export function readOutline(document: PDFDocument): readonly OutlineEntry[] {
  const entriesOf = (parent: PDFDict | undefined): OutlineEntry[] => {
    const entries: OutlineEntry[] = []
    let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
    while (entry !== undefined) {
      entries.push({ title: textOf(entry, 'Title') ?? '', items: entriesOf(entry) })
      entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
    return entries
  }
  return entriesOf(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
}

/** The tags on a page, counted from 1, in the order of the tree, with what each says in place of a picture. */
export function readTags(document: PDFDocument, page: number): { role: string; alt?: string }[] {
  const { ref } = document.getPage(page - 1)
  const isOn = (element: PDFDict): boolean =>
    element.get(PDFName.of('Pg')) === ref || kidsOf(element).some(isOn)
  const list = (element: PDFDict): { role: string; alt?: string }[] => {
    if (!isOn(element)) return []
    const role = element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText()
    const alt = textOf(element, 'Alt')
    const own = role === undefined ? [] : [{ role, ...(alt === undefined ? {} : { alt }) }]
    return [...own, ...kidsOf(element).flatMap(list)]
  }
  return list(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))
}

function kidsOf(element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'))
  const all = kids instanceof PDFArray ? kids.asArray() : [kids]
  return all
    .map((kid) => (kid === undefined ? undefined : element.context.lookup(kid)))
    .filter((kid) => kid instanceof PDFDict)
}
