import { viewOf } from './sfnt.ts'
import type { Kern } from './shape-capitals.ts'

/** How many pairs a table holds at the most: its length is a 16-bit number. */
const mostPairs = Math.floor((0xffff - 14) / 6)

/**
 * Writes the table that moves pairs of glyphs closer together or farther apart; where there are more pairs than
 * it holds, those that move the least are left out.
 * @param kerns by glyph, in font units
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/kern
 */
export function writeKern(kerns: readonly Kern[]): Uint8Array {
  const pairs = kerns
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, mostPairs)
    .toSorted((one, other) => one.left - other.left || one.right - other.right)
  const bytes = new Uint8Array(18 + 6 * pairs.length)
  const view = viewOf(bytes)
  view.setUint16(2, 1)
  view.setUint16(6, bytes.length - 4)
  // Horizontal, in format 0.
  view.setUint16(8, 1)
  view.setUint16(10, pairs.length)
  const power = 2 ** Math.floor(Math.log2(Math.max(1, pairs.length)))
  view.setUint16(12, power * 6)
  view.setUint16(14, Math.log2(power))
  view.setUint16(16, (pairs.length - power) * 6)
  for (const [index, { left, right, value }] of pairs.entries()) {
    view.setUint16(18 + 6 * index, left)
    view.setUint16(20 + 6 * index, right)
    view.setInt16(22 + 6 * index, value)
  }
  return bytes
}
