import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObjectCopier,
} from '@cantoo/pdf-lib'

/**
 * Puts the outline of a PDF after that of another one: its entries come last below the first entry there, which
 * is the title of the whole.
 */
export function joinOutlines(
  target: PDFDocument,
  source: PDFDocument,
  copier: PDFObjectCopier,
): void {
  const root = target.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const titleRef = refIn(root, 'First')!
  const title = target.context.lookup(titleRef, PDFDict)
  const entries = entriesBelow(source.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  // Else their copies would lead to the outline that they come from.
  for (const ref of entries) {
    const entry = source.context.lookup(ref, PDFDict)
    for (const name of ['Parent', 'Prev', 'Next']) entry.delete(PDFName.of(name))
  }
  for (const entry of entries) {
    const ref = copier.copy(entry)
    const last = refIn(title, 'Last')
    const added = target.context.lookup(ref, PDFDict)
    added.set(PDFName.of('Parent'), titleRef)
    if (last === undefined) title.set(PDFName.of('First'), ref)
    else {
      added.set(PDFName.of('Prev'), last)
      target.context.lookup(last, PDFDict).set(PDFName.of('Next'), ref)
    }
    title.set(PDFName.of('Last'), ref)
    const shown = 1 + countOf(added)
    for (const dict of [title, root]) {
      dict.set(PDFName.of('Count'), PDFNumber.of(countOf(dict) + shown))
    }
  }
}

/** The entries right below one, in order. */
function entriesBelow(parent: PDFDict | undefined): PDFRef[] {
  const refs: PDFRef[] = []
  let ref = parent === undefined ? undefined : refIn(parent, 'First')
  while (ref !== undefined) {
    refs.push(ref)
    ref = refIn(parent!.context.lookup(ref, PDFDict), 'Next')
  }
  return refs
}

function refIn(dict: PDFDict, name: string): PDFRef | undefined {
  const ref = dict.get(PDFName.of(name))
  return ref instanceof PDFRef ? ref : undefined
}

/** How many entries below one are shown. */
function countOf(entry: PDFDict): number {
  return entry.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0
}
