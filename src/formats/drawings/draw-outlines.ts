import type { LineShape } from './line-shape.ts'

/** How fine it is: user units in the size of the letters. */
export const outlineUnits = 1000

/**
 * Draws the outlines of the letters of a line as the data of an SVG path, from the right end of the line; the
 * baseline is at 0.
 */
export function drawOutlines({ contours, advance }: LineShape, fromRight: boolean): string {
  const rightEnd = fromRight ? 0 : advance
  const write = ([x, y]: readonly [number, number]) =>
    `${Math.round((x - rightEnd) * outlineUnits)} ${Math.round(-y * outlineUnits)}`
  return contours.map((contour) => `M${contour.map(write).join('L')}z`).join('')
}
