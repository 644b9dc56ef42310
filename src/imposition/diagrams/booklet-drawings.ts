import { foldOneSheet } from '../fold-one-sheet.ts'
import { foldSaddle } from '../fold-saddle.ts'
import { panelOf } from '../lay-out-side.ts'
import type { Placement, Plan } from '../plan.ts'
import type { Size } from '../sizes.ts'
import {
  drawMirroredArrow,
  drawPapers,
  faceAt,
  faceInMiddle,
  fitSize,
  markCreases,
  mirrorFace,
  moveFace,
  pileBeneath,
  pointOn,
  printOn,
  readPages,
  type Drawing,
  type DrawnSize,
  type Face,
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
  const face = faceAt([108 - size.width / 2, 8], size)
  const half = faceAt(face.corner, { ...size, width: size.width / 2 })
  const cover = plan.binding === 'left' ? moveFace(half, [size.width / 2, 0]) : half
  return [
    drawPapers([
      ...pileBeneath(face, { count: plan.sheetsPerSignature, offset: [7, 7], room: 4 }),
      printOn(face, plan, plan.sides[0]!),
      { face: cover, edges: { top: 'heavy', right: 'heavy', bottom: 'heavy', left: 'heavy' } },
    ]),
  ]
}

/** Draws the front of a sheet, and where it is cut across. */
function drawCut(plan: Plan, sheet: Size): string[] {
  const face = faceInMiddle(fitSize(sheet, 180, 138))
  const lines = markCreases(plan, 'cut')
  return [
    drawPapers([{ ...printOn(face, plan, plan.sides[0]!), lines }]),
    ...lines.map(({ line }) => drawScissors(pointOn(face, line[0]), 'right')),
  ]
}

/** Draws how the lower half of a cut sheet is put beneath the upper one. */
function drawNest(plan: Plan, sheet: Size): string[] {
  const size = fitSize({ ...sheet, heightMm: sheet.heightMm / 2 }, 130, 74)
  const upper = faceAt([114 - size.width / 2, 6], size)
  const lower = moveFace(upper, [7, 0.8 * size.height])
  const half = (face: Face, row: number): Paper => {
    const placements = plan.sides[0]!.placements.filter((placement) => placement.row === row).map(
      (placement) => ({ ...placement, row: 0 }),
    )
    return { face, grid: { columns: plan.columns, rows: 1 }, placements }
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
  const front = mirrorFace(plan, faceAt([fold, top], size))
  const back = mirrorFace(plan, {
    ...faceAt([fold - reach, top - rise], size),
    across: [reach, rise],
  })
  const [spine, foreEdge] =
    plan.binding === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const over = top - 2.5 * Math.min(swing.leavesInFront - 1, room)
  return [
    drawPapers([
      ...pileBeneath(back, { count: swing.leavesSwinging, offset, room }),
      ...pileBeneath(front, { count: swing.leavesInFront, offset, room }),
      { face: back, placements: [swing.backCover], edges: { [foreEdge]: null } },
      { face: front, placements: [swing.frontCover], edges: { [spine]: 'fold' } },
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
  const left: Face = { ...faceAt([fold - size.width, 10], size), across: [size.width, 10] }
  const right: Face = { ...faceAt([fold, 20], size), across: [size.width, -10] }
  const pile = { count: plan.sheetsPerSignature, room: 5 }
  const staple = (part: number) =>
    drawStaple([pointOn(right, [0, part - 0.06]), pointOn(right, [0, part + 0.06])])
  return [
    drawPapers([
      ...pileBeneath(left, { ...pile, offset: [-2.5, 2.5] }),
      ...pileBeneath(right, { ...pile, offset: [2.5, 2.5] }),
      { face: left, placements: [leftPage!], edges: { right: null } },
      { face: right, placements: [rightPage!], edges: { left: 'fold' } },
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
