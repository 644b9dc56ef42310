import { lightestRulePt } from '../imposition/sizes.ts'
import { boundsOf, type Matrix, type RectPt } from './reading/geometry.ts'
import type { PaintedPath } from './reading/shown.ts'

/** How much of a rule may be lost to rounding, in points. */
const tolerancePt = 0.01
/** Shorter figures of a path, in points, are its dashes and dots: only together they are a rule. */
const dashPt = 3

const white = '#ffffff'

/** A rule that is too light. */
export interface ThinRule {
  /** As it comes out on the page; 0 where a printer would draw the finest line it has. */
  readonly widthPt: number
  /** Around the line itself, without its width, where it is stroked. */
  readonly at: RectPt
}

/**
 * Finds a rule lighter than `lightestRulePt`: stroked lines, and filled boxes that are narrower or
 * lower, as which Chromium paints borders and underlines. What is white or lies outside its clip is
 * not seen and does not count. How thin a filled ring is, it does not see.
 * @returns the thinnest rule of the path, where it is too light
 */
export function findThinRule(path: PaintedPath): ThinRule | undefined {
  const [thinnest] = rulesOf(path).toSorted((one, other) => one.widthPt - other.widthPt)
  const isLight = thinnest !== undefined && thinnest.widthPt < lightestRulePt - tolerancePt
  return isLight ? thinnest : undefined
}

/** The path as a whole and its long figures, where they are seen. */
function rulesOf({ figures, toPage, clip, fill, stroke, lineWidth }: PaintedPath): ThinRule[] {
  const isFilled = fill !== undefined && fill !== white
  const isStroked = stroke !== undefined && stroke !== white
  if (figures.length === 0 || (!isFilled && !isStroked)) return []
  const strokePt = isStroked ? lineWidth * leastScale(toPage) : 0
  return [unite(figures), ...figures]
    .map((box, index) => {
      const [shortPt, longPt] = measure(box, toPage)
      const at = boundsOf(box, toPage)
      const isRule = (index === 0 || longPt >= dashPt) && overlaps(at, clip)
      // The outline of a filled box makes it larger.
      return { isRule, at, widthPt: isFilled ? shortPt + strokePt : strokePt }
    })
    .filter(({ isRule }) => isRule)
    .map(({ widthPt, at }) => ({ widthPt, at }))
}

/** The sides of a box as they come out on the page, in points, the shorter one first. */
function measure({ left, bottom, right, top }: RectPt, [a, b, c, d]: Matrix): [number, number] {
  const width = (right - left) * Math.hypot(a, b)
  const height = (top - bottom) * Math.hypot(c, d)
  return [Math.min(width, height), Math.max(width, height)]
}

/** The smaller singular value of a matrix: how much of a width is left where it is stretched least. */
function leastScale([a, b, c, d]: Matrix): number {
  return Math.abs(Math.hypot(a + d, b - c) - Math.hypot(a - d, b + c)) / 2
}

function unite(boxes: readonly RectPt[]): RectPt {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
  }
}

/** Whether two boxes meet; a line has no height. */
function overlaps(one: RectPt, other: RectPt): boolean {
  return (
    Math.max(one.left, other.left) <= Math.min(one.right, other.right) &&
    Math.max(one.bottom, other.bottom) <= Math.min(one.top, other.top)
  )
}
