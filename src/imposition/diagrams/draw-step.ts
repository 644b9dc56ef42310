import { countSheets, type Flip, type Plan } from '../plan.ts'
import type { Size } from '../sizes.ts'
import { turnOver } from '../turn-over.ts'
import { oneSheetDrawings, saddleDrawings } from './booklet-drawings.ts'
import {
  drawPapers,
  quadAt,
  quadInMiddle,
  fitSize,
  mirrorQuad,
  mirrorPoint,
  pileBeneath,
  pointOn,
  printOn,
  type Drawing,
  type Quad,
  type Paper,
} from './draw-sheet.ts'
import { miniDrawings } from './mini-drawings.ts'
import { passDrawings } from './manual-duplex-drawings.ts'
import { drawArrow, drawLine, drawStaple, pictureSize, wrapPicture, type Point } from './svg.ts'

/** A step on the way from a file to a zine. */
export type StepId =
  | 'print'
  | 'stack'
  | 'cut'
  | 'nest'
  | 'fold'
  | 'staple'
  | 'crease'
  | 'slit'
  | 'push'
  | 'wrap'
  | 'corner'
  | 'fronts'
  | 'put-back'
  | 'backs'

/** How sheets become a zine. */
type Making = 'saddle' | 'one-sheet' | 'mini' | 'leaves' | 'poster'

const drawings: Readonly<Record<Making, Partial<Record<StepId, Drawing>>>> = {
  saddle: { print: drawPrint, ...saddleDrawings, ...passDrawings },
  'one-sheet': { print: drawPrint, ...oneSheetDrawings, ...passDrawings },
  mini: { print: drawPrint, ...miniDrawings },
  leaves: { print: drawPrint, corner: drawCorner },
  poster: { print: drawPrint },
}

/**
 * Draws a step of how a plan is printed, cut, folded and stapled, as an inline SVG without words. The
 * page numbers, which way up they are, the folds, the cuts and the number of sheets are the plan's.
 * @param sheet the paper as it is printed
 * @throws RangeError where the plan has no such step
 */
export function drawStep(step: StepId, plan: Plan, sheet: Size): string {
  const making = makingOf(plan)
  const drawing = drawings[making][step]
  if (drawing === undefined) throw new RangeError(`There is no step ${step} for a ${making} plan.`)
  return wrapPicture(drawing(plan, sheet))
}

/** Reads off a plan's creases how its sheets become a zine. */
function makingOf({ creases, columns, sides }: Plan): Making {
  if (creases.length === 0) return sides.length === 1 ? 'poster' : 'leaves'
  const cut = creases.find(({ kind }) => kind === 'cut')
  if (cut === undefined) return 'saddle'
  return cut.to[0] - cut.from[0] === columns ? 'one-sheet' : 'mini'
}

/** Draws the sides of the first sheet as they lie in the file, and how the sheet is turned over. */
function drawPrint(plan: Plan, sheet: Size): string[] {
  const [front, back] = plan.sides.filter((side) => side.sheet === 1)
  if (back === undefined) {
    return [drawPapers([printOn(quadInMiddle(fitSize(sheet, 220, 134)), plan, front!)])]
  }
  const size = fitSize(sheet, 94, 108)
  const [middle, gap] = [pictureSize.width / 2, 36]
  const top = (pictureSize.height - size.height) / 2 + (plan.flip === null ? 0 : 12)
  const frontFace = quadAt([middle - gap / 2 - size.width, top], size)
  const backFace = quadAt([middle + gap / 2, top], size)
  const sides = [printOn(frontFace, plan, front!), printOn(backFace, plan, back)] as const
  if (plan.flip === null) return [drawPapers(sides)]
  return drawFlip(plan.flip, sheet, ...sides)
}

/** Draws both sides of a sheet, the edge it is turned about, the sheet on its way, and an arrow. */
function drawFlip(flip: Flip, sheet: Size, front: Paper, back: Paper): string[] {
  const grid = { ...sheet, columns: 1, rows: 1 }
  const sideways = turnOver({ column: 0, row: 0 }, grid, flip).rotation === 0
  const { quad } = front
  const [left, top] = quad.corner
  const [right, bottom] = pointOn(quad, [1, 1])
  if (sideways) {
    const turning: Quad = { ...quad, corner: [right, top], across: [15, -9] }
    const landing: Point = [back.quad.corner[0] + 0.4 * back.quad.width, top - 4]
    return [
      drawPapers([{ quad: turning, edges: { left: null } }]),
      drawPapers([{ ...front, edges: { right: null } }, back]),
      drawLine([right, top - 6], [right, bottom + 6], 'axis'),
      drawArrow([left + 0.6 * quad.width, top - 5], [pictureSize.width / 2, top - 38], landing),
    ]
  }
  const turning: Quad = { ...quad, corner: [left + 10, top - 17], down: [-10, 17] }
  const start: Point = [right + 5, top + 0.6 * quad.height]
  return [
    drawPapers([{ quad: turning, edges: { bottom: null } }]),
    drawPapers([{ ...front, edges: { top: null } }, back]),
    drawLine([left - 6, top], [right + 6, top], 'axis'),
    drawArrow(start, [right + 38, top + 8], [right + 14, top - 17]),
  ]
}

/** Draws leaves that are stapled in the top corner of the edge they are bound on. */
function drawCorner(plan: Plan, sheet: Size): string[] {
  const size = fitSize(sheet, 190, 126)
  const flat = quadAt([(pictureSize.width - size.width) / 2 - 4, 7], size)
  const quad = mirrorQuad(plan, flat)
  const [left, top] = flat.corner
  const outwards = plan.binding === 'left' ? 1.5 : -1.5
  return [
    drawPapers([
      ...pileBeneath(quad, { count: countSheets(plan), offset: [outwards, 1.5], room: 8 }),
      printOn(quad, plan, plan.sides[0]!),
    ]),
    drawStaple([mirrorPoint(plan, [left + 7, top + 17]), mirrorPoint(plan, [left + 17, top + 7])]),
  ]
}
