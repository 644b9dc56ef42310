import { viewOf } from './sfnt.ts'

/** Unicode, full repertoire, as Unicode and as Windows names it. */
const encodings = [
  [0, 4],
  [3, 10],
] as const

/**
 * Writes the table that tells which glyph a character has.
 * @param glyphs by code point
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap#format-12-segmented-coverage
 */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups: { from: number; to: number; glyph: number }[] = []
  for (const [codePoint, glyph] of [...glyphs].toSorted(([one], [other]) => one - other)) {
    const last = groups.at(-1)
    const follows =
      last !== undefined &&
      codePoint === last.to + 1 &&
      glyph === last.glyph + codePoint - last.from
    if (follows) last.to = codePoint
    else groups.push({ from: codePoint, to: codePoint, glyph })
  }
  const start = 4 + 8 * encodings.length
  const bytes = new Uint8Array(start + 16 + 12 * groups.length)
  const view = viewOf(bytes)
  view.setUint16(2, encodings.length)
  for (const [index, [platform, encoding]] of encodings.entries()) {
    view.setUint16(4 + 8 * index, platform)
    view.setUint16(6 + 8 * index, encoding)
    view.setUint32(8 + 8 * index, start)
  }
  view.setUint16(start, 12)
  view.setUint32(start + 4, bytes.length - start)
  view.setUint32(start + 12, groups.length)
  for (const [index, { from, to, glyph }] of groups.entries()) {
    const at = start + 16 + 12 * index
    view.setUint32(at, from)
    view.setUint32(at + 4, to)
    view.setUint32(at + 8, glyph)
  }
  return bytes
}
