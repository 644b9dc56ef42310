import { directionOf } from '../i18n/direction.ts'
import type { LineShape } from './thaw/line-shape.ts'
import { drawGlyph, type Point } from './draw-glyph.ts'
import { findFonts, type LetterFont } from './find-fonts.ts'
import { readFont } from './read-font.ts'

/** How heavy a display face is set, as `face-rules.ts` has it. */
const displayWeight = 900

/**
 * Shapes a line of a language as a browser does in its display face, and takes the outlines of its
 * letters out of the fonts. A line that is read from the right begins there: what is left of it is less
 * than nothing.
 * @param spacing what is after each letter, in parts of their size, as by `letter-spacing`
 */
export async function outlineLine(text: string, language: string, spacing = 0): Promise<LineShape> {
  const fromRight = directionOf(language) === 'rtl'
  const contours: Point[][] = []
  let pen = 0
  for (const { font, letters } of await partByFont(text, language)) {
    const { Buffer, shape, Feature, Font, Variation } = await import('harfbuzzjs')
    const face = await readFont(font.path)
    const drawn = new Font(face)
    if (font.variable) drawn.setVariations([new Variation('wght', displayWeight)])
    const buffer = new Buffer()
    buffer.addText(letters)
    buffer.guessSegmentProperties()
    // Some letters have another shape in another language.
    buffer.setLanguage(language)
    // Letters that are apart are not joined to one.
    const apart = ['liga', 'clig'].map((tag) => new Feature(tag, 0))
    shape(drawn, buffer, spacing === 0 ? [] : apart)
    const em = face.upem
    const glyphs = buffer.getGlyphInfosAndPositions()
    for (const [index, glyph] of glyphs.entries()) {
      // Signs that are set on a letter come with it.
      const isLast = glyph.cluster !== glyphs[index + 1]?.cluster
      const isFirst = glyph.cluster !== glyphs[index - 1]?.cluster
      if (fromRight && isFirst) pen += spacing
      const [left, rise] = [pen + (glyph.xOffset ?? 0) / em, (glyph.yOffset ?? 0) / em]
      for (const contour of await drawGlyph(drawn, glyph.codepoint)) {
        contours.push(contour.map(([x, y]) => [left + x / em, rise + y / em]))
      }
      pen += (glyph.xAdvance ?? 0) / em
      if (!fromRight && isLast) pen += spacing
    }
  }
  const start = fromRight ? pen : 0
  return {
    advance: pen,
    contours: contours.map((contour) => contour.map(([x, y]) => [x - start, y])),
  }
}

/** Whether a browser takes all letters of a text from one font of its display face. */
export async function isOfOneFont(text: string, language: string): Promise<boolean> {
  return (await partByFont(text, language)).length <= 1
}

/** Parts a line into runs of one font each. */
async function partByFont(text: string, language: string) {
  const runs: { font: LetterFont; letters: string }[] = []
  for (const letter of text) {
    const [cut] = await findFonts(letter, language, 'display')
    const run = runs.at(-1)
    const font = cut!.at(-1) ?? run?.font
    // A letter that no font has is reported by the check.
    if (font === undefined) continue
    if (run?.font.path === font.path || (run !== undefined && letter === ' ')) run.letters += letter
    else runs.push({ font, letters: letter })
  }
  return runs
}
