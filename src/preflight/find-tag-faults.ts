import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { listContent } from '../pdf/content/content-stream.ts'

/** Operators that paint. The list is kept apart from the one that marks artifacts, so that one checks the other. */
const paints: ReadonlySet<string> = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Do',
  'sh',
  'Tj',
  'TJ',
  "'",
  '"',
])

/**
 * Finds what keeps a tagged PDF from being PDF/UA-1, as far as a program can decide it: the checkpoints of the
 * Matterhorn Protocol 1.1 that are named in brackets.
 * @returns clauses; nothing where all is right
 * @see https://pdfa.org/resource/the-matterhorn-protocol/
 */
export function findTagFaults(document: PDFDocument): string[] {
  return [...identityFaults(document), ...pageFaults(document), ...elementFaults(document)]
}

function identityFaults({ catalog }: PDFDocument): string[] {
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const xmp =
    metadata instanceof PDFRawStream
      ? new TextDecoder().decode(decodePDFRawStream(metadata).decode())
      : ''
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
  const showsTitle = preferences?.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True
  return [
    ...(xmp === '' ? ['it has no XMP (06-001)'] : []),
    ...(/<pdfuaid:part>1</.test(xmp) ? [] : ['its XMP does not say PDF/UA-1 (06-002)']),
    ...(/<rdf:li xml:lang="x-default">[^<]/.test(xmp) ? [] : ['its XMP names no title (06-003)']),
    ...(showsTitle ? [] : ['a viewer shows its file name in place of its title (07-001)']),
    ...(catalog.has(PDFName.of('Lang')) ? [] : ['it does not say its language (11-006)']),
  ]
}

function pageFaults(document: PDFDocument): string[] {
  return document.getPages().flatMap((page, index) => {
    const which = `page ${index + 1}`
    const links = (page.node.Annots()?.asArray() ?? []).map((ref) =>
      document.context.lookup(ref, PDFDict),
    )
    const isNamed = (link: PDFDict) => readText(link.lookup(PDFName.of('Contents'))).trim() !== ''
    const inOrder = page.node.lookup(PDFName.of('Tabs')) === PDFName.of('S')
    const [own] = listContent(page)
    return [
      ...(paintsUnmarked(own!.operations)
        ? [`${which} paints what is neither tagged nor an artifact (01-003)`]
        : []),
      ...(links.length === 0 || inOrder ? [] : [`${which} has links in no order (28-008)`]),
      ...(links.every(isNamed) ? [] : [`${which} has a link without words (28-012)`]),
    ]
  })
}

function paintsUnmarked(operations: readonly { readonly operator: string }[]): boolean {
  let depth = 0
  return operations.some(({ operator }) => {
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    if (operator === 'EMC') depth -= 1
    return depth === 0 && paints.has(operator)
  })
}

function elementFaults({ catalog, context }: PDFDocument): string[] {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root === undefined) return ['it has no tags (01-006)']
  const faults: string[] = []
  let level = 0
  const visit = (object: PDFObject | undefined): void => {
    const element = object instanceof PDFRef ? context.lookup(object) : object
    if (element instanceof PDFArray) for (const kid of element.asArray()) visit(kid)
    if (!(element instanceof PDFDict)) return
    const role = element.lookup(PDFName.of('S'))
    const name = role instanceof PDFName ? role.decodeText() : ''
    const hasWords = ['Alt', 'ActualText'].some(
      (key) => readText(element.lookup(PDFName.of(key))).trim() !== '',
    )
    if (name === 'Figure' && !hasWords) faults.push('a figure has no words (13-004)')
    const heading = /^H(\d)$/.exec(name)
    if (heading !== null) {
      const found = Number(heading[1])
      if (found > level + 1)
        faults.push(`a heading of level ${found} follows one of ${level} (14-003)`)
      level = found
    }
    visit(element.get(PDFName.of('K')))
  }
  visit(root.get(PDFName.of('K')))
  return faults
}

function readText(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}
