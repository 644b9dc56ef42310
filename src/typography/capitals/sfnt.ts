/** The tables of a font, by their four-letter tags. */
export type FontTables = Map<string, Uint8Array>

/** How long an entry of the table directory is, and what is before the first one, in bytes. */
const [entryLength, headerLength] = [16, 12]
/** Where the table `head` holds the checksum of the whole font, and what that and the font come to. */
const [adjustmentOffset, wholeSum] = [8, 0xb1b0afba]

/**
 * Reads the tables of a font.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff#table-directory
 */
export function readTables(font: Uint8Array): FontTables {
  const view = viewOf(font)
  const tables: FontTables = new Map()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = headerLength + entryLength * index
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4))
    const start = view.getUint32(entry + 8)
    tables.set(tag, font.slice(start, start + view.getUint32(entry + 12)))
  }
  return tables
}

/** Writes a font of TrueType outlines from its tables, with its checksums. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const bodies = sorted.reduce((sum, [, { length }]) => sum + padded(length), 0)
  const font = new Uint8Array(headerLength + entryLength * sorted.length + bodies)
  const view = viewOf(font)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, power * entryLength)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (sorted.length - power) * entryLength)
  let start = headerLength + entryLength * sorted.length
  let adjustAt = 0
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = headerLength + entryLength * index
    font.set(table, start)
    // It is reckoned without itself.
    if (tag === 'head') view.setUint32(start + adjustmentOffset, 0)
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 4, sumOf(font.subarray(start, start + padded(table.length))))
    view.setUint32(entry + 8, start)
    view.setUint32(entry + 12, table.length)
    if (tag === 'head') adjustAt = start + adjustmentOffset
    start += padded(table.length)
  }
  view.setUint32(adjustAt, (wholeSum - sumOf(font)) >>> 0)
  return font
}

/** A view of bytes that may lie within a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** The sum of bytes that are a multiple of four, as 32-bit numbers. */
function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let offset = 0; offset < bytes.length; offset += 4) sum += view.getUint32(offset)
  return sum % 2 ** 32
}
