import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib'

/**
 * What of a PDF's bytes would make a print program lose something, or is there for nothing: read by a walk of its
 * own through the objects.
 */
export async function findPdfFaults(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = document
  const faults = new Set<string>()
  const contents = new Set<PDFObject>()
  for (const [index, { node }] of document.getPages().entries()) {
    if (node.Annots()?.size() === 0)
      faults.add(`page ${index + 1} has an empty list of annotations`)
    const entry = node.Contents()
    const all = entry instanceof PDFArray ? entry.asArray() : [node.get(PDFName.of('Contents'))!]
    for (const one of all) contents.add(context.lookup(one)!)
  }
  // What a file is packed in is no part of it.
  const objects = context
    .enumerateIndirectObjects()
    .filter(([, object]) => !(object instanceof PDFStream && isPacking(object)))
  for (const [, object] of objects) {
    if (!(object instanceof PDFRawStream)) continue
    const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    if (!isForm && !contents.has(object)) continue
    const text = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
    if (!/^\s/.test(text)) faults.add('a content stream does not begin with white space')
    if (!/\s$/.test(text)) faults.add('a content stream does not end with white space')
  }
  if (countUsed(document) < objects.length) faults.add('an object is not used')
  const version = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const identified = context.trailerInfo.ID === undefined ? 'no' : 'an'
  if (version !== '%PDF-1.7' || identified === 'no') {
    faults.add(`the version is ${version.slice(5)}, and there is ${identified} identifier`)
  }
  return [...faults]
}

function isPacking({ dict }: PDFStream): boolean {
  const type = dict.lookup(PDFName.of('Type'))
  return type === PDFName.of('ObjStm') || type === PDFName.of('XRef')
}

function countUsed({ context }: PDFDocument): number {
  const used = new Set<string>()
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (used.has(object.tag)) return
      used.add(object.tag)
      visit(context.lookup(object))
    } else if (object instanceof PDFArray) for (const one of object.asArray()) visit(one)
    else if (object instanceof PDFDict) for (const one of object.values()) visit(one)
    else if (object instanceof PDFStream) visit(object.dict)
  }
  visit(context.trailerInfo.Root)
  visit(context.trailerInfo.Info)
  return used.size
}
