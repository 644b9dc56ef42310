import type { PDFDocument } from '@cantoo/pdf-lib'
import { rewriteContent } from './content-stream.ts'
import type { Operation } from './parse-content.ts'

/**
 * Writes each RGB colour of equal parts as DeviceGray, in place; any other colour stays, for the preflight
 * to refuse. Chromium writes black as RGB 0 0 0, which a colour copier may print with three inks and
 * bill as colour.
 * @param document read from a file, or flushed; nothing may be drawn into it afterwards but by
 *   embedding its pages elsewhere
 * @throws Error when a content cannot be read
 */
export function convertToGray(document: PDFDocument): void {
  rewriteContent(document, writeGray)
}

const grayOperators: ReadonlyMap<string, string> = new Map([
  ['rg', 'g'],
  ['RG', 'G'],
])

/**
 * @param partStart where the text begins in the content to which the operations belong; an operation
 *   that reaches out of the text stays as it is
 */
function writeGray(text: string, partStart: number, operations: readonly Operation[]): string {
  let gray = ''
  let done = 0
  for (const { operator, operands, start, end } of operations) {
    const grayOperator = grayOperators.get(operator)
    const [red, ...others] = operands
    if (grayOperator === undefined || red === undefined || others.length !== 2) continue
    if (start < partStart || end > partStart + text.length) continue
    if (others.some((other) => Number(other) !== Number(red))) continue
    gray += `${text.slice(done, start - partStart)}${red} ${grayOperator}`
    done = end - partStart
  }
  return gray + text.slice(done)
}
