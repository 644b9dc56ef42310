import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { dictOf, findResource, hasSubtype, listContent } from '../pdf/content/content-stream.ts'
import type { Operation } from '../pdf/content/parse-content.ts'

/**
 * Checks that a finished PDF is painted in black and white alone, in DeviceGray: no colour that a
 * copier would bill, no tint that it would make of dots, no picture of dots. What a page does not set
 * is black in DeviceGray by itself.
 * @param noun what to call a page of the file
 * @returns what is wrong, as clauses, each once a page
 */
export function findColor(document: PDFDocument, noun: 'page' | 'side'): string[] {
  return document
    .getPages()
    .flatMap((page, index) =>
      [...new Set(findFaults(page))].map((fault) => `${noun} ${index + 1} ${fault}`),
    )
}

function findFaults(page: PDFPage): string[] {
  try {
    const painted = listContent(page).flatMap(({ operations, resources }) =>
      operations.flatMap((operation) => judgeOperation(operation, resources) ?? []),
    )
    return hasPaintedAnnotation(page) ? [...painted, 'has an annotation that paints'] : painted
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function judgeOperation(
  { operator, operands }: Operation,
  resources: PDFDict | undefined,
): string | string[] | undefined {
  const [first = ''] = operands
  switch (operator) {
    case 'rg':
    case 'RG':
    case 'k':
    case 'K':
      return nameColour(operator, operands)
    // In a space other than DeviceGray, which is refused below, a single 0 or 1 may be a colour.
    case 'g':
    case 'G':
    case 'sc':
    case 'SC':
    case 'scn':
    case 'SCN': {
      if (operands.at(-1)?.startsWith('/') === true) return pattern
      const isBlackOrWhite = operands.length === 1 && [0, 1].includes(Number(first))
      return isBlackOrWhite ? undefined : nameColour(operator, operands)
    }
    case 'cs':
    case 'CS':
      if (first === '/Pattern') return pattern
      return first === '/DeviceGray' ? undefined : `uses the colour space ${first.slice(1)}`
    case 'sh':
      return 'fills an area with a shading'
    case 'Do': {
      const dict = dictOf(findResource(resources, 'XObject', first).object)
      return hasSubtype(dict, 'Form') ? undefined : 'holds a picture that is not vector'
    }
    case 'gs':
      return judgeState(dictOf(findResource(resources, 'ExtGState', first).object))
    default:
      return undefined
  }
}

const pattern = 'paints with a pattern'

/** Chromium sets the colour of lines, in capitals, with that of areas: one fault is enough. */
function nameColour(operator: string, operands: readonly string[]): string {
  const colour = [...operands, operator.toLowerCase()].join(' ')
  return `uses the colour ${colour}, not black or white in DeviceGray`
}

/** Finds what makes a tint of black. */
function judgeState(state: PDFDict): string[] {
  const faults: string[] = []
  for (const key of ['ca', 'CA']) {
    const opacity = state.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 1
    if (opacity < 1) faults.push(`uses the opacity ${opacity}, which makes a tint`)
  }
  const mask = state.lookup(PDFName.of('SMask'))
  if (mask !== undefined && mask !== PDFName.of('None')) faults.push('paints through a soft mask')
  const blend = state.lookup(PDFName.of('BM'))
  const modes = blend instanceof PDFArray ? blend.asArray() : blend === undefined ? [] : [blend]
  const mixing = modes.filter((mode) => !plainModes.has(mode))
  faults.push(...mixing.map((mode) => `uses the blend mode ${String(mode).replace(/^\//, '')}`))
  return faults
}

/** The second is the first by an older name (ISO 32000-2, 11.3.5.2). */
const plainModes: ReadonlySet<PDFObject> = new Set([PDFName.of('Normal'), PDFName.of('Compatible')])

/** What an annotation shows is no part of a page's content. */
function hasPaintedAnnotation(page: PDFPage): boolean {
  const annotations = page.node.Annots()
  if (annotations === undefined) return false
  return annotations
    .asArray()
    .some((_, index) => annotations.lookup(index, PDFDict).has(PDFName.of('AP')))
}
