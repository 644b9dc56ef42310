import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { parseContent, type Operation } from './parse-content.ts'

/** A stream that makes up a content, alone or with others. */
export interface ContentPart {
  readonly ref: PDFRef
  readonly dict: PDFDict
  /** Decoded, a character for each byte. */
  readonly text: string
  /** Where it begins in the whole content, to which the offsets of the operations belong. */
  readonly start: number
}

/** What a page, a form or a glyph of a Type 3 font paints. */
export interface Content {
  readonly parts: readonly ContentPart[]
  readonly operations: readonly Operation[]
  readonly resources: PDFDict | undefined
}

/**
 * Lists all that a page paints: its own content, then that of the forms and Type 3 fonts it uses,
 * each once. Annotations and tiling patterns are not part of it.
 * @throws Error when a content cannot be read or uses what the document does not hold; what was drawn
 *   or embedded but not saved yet is there only after the document's `flush()`
 */
export function listContent(page: PDFPage): Content[] {
  const contents: Content[] = []
  const seen = new Set<PDFObject>()
  const add = (refs: readonly PDFObject[], resources: PDFDict | undefined) => {
    const content = readContent(page, refs, resources)
    contents.push(content)
    for (const stream of usedStreams(content)) {
      if (seen.has(stream.ref)) continue
      seen.add(stream.ref)
      add([stream.ref], stream.resources ?? resources)
    }
  }
  add(contentRefs(page), page.node.Resources())
  return contents
}

/**
 * Reads what a page paints itself.
 * @throws Error when it cannot be read
 */
export function readPageContent(page: PDFPage): Content {
  return readContent(page, contentRefs(page), page.node.Resources())
}

/**
 * Reads a form by the name that an operator gives it.
 * @param resources of the content that draws it, which the form uses where it has none
 * @returns undefined for a picture
 * @throws Error when there is none, or it cannot be read
 */
export function readForm(page: PDFPage, resources: PDFDict | undefined, name: string | undefined) {
  const { object, entry } = findResource(resources, 'XObject', name)
  const dict = dictOf(object)
  if (!hasSubtype(dict, 'Form')) return undefined
  const own = dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources
  return { dict, content: readContent(page, [entry], own) }
}

function contentRefs(page: PDFPage): readonly PDFObject[] {
  const entry = page.node.get(PDFName.of('Contents'))
  const own = page.node.Contents()
  return own instanceof PDFArray ? own.asArray() : entry === undefined ? [] : [entry]
}

/**
 * Writes anew what a part of a content holds.
 * @param text of the part
 * @param partStart where it begins in the content to which the operations belong
 */
export type WriteContent = (
  text: string,
  partStart: number,
  operations: readonly Operation[],
  resources: PDFDict | undefined,
) => string

/**
 * Writes all content of a document anew, in place.
 * @param document read from a file, or flushed; nothing may be drawn into it afterwards but by embedding its pages
 *   elsewhere
 * @throws Error when a content cannot be read
 */
export function rewriteContent(document: PDFDocument, write: WriteContent): void {
  const { context } = document
  const written = new Set<PDFRef>()
  for (const page of document.getPages()) {
    for (const { parts, operations, resources } of listContent(page)) {
      for (const { ref, dict, text, start } of parts) {
        // Two pages may use the same form.
        if (written.has(ref)) continue
        written.add(ref)
        const anew = write(text, start, operations, resources)
        if (anew === text) continue
        const { contents } = context.flateStream(Buffer.from(anew, 'latin1'))
        dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
        context.assign(ref, PDFRawStream.of(dict, contents))
      }
    }
  }
}

/**
 * Finds a resource by the name that an operator gives it.
 * @param category as in a resource dictionary, such as `ExtGState`
 * @param name as it is written, such as `/G3`
 * @throws Error when there is none
 */
export function findResource(
  resources: PDFDict | undefined,
  category: 'ExtGState' | 'Font' | 'Properties' | 'XObject',
  name: string | undefined,
): { readonly object: PDFObject; readonly entry: PDFObject } {
  const entries = resources?.lookupMaybe(PDFName.of(category), PDFDict)
  const key = PDFName.of((name ?? '').slice(1))
  const entry = entries?.get(key)
  const object = entries?.lookup(key)
  if (entry === undefined || object === undefined) {
    throw new Error(`The document does not hold the ${category} ${name ?? 'without a name'}.`)
  }
  return { object, entry }
}

/** The dictionary of an object that is one, or is a stream. */
export function dictOf(object: PDFObject): PDFDict {
  if (object instanceof PDFStream) return object.dict
  if (object instanceof PDFDict) return object
  throw new Error('A resource is no dictionary.')
}

/** Whether a dictionary's `Subtype` is the one given. */
export function hasSubtype(dict: PDFDict, subtype: string): boolean {
  return dict.lookup(PDFName.of('Subtype')) === PDFName.of(subtype)
}

interface UsedStream {
  readonly ref: PDFObject
  readonly resources: PDFDict | undefined
}

function usedStreams({ operations, resources }: Content): UsedStream[] {
  const resourcesOf = (dict: PDFDict) => dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
  return operations.flatMap(({ operator, operands }): UsedStream[] => {
    if (operator === 'Do') {
      const { object, entry } = findResource(resources, 'XObject', operands[0])
      const dict = dictOf(object)
      return hasSubtype(dict, 'Form') ? [{ ref: entry, resources: resourcesOf(dict) }] : []
    }
    if (operator === 'Tf') {
      const font = dictOf(findResource(resources, 'Font', operands[0]).object)
      const glyphs = font.lookupMaybe(PDFName.of('CharProcs'), PDFDict)?.values() ?? []
      return glyphs.map((ref) => ({ ref, resources: resourcesOf(font) }))
    }
    return []
  })
}

/** Streams are joined: an operation may begin in one and end in the next, a token may not. */
function readContent(
  page: PDFPage,
  refs: readonly PDFObject[],
  resources: PDFDict | undefined,
): Content {
  const parts: ContentPart[] = []
  let whole = ''
  for (const ref of refs) {
    if (!(ref instanceof PDFRef)) throw new Error('A content stream is not an object of its own.')
    const stream = page.doc.context.lookup(ref, PDFStream)
    const text = decodeStream(stream)
    parts.push({ ref, dict: stream.dict, text, start: whole.length })
    whole += `${text}\n`
  }
  return { parts, operations: parseContent(whole), resources }
}

function decodeStream(stream: PDFStream): string {
  if (stream instanceof PDFContentStream) return latin1(stream.getUnencodedContents())
  // pdf-lib would pass over a predictor, and give other bytes.
  if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of('DecodeParms'))) {
    throw new Error('A content stream is encoded in a way that is not known here.')
  }
  return latin1(decodePDFRawStream(stream).decode())
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
