import { viewOf, type FontTables } from './sfnt.ts'
import type { DrawnLetter } from './shape-capitals.ts'

/** What a part of a composite glyph says of itself. */
const [wordArguments, argumentsAreXy, moreParts] = [0x0001, 0x0002, 0x0020]

/**
 * Adds a glyph for each letter to the outlines of a font: a composite of its capitals, which are there already.
 * @returns the number of the first new glyph; they follow each other in the order of the letters
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/glyf#composite-glyph-description
 */
export function addGlyphs(tables: FontTables, letters: readonly DrawnLetter[]): number {
  const [maxp, head, hhea] = ['maxp', 'head', 'hhea'].map((tag) => viewOf(tables.get(tag)!)) as [
    DataView,
    DataView,
    DataView,
  ]
  const count = maxp.getUint16(4)
  const outlines = readOutlines(tables, count, head.getInt16(50) === 0)
  const composites = letters.map((letter) => writeComposite(letter, outlines))
  const widths = writeWidths(tables.get('hmtx')!, hhea.getUint16(34), count)
  const bytes = [...outlines, ...composites].map((outline) => padToFour(outline))
  const loca = new Uint8Array(4 * (bytes.length + 1))
  let end = 0
  for (const [index, outline] of bytes.entries()) {
    end += outline.length
    viewOf(loca).setUint32(4 * (index + 1), end)
  }
  const newWidths = letters.map(({ advance }, index) => {
    const width = new Uint8Array(4)
    viewOf(width).setUint16(0, advance)
    viewOf(width).setInt16(
      2,
      composites[index]!.length === 0 ? 0 : viewOf(composites[index]!).getInt16(2),
    )
    return width
  })
  tables.set('glyf', joinBytes(bytes))
  tables.set('loca', loca)
  tables.set('hmtx', joinBytes([widths, ...newWidths]))
  head.setInt16(50, 1)
  hhea.setUint16(34, count + letters.length)
  maxp.setUint16(4, count + letters.length)
  raise(maxp, letters)
  return count
}

/** Allows for composites of what the font holds already: `maxp` says how much a reader has to make room for. */
function raise(maxp: DataView, letters: readonly DrawnLetter[]): void {
  const most = Math.max(0, ...letters.map(({ glyphs }) => glyphs.length))
  const [points, contours, compositePoints, compositeContours] = [6, 8, 10, 12]
  for (const [simple, composite] of [
    [points, compositePoints],
    [contours, compositeContours],
  ] as const) {
    const one = Math.max(maxp.getUint16(simple), maxp.getUint16(composite))
    maxp.setUint16(composite, Math.min(0xffff, one * Math.max(1, most)))
  }
  const [elements, depth] = [28, 30]
  maxp.setUint16(elements, Math.max(maxp.getUint16(elements), most))
  maxp.setUint16(depth, maxp.getUint16(depth) + 1)
}

function readOutlines(tables: FontTables, count: number, isShort: boolean): Uint8Array[] {
  const loca = viewOf(tables.get('loca')!)
  const offsetOf = (index: number) =>
    isShort ? loca.getUint16(2 * index) * 2 : loca.getUint32(4 * index)
  const glyf = tables.get('glyf')!
  return Array.from({ length: count }, (_, index) =>
    glyf.slice(offsetOf(index), offsetOf(index + 1)),
  )
}

function writeComposite(
  { glyphs }: DrawnLetter,
  outlines: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const parts = glyphs.filter(({ glyph }) => outlines[glyph]!.length > 0)
  if (parts.length === 0) return new Uint8Array(0)
  const bytes = new Uint8Array(10 + 8 * parts.length)
  const view = viewOf(bytes)
  view.setInt16(0, -1)
  // The box of all parts: left, bottom, right, top.
  for (const [side, extreme] of [Math.min, Math.min, Math.max, Math.max].entries()) {
    const ends = parts.map(({ glyph, x, y }) => {
      return viewOf(outlines[glyph]!).getInt16(2 + 2 * side) + (side % 2 === 0 ? x : y)
    })
    view.setInt16(2 + 2 * side, extreme(...ends))
  }
  for (const [index, { glyph, x, y }] of parts.entries()) {
    const at = 10 + 8 * index
    const more = index < parts.length - 1 ? moreParts : 0
    view.setUint16(at, wordArguments | argumentsAreXy | more)
    view.setUint16(at + 2, glyph)
    view.setInt16(at + 4, x)
    view.setInt16(at + 6, y)
  }
  return bytes
}

/** The widths of all glyphs, where the last ones of a font may share theirs. */
function writeWidths(hmtx: Uint8Array, own: number, count: number): Uint8Array {
  const from = viewOf(hmtx)
  const bytes = new Uint8Array(4 * count)
  const to = viewOf(bytes)
  for (let glyph = 0; glyph < count; glyph++) {
    to.setUint16(4 * glyph, from.getUint16(4 * Math.min(glyph, own - 1)))
    const bearing = glyph < own ? 4 * glyph + 2 : 4 * own + 2 * (glyph - own)
    to.setInt16(4 * glyph + 2, from.getInt16(bearing))
  }
  return bytes
}

function padToFour(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  padded.set(bytes)
  return padded
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
