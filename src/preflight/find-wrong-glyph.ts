import type { ShownGlyph } from './reading/shown.ts'

/** What a shaper puts in where a mark has no letter to stand on. */
const dottedCircle = '\u25CC'

/**
 * Finds a glyph that does not show what it stands for. An actual text says what is meant, not what is seen: so the
 * glyphs it is drawn with are looked at, too.
 * @returns a clause; undefined where nothing is wrong
 */
export function findWrongGlyph({ font, code, unicode, actual }: ShownGlyph): string | undefined {
  const meant = actual?.text ?? unicode
  if (code === 0 && !font.isSimple) {
    const letter = meant.trim() === '' ? '' : `, for “${meant}”`
    return `shows a letter that the font ${font.name} does not have${letter}`
  }
  if (actual === undefined) return undefined
  if (unicode.includes(dottedCircle) && !meant.includes(dottedCircle)) {
    return `shows a dotted circle at “${meant}”`
  }
  const letters = lettersOf(meant)
  const strange = [...lettersOf(unicode)].find((letter) => !letters.has(letter))
  return strange === undefined ? undefined : `shows “${unicode}” for “${meant}”`
}

/** The letters and digits of a text, small, without their marks: a glyph may draw the one without the other. */
function lettersOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD')
  return new Set(plain.match(/[\p{L}\p{N}]/gu))
}
