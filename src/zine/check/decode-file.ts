import type { FileFault } from './content-file.ts'
import { normalizeText } from '../normalize-text.ts'

/** The most bytes a file of the content may have: no principle needs as many, and parsers take their time. */
export const largestFile = 256 * 1024

/** Says that a file is larger than it may be. */
export function checkSize(bytes: number): FileFault | undefined {
  if (bytes <= largestFile) return undefined
  return {
    rule: 'file-size',
    what: `the file has ${Math.ceil(bytes / 1024)} kB, and ${largestFile / 1024} kB is the most`,
    next: 'shorten it, or share the text out to several principles',
  }
}

/** Reads the bytes of a file as text, or says why they are none. */
export function decodeFile(bytes: Uint8Array): string | FileFault {
  const wide = nameWideEncoding(bytes)
  if (wide !== undefined) {
    const next = 'save it as UTF-8'
    return { rule: 'encoding', line: 1, column: 1, what: `the file is ${wide}, not UTF-8`, next }
  }
  const length = countValid(bytes)
  if (length < bytes.length) {
    const before = normalizeText(decode(bytes.subarray(0, length))).split('\n')
    const byte = bytes[length]!.toString(16).toUpperCase().padStart(2, '0')
    return {
      rule: 'encoding',
      line: before.length,
      column: before.at(-1)!.length + 1,
      what: `the byte ${byte} is not UTF-8`,
      next: 'save the file as UTF-8',
    }
  }
  return normalizeText(decode(bytes))
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Encodings of two or four bytes to a character begin with a mark, or are full of zeros. */
function nameWideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  if (a === 0 && b === 0 && (c === 0xfe || c === 0) && d !== undefined) return 'UTF-32'
  if (isMarked) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  const isHalfZero = bytes.length > 3 && [a, c].every((byte) => byte === 0) && b !== 0 && d !== 0
  const isOtherHalfZero = bytes.length > 3 && [b, d].every((byte) => byte === 0) && a !== 0
  return isHalfZero || (isOtherHalfZero && c !== 0) ? 'UTF-16' : undefined
}

/** How many bytes from the beginning are UTF-8; an unfinished character at the end is not. */
function countValid(bytes: Uint8Array): number {
  if (isBeginning(bytes)) {
    let end = bytes.length
    // A character has at most four bytes.
    while (end > bytes.length - 4 && end > 0 && !isWhole(bytes.subarray(0, end))) end--
    return end
  }
  let [valid, invalid] = [0, bytes.length]
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (isBeginning(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  while (valid > 0 && !isWhole(bytes.subarray(0, valid))) valid--
  return valid
}

/** Whether bytes are UTF-8, the last character perhaps not finished. */
function isBeginning(bytes: Uint8Array): boolean {
  return decodes(bytes, true)
}

function isWhole(bytes: Uint8Array): boolean {
  return decodes(bytes, false)
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
