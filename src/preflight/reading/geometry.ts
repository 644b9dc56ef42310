import { PDFArray, PDFName, PDFNumber, type PDFDict, type PDFPage } from '@cantoo/pdf-lib'

/** A rectangle in a PDF's points, measured from its bottom left corner. */
export interface RectPt {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** As the `cm` of a PDF: it leads x to a·x + c·y + e, and y to b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export type Point = readonly [number, number]

/** Applies `inner` first, `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [a2, b2, c2, d2, e2, f2] = inner
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}

export function boundsOfPoints(points: readonly Point[]): RectPt {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}

/** The bounds that a rectangle has after a matrix is applied. */
export function boundsOf({ left, bottom, right, top }: RectPt, matrix: Matrix): RectPt {
  const [a, b, c, d, e, f] = matrix
  const corners: Point[] = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ]
  return boundsOfPoints(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]))
}

export function intersect(one: RectPt, other: RectPt): RectPt {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

/** The box of a page, the outermost clip. */
export function boxOf(page: PDFPage): RectPt {
  const { x, y, width, height } = page.getMediaBox()
  return { left: x, bottom: y, right: x + width, top: y + height }
}

/** The six numbers of a matrix, or the four of a box. */
export function readNumbers(dict: PDFDict, key: string): Matrix | undefined {
  const numbers = dict.lookupMaybe(PDFName.of(key), PDFArray)
  if (numbers === undefined) return undefined
  const at = (index: number) => numbers.lookupMaybe(index, PDFNumber)?.asNumber() ?? 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
