import type * as harfbuzz from 'harfbuzzjs'

/** A capital that a small letter is drawn as, or one of several: ß is drawn as two. Lengths are font units. */
export interface PlacedGlyph {
  readonly glyph: number
  readonly x: number
  readonly y: number
}

/** A small letter, and the capitals it is drawn as. */
export interface DrawnLetter {
  /** The code point of the small letter. */
  readonly codePoint: number
  readonly capitals: string
  readonly glyphs: readonly PlacedGlyph[]
  readonly advance: number
}

/** Two characters that are closer together or farther apart than their widths have it, in font units. */
export interface Kern {
  readonly left: number
  readonly right: number
  readonly value: number
}

/** What harfbuzzjs gives, loaded by whoever has a font. */
type Shaper = typeof harfbuzz
type Font = harfbuzz.Font

/**
 * Shapes the capitals of small letters in a font.
 * @param letters any characters; those that are their own capitals are passed over
 * @param language decides what a capital is: in Turkish that of `i` is `İ`
 */
export function shapeCapitals(
  letters: Iterable<string>,
  language: string,
  font: Font,
  shaper: Shaper,
): DrawnLetter[] {
  return [...new Set(letters)]
    .map((letter) => ({ letter, capitals: letter.toLocaleUpperCase(language) }))
    .filter(({ letter, capitals }) => letter !== capitals)
    .map(({ letter, capitals }) => {
      const glyphs: PlacedGlyph[] = []
      let advance = 0
      for (const placed of shapeText(capitals, language, font, shaper)) {
        glyphs.push({
          glyph: placed.codepoint,
          x: advance + (placed.xOffset ?? 0),
          y: placed.yOffset ?? 0,
        })
        advance += placed.xAdvance ?? 0
      }
      return { codePoint: letter.codePointAt(0)!, capitals, glyphs, advance }
    })
    .filter(({ glyphs }) => glyphs.every(({ glyph }) => glyph !== 0))
    .toSorted((a, b) => a.codePoint - b.codePoint)
}

/**
 * Finds which characters a font sets closer together or farther apart.
 * @param drawn what stands for each character: itself, or the capitals it is drawn as
 */
export function findKerns(
  drawn: ReadonlyMap<number, string>,
  language: string,
  font: Font,
  shaper: Shaper,
): Kern[] {
  const advanceOf = (text: string) =>
    shapeText(text, language, font, shaper).reduce((sum, { xAdvance }) => sum + (xAdvance ?? 0), 0)
  const alone = new Map([...new Set(drawn.values())].map((text) => [text, advanceOf(text)]))
  // Many characters are drawn alike: each pair of drawings is shaped once.
  const known = new Map<string, number>()
  const kernOf = (left: string, right: string) => {
    const pair = left + right
    const value = known.get(pair) ?? advanceOf(pair) - alone.get(left)! - alone.get(right)!
    known.set(pair, value)
    return value
  }
  return [...drawn].flatMap(([left, leftText]) =>
    [...drawn].flatMap(([right, rightText]) => {
      const value = kernOf(leftText, rightText)
      return value === 0 ? [] : [{ left, right, value }]
    }),
  )
}

function shapeText(text: string, language: string, font: Font, { Buffer, shape }: Shaper) {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setLanguage(language)
  shape(font, buffer)
  return buffer.getGlyphInfosAndPositions()
}
