import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

function parse(operand: string): PDFHexString | PDFString {
  const inner = operand.slice(1, -1)
  return operand.startsWith('<')
    ? PDFHexString.of(inner.replaceAll(/\s/g, ''))
    : PDFString.of(inner)
}

/** Reads the bytes of a string as it is written in a content: `<0041>` or `(A)`. */
export function readBytes(operand: string): Uint8Array {
  return parse(operand).asBytes()
}

/** Reads a string that is a text: UTF-16 where it says so, else PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
export function readText(operand: string): string {
  return parse(operand).decodeText()
}

/** The strings and numbers of a `TJ` array. */
export function listItems(array: string): (string | number)[] {
  const items = array.matchAll(/<[^>]*>|\((?:[^\\()]|\\[\s\S]|\([^()]*\))*\)|[+-]?[\d.]+/g)
  return [...items].map(([item]) => ('<('.includes(item[0]!) ? item : Number(item)))
}
