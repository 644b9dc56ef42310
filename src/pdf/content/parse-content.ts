/** An operator of a content stream with what is before it. */
export interface Operation {
  readonly operator: string
  /** As they are written; an array, a dictionary or a string is one operand. */
  readonly operands: readonly string[]
  /** Where the first operand begins in the text, or the operator where it has none. */
  readonly start: number
  /** After the operator. */
  readonly end: number
}

// ISO 32000-2, 7.2.3.
const space = '\0\t\n\f\r '
const delimiters = '()<>[]{}/%'
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/**
 * Parses a decoded content stream (ISO 32000-2, 7.8.2), a character for each byte.
 * @throws Error when it is not well formed, or holds an inline image
 */
export function parseContent(text: string): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = 0
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const end = findEnd(text, at)
    const token = text.slice(at, end)
    if (operands.length === 0) start = at
    if (isOperand(token)) operands.push(token)
    // Its bytes are no tokens: nothing after it could be trusted.
    else if (token === 'BI') throw new Error('The content holds an inline image.')
    else {
      operations.push({ operator: token, operands, start, end })
      operands = []
    }
    at = skipSpace(text, end)
  }
  if (operands.length > 0) throw new Error('The content ends without an operator.')
  return operations
}

function isOperand(token: string): boolean {
  if ('/([<'.includes(token[0]!) || constants.has(token) || number.test(token)) return true
  // Readers differ in what they make of `0rg` or `--1`.
  if (/^[+\-.\d]/.test(token)) throw new Error(`The content holds “${token}”.`)
  return false
}

/** Where the token, array or dictionary that begins at `at` ends. */
function findEnd(text: string, at: number): number {
  const character = text[at]
  if (character === '/') return findEndOfWord(text, at + 1)
  if (character === '(') return findEndOfString(text, at)
  if (character === '[') return findEndOfGroup(text, at + 1, ']')
  if (text.startsWith('<<', at)) return findEndOfGroup(text, at + 2, '>>')
  if (character === '<') {
    const end = text.indexOf('>', at)
    if (end < 0) throw new Error(`A string that begins at byte ${at} does not end.`)
    return end + 1
  }
  const end = findEndOfWord(text, at)
  if (end === at) throw new Error(`“${character}” at byte ${at} has no place in a content.`)
  return end
}

function findEndOfWord(text: string, at: number): number {
  while (at < text.length && !space.includes(text[at]!) && !delimiters.includes(text[at]!)) at++
  return at
}

function findEndOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  throw new Error(`A string that begins at byte ${start} does not end.`)
}

function findEndOfGroup(text: string, start: number, closing: ']' | '>>'): number {
  let at = skipSpace(text, start)
  while (!text.startsWith(closing, at)) {
    if (at >= text.length) throw new Error(`What begins before byte ${start} lacks its ${closing}.`)
    at = skipSpace(text, findEnd(text, at))
  }
  return at + closing.length
}

/** Skips comments too. */
function skipSpace(text: string, at: number): number {
  while (at < text.length) {
    if (text[at] === '%') while (at < text.length && !'\r\n'.includes(text[at]!)) at++
    else if (space.includes(text[at]!)) at++
    else break
  }
  return at
}
