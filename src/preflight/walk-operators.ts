import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A rectangle in a PDF's points, measured from its bottom left corner. */
export interface RectPt {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** As the `cm` of a PDF: it leads x to a·x + c·y + e, and y to b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The operators of a page, from pdf.js. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A glyph as it is shown. In its own system it is on the origin, upright, at its size. */
export interface ShownGlyph {
  readonly unicode: string
  readonly advance: number
  readonly size: number
  /** From its own system to the page. */
  readonly toPage: Matrix
  /** The bounds of what may be seen, on the page. */
  readonly clip: RectPt
}

/** A path as it is painted. */
export interface PaintedPath {
  /** The bounds of each of its figures in the path's own system; control points count as corners. */
  readonly figures: readonly RectPt[]
  /** From its own system to the page. */
  readonly toPage: Matrix
  /** The bounds of what may be seen, on the page. */
  readonly clip: RectPt
  /** As `#rrggbb`, or `pattern`; undefined where the path is not filled. */
  readonly fill: string | undefined
  /** The same of its outline. */
  readonly stroke: string | undefined
  /** The outline's width in the path's own system. */
  readonly lineWidth: number
}

/** What to do with what a page shows, in the order in which it is painted. */
export interface Visitor {
  readonly visitGlyph?: (glyph: ShownGlyph) => void
  readonly visitPath?: (path: PaintedPath) => void
}

interface Glyph {
  readonly unicode: string
  readonly width: number
}

interface State {
  readonly matrix: Matrix
  readonly clip: RectPt
  readonly fill: string | undefined
  readonly stroke: string | undefined
  readonly lineWidth: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const bothOperators = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
const fillOperators: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill, ...bothOperators])
const strokeOperators: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  ...bothOperators,
])

/**
 * Follows the graphics state through the operators of a page.
 * @param page the page's own box, the outermost clip
 */
export function walkOperators(list: OperatorList, page: RectPt, visitor: Visitor): void {
  // What a PDF begins a page with (ISO 32000-2, 8.4.1).
  let state: State = {
    matrix: identity,
    clip: page,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
  }
  const stack: State[] = []
  let clipPending = false
  let size = 0
  let line: Matrix = identity
  let text: Matrix = identity

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-glyph / 1000) * size, 0])
        continue
      }
      const advance = (glyph.width / 1000) * size
      visitor.visitGlyph?.({
        unicode: glyph.unicode,
        advance,
        size,
        toPage: multiply(state.matrix, text),
        clip: state.clip,
      })
      text = multiply(text, [1, 0, 0, 1, advance, 0])
    }
  }

  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index]
    switch (operator) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, args as Matrix) }
        break
      case OPS.paintFormXObjectBegin: {
        stack.push(state)
        const [form, box] = args as [Matrix | null, readonly number[] | null]
        const matrix = form === null ? state.matrix : multiply(state.matrix, form)
        const clip =
          box === null ? state.clip : intersect(state.clip, boundsOf(rectOf(box), matrix))
        state = { ...state, matrix, clip }
        break
      }
      case OPS.setLineWidth:
        state = { ...state, lineWidth: (args as [number])[0] }
        break
      case OPS.setGState: {
        const entries = (args as [readonly (readonly [string, unknown])[]])[0]
        // Chromium sets the width of a line here.
        const lineWidth = entries.find(([key]) => key === 'LW')?.[1] as number | undefined
        if (lineWidth !== undefined) state = { ...state, lineWidth }
        break
      }
      // pdf.js gives every colour that is no pattern as RGB.
      case OPS.setFillRGBColor:
        state = { ...state, fill: (args as [string])[0] }
        break
      case OPS.setStrokeRGBColor:
        state = { ...state, stroke: (args as [string])[0] }
        break
      case OPS.setFillColorN:
        state = { ...state, fill: 'pattern' }
        break
      case OPS.setStrokeColorN:
        state = { ...state, stroke: 'pattern' }
        break
      case OPS.setFillTransparent:
        state = { ...state, fill: undefined }
        break
      case OPS.setStrokeTransparent:
        state = { ...state, stroke: undefined }
        break
      case OPS.clip:
      case OPS.eoClip:
        clipPending = true
        break
      case OPS.constructPath: {
        const [paint, [data], bounds] = args as ConstructPath
        const fill = fillOperators.has(paint) ? state.fill : undefined
        const stroke = strokeOperators.has(paint) ? state.stroke : undefined
        if (visitor.visitPath !== undefined && data !== null && (fill ?? stroke) !== undefined) {
          const { matrix, clip, lineWidth } = state
          const figures = figuresOf(data)
          visitor.visitPath({ figures, toPage: matrix, clip, fill, stroke, lineWidth })
        }
        if (clipPending && bounds !== null) {
          const clip = intersect(state.clip, boundsOf(rectOf(bounds), state.matrix))
          state = { ...state, clip }
        }
        clipPending = false
        break
      }
      case OPS.setFont:
        size = (args as [string, number])[1]
        break
      case OPS.beginText:
        line = text = identity
        break
      case OPS.setTextMatrix:
        line = text = Array.from((args as [ArrayLike<number>])[0]) as unknown as Matrix
        break
      case OPS.moveText: {
        const [x, y] = args as [number, number]
        line = text = multiply(line, [1, 0, 0, 1, x, y])
        break
      }
      case OPS.showText:
        show((args as [readonly (Glyph | number | null)[]])[0])
        break
    }
  }
}

/** The operator that paints, the path and its bounds; both are null where the path is empty. */
type ConstructPath = readonly [
  number,
  readonly [ArrayLike<number> | null],
  ArrayLike<number> | null,
]

/** How many points follow each step of a path; pdf.js calls them `DrawOPS` and exports them not. */
const pointsOfSteps = [1, 1, 3, 2, 0]
const moveTo = 0

function figuresOf(data: ArrayLike<number>): RectPt[] {
  const figures: [number, number][][] = []
  for (let at = 0; at < data.length;) {
    const step = data[at++]!
    if (step === moveTo || figures.length === 0) figures.push([])
    for (let count = pointsOfSteps[step] ?? 0; count > 0; count--) {
      figures.at(-1)!.push([data[at++]!, data[at++]!])
    }
  }
  // A lone point paints nothing.
  return figures.filter((points) => points.length > 1).map(boundsOfPoints)
}

function boundsOfPoints(points: readonly (readonly [number, number])[]): RectPt {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}

function rectOf(numbers: ArrayLike<number>): RectPt {
  const [left, bottom, right, top] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!]
  return { left, bottom, right, top }
}

/** Applies `inner` first, `outer` then. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
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

/** The bounds that a rectangle has after a matrix is applied. */
export function boundsOf({ left, bottom, right, top }: RectPt, matrix: Matrix): RectPt {
  const [a, b, c, d, e, f] = matrix
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const
  return boundsOfPoints(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]))
}

function intersect(one: RectPt, other: RectPt): RectPt {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}
