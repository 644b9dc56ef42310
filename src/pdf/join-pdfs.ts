import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFRef,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib'
import { joinOutlines } from './join-outlines.ts'
import { nameSubsets } from './name-subsets.ts'

/**
 * Joins PDFs that Chromium printed from the parts of one text: pages, tags and outline follow each other as
 * if it had printed them together. What the first says of itself holds for all.
 * @throws Error when one of them is not tagged as Chromium does it
 */
export async function joinPdfs(pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  const [first, ...others] = pdfs
  if (others.length === 0) return first!
  const target = await PDFDocument.load(first!, { updateMetadata: false })
  for (const [index, pdf] of others.entries()) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false })
    nameSubsets(source, index + 1)
    append(target, source)
  }
  return target.save()
}

function append(target: PDFDocument, source: PDFDocument): void {
  const copier = PDFObjectCopier.for(source.context, target.context)
  const [targetTags, sourceTags] = [tagsOf(target), tagsOf(source)]
  // Else their copies would lead up to the whole tree that they come from.
  const sections = kidsOf(sourceTags.document).map((kid) => source.context.lookup(kid, PDFDict))
  for (const section of sections) section.delete(PDFName.of('P'))
  const offset = targetTags.nextKey
  for (const page of source.getPages()) {
    shiftKey(page.node, 'StructParents', offset)
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      shiftKey(source.context.lookup(annotation, PDFDict), 'StructParent', offset)
    }
    const ref = copier.copy(page.ref)
    target.addPage(PDFPage.of(target.context.lookup(ref) as PDFPageLeaf, ref, target))
  }
  const kids = kidsOf(sourceTags.document).map((kid) => copier.copy(kid))
  for (const kid of kids) {
    target.context.lookup(kid, PDFDict).set(PDFName.of('P'), targetTags.documentRef)
  }
  const all = [...kidsOf(targetTags.document), ...kids]
  targetTags.document.set(PDFName.of('K'), target.context.obj(all))
  for (const [index, entry] of sourceTags.numbers.asArray().entries()) {
    const isKey = index % 2 === 0
    targetTags.numbers.push(
      isKey ? PDFNumber.of((entry as PDFNumber).asNumber() + offset) : copier.copy(entry),
    )
  }
  const nextKey = PDFNumber.of(offset + sourceTags.nextKey)
  targetTags.root.set(PDFName.of('ParentTreeNextKey'), nextKey)
  joinOutlines(target, source, copier)
}

/** The tags of a PDF: a tree of elements, and a list that leads from pages and links to them. */
function tagsOf(pdf: PDFDocument) {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const documentRef = root.get(PDFName.of('K'))
  if (!(documentRef instanceof PDFRef)) throw new Error('The tags of a PDF have no one root.')
  return {
    root,
    documentRef,
    document: pdf.context.lookup(documentRef, PDFDict),
    numbers: root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray),
    nextKey: root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber(),
  }
}

/** The elements right below one, by reference. */
function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'))
  return kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of('K'))!]
}

/** Moves the number under which a page or a link finds its elements. */
function shiftKey(dict: PDFDict, name: string, offset: number): void {
  const key = dict.lookupMaybe(PDFName.of(name), PDFNumber)
  if (key !== undefined) dict.set(PDFName.of(name), PDFNumber.of(key.asNumber() + offset))
}
