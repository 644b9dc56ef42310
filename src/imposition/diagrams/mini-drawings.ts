import { foldMini } from '../fold-mini.ts'
import type { Crease, Placement, Plan } from '../plan.ts'
import type { Size } from '../sizes.ts'
import { drawSwing, fitPanel } from './booklet-drawings.ts'
import {
  drawPapers,
  quadAt,
  quadInMiddle,
  fitSize,
  markCreases,
  mirrorQuad,
  pointOn,
  printOn,
  readPages,
  type Drawing,
  type DrawnSize,
  type Quad,
  type MarkedLine,
} from './draw-sheet.ts'
import { drawNumber, drawScissors, drawLine, drawStraightArrow, type Point } from './svg.ts'

/** The steps that make a booklet of a sheet that is printed on one side and slit. */
export const miniDrawings = {
  crease: drawCreases,
  slit: drawSlit,
  push: drawPush,
  wrap: drawWrap,
} as const satisfies Record<string, Drawing>

/** Draws the sheet and where it is folded. */
function drawCreases(plan: Plan, sheet: Size): string[] {
  const quad = quadInMiddle(fitSize(sheet, 220, 134))
  const lines = markCreases(plan, 'fold')
  return [drawPapers([{ ...printOn(quad, plan, plan.sides[0]!), lines }])]
}

/** Draws the sheet folded in half, the print outside, and the slit from there to the next fold. */
function drawSlit(plan: Plan, sheet: Size): string[] {
  const { columns, rows, creases } = plan
  const { from, to } = creases.find(({ kind }) => kind === 'cut')!
  const left = plan.binding === 'left'
  const [row, folded] = [from[1], (from[0] + to[0]) / 2]
  const [first, last] = left ? [folded, columns] : [0, folded]
  const [slitEnd, outerEnd] = left ? [to[0], last] : [from[0], first]
  const half = { columns: last - first, rows }
  const partOf = ([column, row]: Crease['from']): Point => {
    return [(column - first) / half.columns, row / rows]
  }
  const lines: MarkedLine[] = [
    ...creases
      .filter(({ kind, from: [column] }) => kind === 'fold' && column > first && column < last)
      .map((fold) => ({ stroke: fold.kind, line: [partOf(fold.from), partOf(fold.to)] as const })),
    { stroke: 'fold', line: [partOf([slitEnd, row]), partOf([outerEnd, row])] },
    { stroke: 'cut', line: [partOf([folded, row]), partOf([slitEnd, row])] },
  ]
  const size = fitSize({ ...sheet, widthMm: (sheet.widthMm * half.columns) / columns }, 150, 124)
  const flat = quadAt([130 - size.width / 2, 20], size)
  const quad = mirrorQuad(plan, flat)
  const behind = mirrorQuad(plan, { ...flat, across: [size.width + 7, -12] })
  const placements = plan.sides[0]!.placements.filter(
    ({ column }) => column >= first && column < last,
  ).map((placement) => ({ ...placement, column: placement.column - first }))
  const edges = { [left ? 'left' : 'right']: 'heavy' as const }
  return [
    drawPapers([{ quad: behind }, { quad, grid: half, placements, lines, edges }]),
    drawScissors(pointOn(quad, partOf([folded, row])), left ? 'right' : 'left'),
  ]
}

/** Draws the sheet folded lengthwise and pushed together, and from above the plus sign it becomes. */
function drawPush(plan: Plan, sheet: Size): string[] {
  const rowOf = (row: number) =>
    plan.sides[0]!.placements.filter((placement) => placement.row === row).toSorted(
      (one, other) => one.column - other.column,
    )
  const [behind, before] = [rowOf(0), rowOf(1)]
  return [...drawPushed(before, fitPanel(plan, sheet, 33, 56)), ...drawPlus(before, behind)]
}

/** Draws a folded sheet that is on the table, and its middle that opens. */
function drawPushed(before: readonly Placement[], size: DrawnSize): string[] {
  const { width, height } = size
  const [x, y] = [82, 104]
  const [aside, ahead] = [0.78 * width, 0.36 * width]
  const footprint = (middle: number): Point[] => [
    [x - aside - width, y],
    [x - aside, y],
    [x, y + middle],
    [x + aside, y],
    [x + aside + width, y],
  ]
  const standing = (points: readonly Point[], column: number): Quad => {
    const [from, to] = [points[column]!, points[column + 1]!]
    return {
      ...quadAt([from[0], from[1] - height], size),
      across: [to[0] - from[0], to[1] - from[1]],
    }
  }
  const [front, back] = [footprint(ahead), footprint(-ahead)]
  const [leftEnd, rightEnd] = [x - aside - width, x + aside + width]
  const middle = y - height / 2
  return [
    drawPapers([
      { quad: standing(back, 1) },
      { quad: standing(back, 2) },
      ...before.map((placement, column) => {
        return { quad: standing(front, column), placements: [{ ...placement, column: 0, row: 0 }] }
      }),
    ]),
    drawStraightArrow([leftEnd - 22, middle], [leftEnd - 4, middle]),
    drawStraightArrow([rightEnd + 22, middle], [rightEnd + 4, middle]),
  ]
}

/** Draws four leaves from above, each with the numbers of its two pages beside it. */
function drawPlus(before: readonly Placement[], behind: readonly Placement[]): string[] {
  const [x, y, arm] = [201, 75, 30]
  /** Where a number is: along an arm, and beside it. */
  const [along, beside] = [arm - 6, 9]
  const places: readonly Point[] = [
    [-along, beside],
    [-beside, along],
    [beside, along],
    [along, beside],
  ]
  const number = ({ page, column }: Placement, upDown: 1 | -1) => {
    const [right, down] = places[column]!
    const at: Point = [x + right, y + upDown * down]
    return page === null ? '' : drawNumber(page, at, { size: 10 })
  }
  return [
    drawLine([x - arm, y], [x + arm, y], 'heavy'),
    drawLine([x, y - arm], [x, y + arm], 'heavy'),
    ...before.map((placement) => number(placement, 1)),
    ...behind.map((placement) => number(placement, -1)),
  ]
}

/** Draws how the leaf with the back cover is wrapped round the other three. */
function drawWrap(plan: Plan, sheet: Size): string[] {
  const pages = readPages(plan, foldMini(plan.binding))
  const leaves = pages.length / 2
  return drawSwing(plan, sheet, {
    frontCover: pages[0]!,
    backCover: pages.at(-1)!,
    leavesInFront: leaves - 1,
    leavesSwinging: 1,
  })
}
