import type { Crease, Placement, Plan, Side } from '../plan.ts'
import type { Size } from '../sizes.ts'
import type { PanelPosition } from '../turn-over.ts'
import {
  drawArrow,
  drawNumber,
  drawSegments,
  hideBehind,
  pictureSize,
  type Point,
  type Segment,
  type Slant,
  type Stroke,
} from './svg.ts'

/** Draws a step: the parts of its picture. */
export type Drawing = (plan: Plan, sheet: Size) => string[]

/** A width and a height in user units. */
export interface DrawnSize {
  readonly width: number
  readonly height: number
}

/** A piece of paper in a picture; its size is the one it would have if it were seen straight on. */
export interface Quad extends DrawnSize {
  /** Its top left corner, as it is read. */
  readonly corner: Point
  /** From there to its top right corner. */
  readonly across: Point
  /** From there to its bottom left corner. */
  readonly down: Point
}

/** A line on a quad, in parts of its width and height. */
export interface MarkedLine {
  readonly stroke: Stroke
  readonly line: Segment
}

type Edge = 'top' | 'right' | 'bottom' | 'left'

/** A quad with what is drawn on it. */
export interface Paper {
  readonly quad: Quad
  /** How its edges are drawn where they are not plain; null for one that is not drawn. */
  readonly edges?: Partial<Readonly<Record<Edge, Stroke | null>>>
  readonly lines?: readonly MarkedLine[]
  /** How it is divided in panels; one by default. */
  readonly grid?: Pick<Plan, 'columns' | 'rows'>
  readonly placements?: readonly Placement[]
}

/** The edges of a quad and the corners they start from, clockwise, in parts of its size. */
const edgeNames: readonly Edge[] = ['top', 'right', 'bottom', 'left']
const corners: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** How large a sheet or a panel is drawn within a width and a height. */
export function fitSize({ widthMm, heightMm }: Size, width: number, height: number): DrawnSize {
  const scale = Math.min(width / widthMm, height / heightMm)
  return { width: widthMm * scale, height: heightMm * scale }
}

/** A quad seen straight on. */
export function quadAt(corner: Point, { width, height }: DrawnSize): Quad {
  return { corner, across: [width, 0], down: [0, height], width, height }
}

/** A quad seen straight on in the middle of the picture. */
export function quadInMiddle({ width, height }: DrawnSize): Quad {
  const corner: Point = [(pictureSize.width - width) / 2, (pictureSize.height - height) / 2]
  return quadAt(corner, { width, height })
}

/** The same quad, moved. */
export function moveQuad(quad: Quad, [right, down]: Point): Quad {
  return { ...quad, corner: [quad.corner[0] + right, quad.corner[1] + down] }
}

/** A point of a quad, in parts of its width and height. */
export function pointOn({ corner, across, down }: Quad, [right, below]: Point): Point {
  return [
    corner[0] + right * across[0] + below * down[0],
    corner[1] + right * across[1] + below * down[1],
  ]
}

/** The same point; on the other side of the picture for a zine that is bound on the right. */
export function mirrorPoint({ binding }: Pick<Plan, 'binding'>, [x, y]: Point): Point {
  return [binding === 'left' ? x : pictureSize.width - x, y]
}

/** The same quad; on the other side of the picture for a zine that is bound on the right. */
export function mirrorQuad(plan: Pick<Plan, 'binding'>, quad: Quad): Quad {
  if (plan.binding === 'left') return quad
  const { across, down } = quad
  return {
    ...quad,
    corner: mirrorPoint(plan, pointOn(quad, [1, 0])),
    across: [across[0], 0 - across[1]],
    down: [0 - down[0], down[1]],
  }
}

/** Draws an arrow, mirrored for a zine that is bound on the right. */
export function drawMirroredArrow(
  plan: Pick<Plan, 'binding'>,
  ...[from, bend, to]: Parameters<typeof drawArrow>
): string {
  return drawArrow(mirrorPoint(plan, from), mirrorPoint(plan, bend), mirrorPoint(plan, to))
}

/** A side as it is printed, on a quad. */
export function printOn(quad: Quad, plan: Plan, { placements }: Side): Paper {
  return { quad, grid: plan, placements }
}

