import { createHash } from 'node:crypto'
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { zlibSync } from 'fflate'

/**
 * Saves a finished PDF: with nothing in it that nothing leads to, packed as well as it can be, in the version of
 * what it uses, and with an identifier that is made of its content.
 *
 * No page has an empty list of annotations, and each content stream begins and ends with white space. PDFium takes a
 * page with such a list apart when it prints it, and the filters of CUPS join the streams of a page without anything
 * between them: panels of sheets were lost so.
 */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  await document.flush()
  const { context } = document
  for (const page of document.getPages()) {
    if (page.node.Annots()?.size() === 0) page.node.delete(PDFName.of('Annots'))
  }
  removeUnused(context)
  packStreams(context)
  // `Duplex` among the preferences came with 1.7.
  context.header = PDFHeader.forVersion(1, 7)
  const identifier = PDFHexString.of(hashObjects(context).slice(0, 32))
  context.trailerInfo.ID = context.obj([identifier, identifier])
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** The SHA-256 of all objects as they are written, in hexadecimal. */
function hashObjects(context: PDFContext): string {
  const hash = createHash('sha256')
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    hash.update(ref.tag).update(bytes)
  }
  return hash.digest('hex')
}

/** Removes what neither the catalog nor the information leads to. */
function removeUnused(context: PDFContext): void {
  const used = new Set<PDFRef>()
  const open: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].filter(
    (object) => object !== undefined,
  )
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue
      used.add(object)
      const found = context.lookup(object)
      if (found !== undefined) open.push(found)
    } else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFDict) open.push(...object.values())
    else if (object instanceof PDFStream) open.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!used.has(ref)) context.delete(ref)
  }
}

/** Streams whose bytes are operators of a content: those of pages, and of forms. */
function isContent(stream: PDFStream, ofPages: ReadonlySet<PDFObject>): boolean {
  return ofPages.has(stream) || stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}

/** Packs each stream anew, by the same code on every machine, and puts white space around contents. */
function packStreams(context: PDFContext): void {
  const ofPages = findPageContents(context)
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue
    const bytes = unpack(object)
    if (bytes === undefined) continue
    const whole = isContent(object, ofPages) ? spaceAround(bytes) : bytes
    const packed = zlibSync(whole, { level: 9 })
    const { dict } = object
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    dict.delete(PDFName.of('Length'))
    context.assign(ref, PDFRawStream.of(dict, packed))
  }
}

function findPageContents(context: PDFContext): ReadonlySet<PDFObject> {
  const found = new Set<PDFObject>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Page'))
      continue
    const contents = object.lookup(PDFName.of('Contents'))
    const all = contents instanceof PDFArray ? contents.asArray() : [contents]
    for (const one of all) if (one !== undefined) found.add(context.lookup(one)!)
  }
  return found
}

/** The bytes of a stream; undefined where it is packed in a way that is not known here. */
function unpack(stream: PDFStream): Uint8Array | undefined {
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents()
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of('DecodeParms')))
    return undefined
  if (filter === undefined) return stream.getContents()
  if (filter !== PDFName.of('FlateDecode')) return undefined
  return decodePDFRawStream(stream).decode()
}

const newline = 10

function spaceAround(content: Uint8Array): Uint8Array {
  const before = content[0] === newline ? 0 : 1
  const after = content.at(-1) === newline ? 0 : 1
  const whole = new Uint8Array(before + content.length + after).fill(newline)
  whole.set(content, before)
  return whole
}
