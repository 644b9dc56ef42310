/** A point of a picture, in its user units from the top left corner. */
export type Point = readonly [x: number, y: number]

/** A straight line between two points. */
export type Segment = readonly [from: Point, to: Point]

/**
 * How a line is drawn: an edge of paper, a thin or a heavy one, a fold (dashed), a cut (solid and heavy)
 * or the axis a sheet is turned about (dashes and dots).
 */
export type Stroke = 'edge' | 'thin' | 'heavy' | 'fold' | 'cut' | 'axis'

/** The width and the height of every picture, in user units. */
export const pictureSize = { width: 240, height: 150 } as const

const strokes: Readonly<Record<Stroke, string>> = {
  edge: '',
  thin: ' stroke-width="0.6"',
  heavy: ' stroke-width="3"',
  fold: ' stroke-dasharray="5 4" stroke-linecap="butt"',
  cut: ' stroke-width="2.5"',
  axis: ' stroke-width="2.5" stroke-dasharray="9 3.5 2 3.5" stroke-linecap="butt"',
}

/**
 * Wraps what is drawn in a picture that takes the colour of the text around it. It has no words and
 * is hidden from screen readers: the text beside it says the same.
 */
export function wrapPicture(parts: readonly string[]): string {
  const { width, height } = pictureSize
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false"',
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"',
    'stroke-linejoin="round"',
  ]
  return `<svg ${attributes.join(' ')}>${parts.join('')}</svg>`
}

/** Draws straight lines as one path. */
export function drawSegments(segments: readonly Segment[], stroke: Stroke): string {
  if (segments.length === 0) return ''
  const path = segments.map(([from, to]) => `M${writePoint(from)}L${writePoint(to)}`)
  return `<path d="${path.join('')}"${strokes[stroke]}/>`
}

/** Draws a straight line. */
export function drawLine(from: Point, to: Point, stroke: Stroke): string {
  return drawSegments([[from, to]], stroke)
}

/** The axes a number is written along, where it is not seen straight on. */
export interface Slant {
  /** Where one user unit to the right leads. */
  readonly right: Point
  /** Where one user unit down leads. */
  readonly down: Point
}

/** How a number is written. */
export interface Lettering {
  /** The font's size in user units. */
  readonly size: number
  readonly upsideDown?: boolean
  readonly slant?: Slant | undefined
}

/** Writes a number about a point, underlined, so that a 6 on its head is no 9. */
export function drawNumber(
  number: number,
  at: Point,
  { size, upsideDown = false, slant }: Lettering,
): string {
  const place =
    slant === undefined
      ? `translate(${writePoint(at)})`
      : `matrix(${writePoint(slant.right)} ${writePoint(slant.down)} ${writePoint(at)})`
  const attributes = [
    `transform="${place}${upsideDown ? ' rotate(180)' : ''}"`,
    // Digits stand on their baseline and are about two thirds as high as their font.
    `y="${round(size / 3)}" text-anchor="middle" text-decoration="underline"`,
    `font-family="sans-serif" font-size="${round(size)}" fill="currentColor" stroke="none"`,
  ]
  return `<text ${attributes.join(' ')}>${number}</text>`
}

/** Draws an arrow that bends towards a point; straight where the point lies between its ends. */
export function drawArrow(from: Point, bend: Point, to: Point): string {
  const [length, halfWidth] = [9, 4.5]
  const run = Math.hypot(to[0] - bend[0], to[1] - bend[1])
  const ahead: Point = [(to[0] - bend[0]) / run, (to[1] - bend[1]) / run]
  const neck: Point = [to[0] - ahead[0] * length, to[1] - ahead[1] * length]
  const barb = (side: 1 | -1): Point => {
    return [neck[0] - side * halfWidth * ahead[1], neck[1] + side * halfWidth * ahead[0]]
  }
  const shaft = `M${writePoint(from)}Q${writePoint(bend)} ${writePoint(neck)}`
  const head = `M${writePoint(to)}L${writePoint(barb(1))}L${writePoint(barb(-1))}Z`
  return `<path d="${shaft}" stroke-width="2"/><path d="${head}" fill="currentColor"/>`
}

/** Draws a straight arrow. */
export function drawStraightArrow(from: Point, to: Point): string {
  return drawArrow(from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to)
}

/** Draws a pair of scissors that is about to cut to the right or left of a point. */
export function drawScissors(at: Point, towards: 'left' | 'right'): string {
  const turn = towards === 'left' ? ' rotate(180)' : ''
  const blades = 'M2 -4L-19 3.5M2 4L-19 -3.5'
  const ring = (middle: number) => `M-27 ${middle}a4.5 4 0 1 0 9 0a4.5 4 0 1 0 -9 0`
  return `<path transform="translate(${writePoint(at)})${turn}" d="${blades}${ring(-5.5)}${ring(5.5)}"/>`
}

/** Draws a staple along a line. */
export function drawStaple([from, to]: Segment): string {
  return `<path d="M${writePoint(from)}L${writePoint(to)}" stroke-width="4"/>`
}

/** What is left of a line behind a convex cover, given clockwise. A line along its edge is hidden. */
export function hideBehind([from, to]: Segment, cover: readonly Point[]): Segment[] {
  const nearly = 1e-6
  let [enter, leave] = [0, 1]
  for (const [index, [x, y]] of cover.entries()) {
    const [nextX, nextY] = cover[(index + 1) % cover.length]!
    const edge = Math.hypot(nextX - x, nextY - y)
    /** How far inside of this edge a point lies. */
    const inside = (point: Point) =>
      ((nextX - x) * (point[1] - y) - (nextY - y) * (point[0] - x)) / edge + nearly
    const [start, end] = [inside(from), inside(to)]
    if (start < 0 && end < 0) return [[from, to]]
    if (start < 0) enter = Math.max(enter, start / (start - end))
    if (end < 0) leave = Math.min(leave, start / (start - end))
  }
  const least = 1e-3
  if (leave - enter <= least) return [[from, to]]
  const at = (part: number): Point => {
    return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]
  }
  const before: Segment[] = enter > least ? [[from, at(enter)]] : []
  const after: Segment[] = leave < 1 - least ? [[at(leave), to]] : []
  return [...before, ...after]
}

function writePoint([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

/** Rounds to two decimals; never to -0. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