/** The creases of a kind, in parts of a sheet. */
export function markCreases(
  { creases, columns, rows }: Pick<Plan, 'creases' | 'columns' | 'rows'>,
  kind: Crease['kind'],
): MarkedLine[] {
  const partOf = ([column, row]: Crease['from']): Point => [column / columns, row / rows]
  return creases
    .filter((crease) => crease.kind === kind)
    .map(({ from, to }) => ({ stroke: kind, line: [partOf(from), partOf(to)] }))
}

/** The pages on panels, each as it is on the folded paper: upright, or not. */
export function readPages(
  { sides }: Pick<Plan, 'sides'>,
  panels: readonly PanelPosition[],
): Placement[] {
  return panels.map(({ side, column, row, rotation }) => {
    const found = sides[side]?.placements.find((one) => one.column === column && one.row === row)
    if (found === undefined) {
      throw new RangeError(`Side ${side} of the plan has no panel in column ${column}, row ${row}.`)
    }
    return { ...found, column: 0, row: 0, rotation: found.rotation === rotation ? 0 : 180 }
  })
}

/** How papers lie beneath one another. */
export interface Pile {
  /** How many there are, the uppermost one included. */
  readonly count: number
  /** How far each of them shows beneath the one above it, in user units. */
  readonly offset: Point
  /** How many of them may show as far; more of them share that room. */
  readonly room: number
}

/** The papers beneath the uppermost one of a pile, the lowest first. */
export function pileBeneath(quad: Quad, { count, offset: [right, down], room }: Pile): Paper[] {
  const part = Math.min(1, room / (count - 1))
  const stroke = part * Math.max(Math.abs(right), Math.abs(down)) < 2 ? 'thin' : 'edge'
  return Array.from({ length: count - 1 }, (_, index) => {
    const depth = (count - 1 - index) * part
    return {
      quad: moveQuad(quad, [depth * right, depth * down]),
      edges: { top: stroke, right: stroke, bottom: stroke, left: stroke },
    }
  })
}

/**
 * Draws papers that lie on one another, the lowest first. What lies beneath a paper is left out and not
 * painted over, so that the picture stands on any colour.
 */
export function drawPapers(papers: readonly Paper[]): string {
  return papers
    .map((paper, index) => {
      const above = papers
        .slice(index + 1)
        .map(({ quad }) => corners.map((corner) => pointOn(quad, corner)))
      const show = ([from, to]: Segment) =>
        above.reduce<Segment[]>(
          (seen, cover) => seen.flatMap((part) => hideBehind(part, cover)),
          [[pointOn(paper.quad, from), pointOn(paper.quad, to)]],
        )
      const marks = [...markEdges(paper), ...(paper.lines ?? [])]
      const strokes = [...new Set(marks.map(({ stroke }) => stroke))]
      const paths = strokes.map((stroke) => {
        const alike = marks.filter((mark) => mark.stroke === stroke)
        const segments = alike.flatMap(({ line }) => show(line))
        return drawSegments(segments, stroke)
      })
      return [...paths, ...drawNumbers(paper)].join('')
    })
    .join('')
}

function markEdges({ edges = {} }: Paper): MarkedLine[] {
  return edgeNames.flatMap((edge, index) => {
    const { [edge]: stroke = 'edge' } = edges
    return stroke === null ? [] : [{ stroke, line: [corners[index]!, corners[(index + 1) % 4]!] }]
  })
}

function drawNumbers({ quad, grid = { columns: 1, rows: 1 }, placements = [] }: Paper): string[] {
  const { columns, rows } = grid
  const size = Math.min(24, 0.45 * Math.min(quad.width / columns, quad.height / rows))
  const slant = slantOf(quad)
  return placements.flatMap(({ page, column, row, rotation }) => {
    if (page === null) return []
    const middle = pointOn(quad, [(column + 0.5) / columns, (row + 0.5) / rows])
    return [drawNumber(page, middle, { size, upsideDown: rotation === 180, slant })]
  })
}

/** How a quad leans; nothing where it is seen straight on. */
function slantOf({ across, down, width, height }: Quad): Slant | undefined {
  if (across[0] === width && across[1] === 0 && down[0] === 0 && down[1] === height) return
  return {
    right: [across[0] / width, across[1] / width],
    down: [down[0] / height, down[1] / height],
  }
}
