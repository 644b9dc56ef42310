import type { DrawFuncs, Font } from 'harfbuzzjs'

export type Point = [x: number, y: number]

/** How finely a curve is made of straight lines: a letter is never larger than a hand. */
const stepsOfCurve = 12

/** What the functions below draw into. */
let contours: Point[][] = []

/** Each function is a module of WebAssembly, which takes longer to make than a letter to draw. */
let functions: Promise<DrawFuncs> | undefined

/** Takes the outlines of a glyph out of a font, in its own units. */
export async function drawGlyph(font: Font, glyph: number): Promise<Point[][]> {
  const pen = await (functions ??= makeFunctions())
  contours = []
  font.drawGlyph(glyph, pen)
  return contours
}

async function makeFunctions(): Promise<DrawFuncs> {
  const { DrawFuncs: Functions } = await import('harfbuzzjs')
  const made = new Functions()
  const last = () => contours.at(-1)!
  made.setMoveToFunc((x, y) => contours.push([[x, y]]))
  made.setLineToFunc((x, y) => last().push([x, y]))
  made.setCubicToFunc((ax, ay, bx, by, x, y) => {
    const [startX, startY] = last().at(-1)!
    for (let step = 1; step <= stepsOfCurve; step++) {
      const at = step / stepsOfCurve
      const weigh = (a: number, b: number, c: number, d: number) =>
        a * (1 - at) ** 3 + 3 * b * at * (1 - at) ** 2 + 3 * c * at ** 2 * (1 - at) + d * at ** 3
      last().push([weigh(startX, ax, bx, x), weigh(startY, ay, by, y)])
    }
  })
  made.setClosePathFunc(() => {})
  return made
}
