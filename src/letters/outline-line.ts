import type { DrawFuncs, Font } from 'harfbuzzjs'
import type { LineShape } from '../formats/drawings/line-shape.ts'
import { findFonts, type LetterFont } from './find-fonts.ts'
import { readFont } from './read-font.ts'

/** How heavy a display face is set, as `face-rules.ts` has it. */
const displayWeight = 900
/** How finely a curve is made of straight lines: a letter is never larger than a hand. */
const stepsOfCurve = 12

type Point = [x: number, y: number]

/**
 * Shapes a line of a language as a browser does in its display face, and takes the outlines of its
 * letters out of the fonts.
 */
export async function outlineLine(text: string, language: string): Promise<LineShape> {
  const contours: Point[][] = []
  let pen = 0
  for (const { font, letters } of await partByFont(text, language)) {
    const { Buffer, DrawFuncs: Funcs, shape, Font: FontOf, Variation } = await import('harfbuzzjs')
    const face = await readFont(font.path)
    const drawn = new FontOf(face)
    if (font.variable) drawn.setVariations([new Variation('wght', displayWeight)])
    const buffer = new Buffer()
    buffer.addText(letters)
    buffer.guessSegmentProperties()
    // Some letters have another shape in another language.
    buffer.setLanguage(language)
    shape(drawn, buffer)
    const em = face.upem
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      const [left, rise] = [pen + (glyph.xOffset ?? 0) / em, (glyph.yOffset ?? 0) / em]
      for (const contour of drawGlyph(drawn, glyph.codepoint, new Funcs())) {
        contours.push(contour.map(([x, y]) => [left + x / em, rise + y / em]))
      }
      pen += (glyph.xAdvance ?? 0) / em
    }
  }
  return { advance: pen, contours }
}

/** Parts a line into runs of one font each. */
async function partByFont(text: string, language: string) {
  const runs: { font: LetterFont; letters: string }[] = []
  for (const letter of text) {
    const [cut] = await findFonts(letter, language, 'display')
    const run = runs.at(-1)
    const font = cut!.at(-1) ?? run?.font
    // A letter that no font has is told by the check.
    if (font === undefined) continue
    if (run?.font.path === font.path || (run !== undefined && letter === ' ')) run.letters += letter
    else runs.push({ font, letters: letter })
  }
  return runs
}

function drawGlyph(font: Font, glyph: number, funcs: DrawFuncs): Point[][] {
  const contours: Point[][] = []
  const last = () => contours.at(-1)!
  funcs.setMoveToFunc((x, y) => contours.push([[x, y]]))
  funcs.setLineToFunc((x, y) => last().push([x, y]))
  funcs.setCubicToFunc((ax, ay, bx, by, x, y) => {
    const [startX, startY] = last().at(-1)!
    for (let step = 1; step <= stepsOfCurve; step++) {
      const at = step / stepsOfCurve
      const weigh = (a: number, b: number, c: number, d: number) =>
        a * (1 - at) ** 3 + 3 * b * at * (1 - at) ** 2 + 3 * c * at ** 2 * (1 - at) + d * at ** 3
      last().push([weigh(startX, ax, bx, x), weigh(startY, ay, by, y)])
    }
  })
  funcs.setClosePathFunc(() => {})
  font.drawGlyph(glyph, funcs)
  return contours
}
