import type { LineShape } from './line-shape.ts'
import { writePath, type PathStep } from './write-path.ts'

/** How fine it is: user units in the size of the letters. */
export const outlineUnits = 1000

/**
 * Draws the outlines of the letters of a line as the data of an SVG path, from the right end of the line; the
 * baseline is at 0.
 */
export function drawOutlines({ contours, advance }: LineShape, fromRight: boolean): string {
  const rightEnd = fromRight ? 0 : advance
  const steps = contours.flatMap((contour): PathStep[] => [
    ...contour.map(([x, y], index): PathStep => {
      return [index === 0 ? 'M' : 'L', (x - rightEnd) * outlineUnits, -y * outlineUnits]
    }),
    ['z'],
  ])
  return writePath(steps)
}
