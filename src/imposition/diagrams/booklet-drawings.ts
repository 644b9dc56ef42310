import { foldOneSheet } from '../fold-one-sheet.ts'
import { foldSaddle } from '../fold-saddle.ts'
import { panelOf } from '../lay-out-side.ts'
import type { Placement, Plan } from '../plan.ts'
import type { Size } from '../sizes.ts'
import {
  drawMirroredArrow,
  drawPapers,
  quadAt,
  quadInMiddle,
  fitSize,
  markCreases,
  mirrorQuad,
  moveQuad,
  pileBeneath,
  pointOn,
  printOn,
  readPages,
  type Drawing,
  type DrawnSize,
  type Quad,
  type Paper,
} from './draw-sheet.ts'
import { drawScissors, drawStaple, drawStraightArrow, pictureSize, type Point } from './svg.ts'

/** The steps that make a booklet of printed sheets. */
export const saddleDrawings = {
  stack: drawStack,
  fold: drawFold,
  staple: drawStaples,
} as const satisfies Record<string, Drawing>

/** The steps that make a booklet of one printed sheet. */
export const oneSheetDrawings = {
  cut: drawCut,
  nest: drawNest,
  fold: drawFold,
  staple: drawStaples,
} as const satisfies Record<string, Drawing>

/** Draws the sheets of the first signature, fronts up, with the half that bears the front cover. */
function drawStack(plan: Plan, sheet: Size): string[] {
  const size = fitSize(sheet, 176, 110)
  const quad = quadAt([108 - size.width / 2, 8], size)
  const half = quadAt(quad.corner, { ...size, width: size.width / 2 })
  const cover = plan.binding === 'left' ? moveQuad(half, [size.width / 2, 0]) : half
  return [
    drawPapers([
      ...pileBeneath(quad, { count: plan.sheetsPerSignature, offset: [7, 7], room: 4 }),
      printOn(quad, plan, plan.sides[0]!),
      { quad: cover, edges: { top: 'heavy', right: 'heavy', bottom: 'heavy', left: 'heavy' } },
    ]),
  ]
}

/** Draws the front of a sheet, and where it is cut across. */
function drawCut(plan: Plan, sheet: Size): string[] {
  const quad = quadInMiddle(fitSize(sheet, 180, 138))
  const lines = markCreases(plan, 'cut')
  return [
    drawPapers([{ ...printOn(quad, plan, plan.sides[0]!), lines }]),
    ...lines.map(({ line }) => drawScissors(pointOn(quad, line[0]), 'right')),
  ]
}

/** Draws how the lower half of a cut sheet is put beneath the upper one. */
function drawNest(plan: Plan, sheet: Size): string[] {
  const size = fitSize({ ...sheet, heightMm: sheet.heightMm / 2 }, 130, 74)
  const upper = quadAt([114 - size.width / 2, 6], size)
  const lower = moveQuad(upper, [7, 0.8 * size.height])
  const half = (quad: Quad, row: number): Paper => {
    const placements = plan.sides[0]!.placements.filter((placement) => placement.row === row).map(
      (placement) => ({ ...placement, row: 0 }),
    )
    return { quad, grid: { columns: plan.columns, rows: 1 }, placements }
  }
  const [right, bottom] = pointOn(lower, [1, 1])
  return [
    drawPapers([half(lower, 1), half(upper, 0)]),
    drawStraightArrow([right + 16, bottom], [right + 16, bottom - 0.9 * size.height]),
  ]
}

/** Draws how the half without the front cover is folded behind the other one. */
function drawFold(plan: Plan, sheet: Size): string[] {
  const pages = foldPages(plan, sheet)
  const count = plan.sheetsPerSignature
  const covers = { frontCover: pages[0]!, backCover: pages.at(-1)! }
  return drawSwing(plan, sheet, { ...covers, leavesInFront: count, leavesSwinging: count })
}

/** What is swung round. */
export interface Swing {
  readonly frontCover: Placement
  readonly backCover: Placement
  /** How many leaves the half with the front cover has. */
  readonly leavesInFront: number
  /** How many leaves the half with the back cover has. */
  readonly leavesSwinging: number
}

/** Draws how the half with the back cover swings round behind the half with the front cover. */
export function drawSwing(plan: Plan, sheet: Size, swing: Swing): string[] {
  const size = fitPanel(plan, sheet, 90, 98)
  const [offset, room]: [Point, number] = [[0, -2.5], 5]
  const [fold, top] = [118, 144 - size.height]
  const [reach, rise] = [0.66 * size.width, 18]
  const front = mirrorQuad(plan, quadAt([fold, top], size))
  const back = mirrorQuad(plan, {
    ...quadAt([fold - reach, top - rise], size),
    across: [reach, rise],
  })
  const [spine, foreEdge] =
    plan.binding === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const over = top - 2.5 * Math.min(swing.leavesInFront - 1, room)
  return [
    drawPapers([
      ...pileBeneath(back, { count: swing.leavesSwinging, offset, room }),
      ...pileBeneath(front, { count: swing.leavesInFront, offset, room }),
      { quad: back, placements: [swing.backCover], edges: { [foreEdge]: null } },
      { quad: front, placements: [swing.frontCover], edges: { [spine]: 'fold' } },
    ]),
    drawMirroredArrow(
      plan,
      [fold - 0.7 * reach, over - 20],
      [fold, over - 36],
      [fold + 0.5 * size.width, over - 6],
    ),
  ]
}

/** Draws a booklet that is open in its middle, and its staples. */
function drawStaples(plan: Plan, sheet: Size): string[] {
  const pages = foldPages(plan, sheet)
  const middle = pages.slice(pages.length / 2 - 1, pages.length / 2 + 1)
  const [leftPage, rightPage] = plan.binding === 'left' ? middle : middle.toReversed()
  const size = fitPanel(plan, sheet, 96, 112)
  const fold = pictureSize.width / 2
  const left: Quad = { ...quadAt([fold - size.width, 10], size), across: [size.width, 10] }
  const right: Quad = { ...quadAt([fold, 20], size), across: [size.width, -10] }
  const pile = { count: plan.sheetsPerSignature, room: 5 }
  const staple = (part: number) =>
    drawStaple([pointOn(right, [0, part - 0.06]), pointOn(right, [0, part + 0.06])])
  return [
    drawPapers([
      ...pileBeneath(left, { ...pile, offset: [-2.5, 2.5] }),
      ...pileBeneath(right, { ...pile, offset: [2.5, 2.5] }),
      { quad: left, placements: [leftPage!], edges: { right: null } },
      { quad: right, placements: [rightPage!], edges: { left: 'fold' } },
    ]),
    staple(0.25),
    staple(0.75),
  ]
}

/** The pages of a booklet, or of its first signature, as the folded paper shows them. */
function foldPages(plan: Plan, sheet: Size): Placement[] {
  const { binding, flip, rows, sheetsPerSignature } = plan
  if (flip === null) throw new RangeError('The plan does not say how its sheets are turned over.')
  const panels =
    rows === 1
      ? foldSaddle(2 * sheetsPerSignature, sheet, {
          flip,
          binding,
          sheetsPerSignature,
          thicknessMm: 0,
        })
      : foldOneSheet(sheet, flip, binding)
  return readPages(plan, panels)
}

/** How large a panel of a plan is drawn within a width and a height. */
export function fitPanel(plan: Plan, sheet: Size, width: number, height: number): DrawnSize {
  return fitSize(panelOf(plan, sheet, { column: 0, row: 0 }), width, height)
}
