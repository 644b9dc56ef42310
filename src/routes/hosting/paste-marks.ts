/**
 * What is pasted along before a name: a bracket or a quote, what a message marks words with, a space.
 * No `_`, with which names of the site begin.
 */
const marksBefore = [...'\'"`([{<*‘“«', ' ', '\u00A0']
/** What is pasted along after it: also the sign that ends the sentence. */
const marksBehind = [...'.,;:!\'"`)]}>*_~’”»…', ' ', '\u00A0']

/** Writes marks as a browser sends them in an address: `’` is `%E2%80%99`, and `]` is itself. */
export function encodeMarks(marks: string): string {
  return encodeURI(marks).replaceAll('%5B', '[').replaceAll('%5D', ']')
}

/** The bytes of a text as hexadecimal digits, `%` between them, whether they need encoding or not. */
function writeBytes(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('%')
}

/**
 * A regular expression for one of some marks as they come in a request: written out, in percent-encoding,
 * or, from a program that encodes nothing, in the bytes of UTF-8. What would need care in a regular
 * expression, or in the quotes of nginx and Caddy, is written as a number.
 */
function matchOneOf(marks: readonly string[]): string {
  const visible = marks.filter((mark) => mark.trim() !== '')
  const ascii = visible.filter((mark) => mark <= '~')
  const inClass = ascii.map((mark) =>
    /[.,;:!'()<>*_~]/.test(mark) ? mark : String.raw`\x${writeBytes(mark)}`,
  )
  return [
    `[${inClass.join('')}]`,
    `%(?i:${marks.map(writeBytes).join('|')})`,
    ...visible.filter((mark) => mark > '~'),
  ].join('|')
}

/** A regular expression for one mark before a name. */
export const anyMarkBefore = matchOneOf(marksBefore)
/** A regular expression for one mark after it. */
export const anyMarkBehind = matchOneOf(marksBehind)
