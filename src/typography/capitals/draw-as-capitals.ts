import { addGlyphs } from './write-glyphs.ts'
import { readTables, writeTables } from './sfnt.ts'
import { findKerns, shapeCapitals } from './shape-capitals.ts'
import { writeCmap } from './write-cmap.ts'
import { writeKern } from './write-kern.ts'

/** What knows of glyphs that the font does not have then, or moves pairs of them by other means. */
const leftOut = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'DSIG', 'hdmx', 'VDMX', 'LTSH']

/**
 * Makes a font whose small letters are drawn as capitals. Text that is set in it looks as if it were in
 * capitals and stays what it is: to whoever copies it, searches it, or has it read aloud. Each small letter has
 * a glyph of its own, so that a PDF tells it from its capital.
 * @param font of TrueType outlines in one weight, as sfnt
 * @param letters any characters; the font must have the capitals of the small ones
 * @param language a BCP 47 tag, which decides what a capital is
 * @returns the font, as sfnt; the same font where none of the letters has a capital in it
 */
export async function drawAsCapitals(
  font: Uint8Array,
  letters: string,
  language: string,
): Promise<Uint8Array> {
  const shaper = await import('harfbuzzjs')
  const face = new shaper.Face(new shaper.Blob(new Uint8Array(font)))
  const shaped = new shaper.Font(face)
  const drawn = shapeCapitals(letters, language, shaped, shaper)
  if (drawn.length === 0) return font
  const tables = readTables(font)
  const glyphs = new Map<number, number>()
  const texts = new Map<number, string>()
  for (const codePoint of face.collectUnicodes()) {
    glyphs.set(codePoint, shaped.nominalGlyph(codePoint)!)
    texts.set(codePoint, String.fromCodePoint(codePoint))
  }
  const first = addGlyphs(tables, drawn)
  for (const [index, { codePoint, capitals }] of drawn.entries()) {
    glyphs.set(codePoint, first + index)
    texts.set(codePoint, capitals)
  }
  const kerns = findKerns(texts, language, shaped, shaper).map(({ left, right, value }) => ({
    left: glyphs.get(left)!,
    right: glyphs.get(right)!,
    value,
  }))
  for (const tag of leftOut) tables.delete(tag)
  tables.set('cmap', writeCmap(glyphs))
  if (kerns.length > 0) tables.set('kern', writeKern(kerns))
  return writeTables(tables)
}
