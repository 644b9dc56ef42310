/** The letters of a line as they are drawn, in parts of their size, from where it begins, upwards from the baseline. */
export interface LineShape {
  /** How far the line leads from where it begins. */
  readonly advance: number
  readonly contours: readonly (readonly (readonly [x: number, y: number])[])[]
}

/** How far the ink of a line reaches, in parts of the letters' size. */
export interface InkBox {
  readonly left: number
  readonly right: number
  /** Above the baseline. */
  readonly top: number
  /** Above the baseline: less than nothing where letters reach below it. */
  readonly bottom: number
}

/** Measures the ink of a line. */
export function measureInk({ contours }: LineShape): InkBox {
  const points = contours.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.max(...ys),
    bottom: Math.min(...ys),
  }
}

/** A stretch of the underside of letters, from which something can hang. */
export interface Foot {
  readonly from: number
  readonly to: number
  /** How high the underside is at a place between. */
  readonly at: (x: number) => number
}

/** How wide the steps are in which the underside is felt, in parts of the letters' size. */
const stepWidth = 0.004
/** What is higher above the baseline than this does not hang over free space. */
const highest = 0.03
/** A foot of fewer steps is too narrow for an icicle. */
const leastSteps = 7
/** A step in the underside that parts two feet. */
const mostRise = 0.02

/** Feels along the underside of a line for the feet of its letters. */
export function findFeet(shape: LineShape): Foot[] {
  const { left, right } = measureInk(shape)
  const spans = shape.contours.map(spanOf)
  const feet: { from: number; heights: number[] }[] = []
  let open: { from: number; heights: number[] } | undefined
  for (let x = left + stepWidth / 2; x < right; x += stepWidth) {
    const height = undersideAt(spans, x)
    const goesOn =
      open !== undefined && height <= highest && Math.abs(height - open.heights.at(-1)!) <= mostRise
    if (goesOn) open!.heights.push(height)
    else if (height <= highest) feet.push((open = { from: x - stepWidth / 2, heights: [height] }))
    else open = undefined
  }
  return feet
    .filter(({ heights }) => heights.length > leastSteps)
    .map(({ from, heights }) => ({
      from,
      to: from + heights.length * stepWidth,
      at: (x) =>
        heights[Math.min(heights.length - 1, Math.max(0, Math.floor((x - from) / stepWidth)))]!,
    }))
}

/** A contour and how far it reaches to the sides. */
interface Span {
  readonly contour: LineShape['contours'][number]
  readonly from: number
  readonly to: number
}

function spanOf(contour: Span['contour']): Span {
  const xs = contour.map(([x]) => x)
  return { contour, from: Math.min(...xs), to: Math.max(...xs) }
}

/** The lowest ink above a place; infinite where there is none. */
function undersideAt(spans: readonly Span[], x: number): number {
  let lowest = Infinity
  for (const { contour, from, to } of spans) {
    // Most letters of a line are elsewhere.
    if (x < from || x > to) continue
    for (let index = 0; index < contour.length; index++) {
      const [ax, ay] = contour[index]!
      const [bx, by] = contour[(index + 1) % contour.length]!
      if (ax === bx || x < Math.min(ax, bx) || x > Math.max(ax, bx)) continue
      lowest = Math.min(lowest, ay + ((by - ay) * (x - ax)) / (bx - ax))
    }
  }
  return lowest
}
