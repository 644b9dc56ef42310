import { countSheets, type Plan, type Side } from '../plan.ts'
import type { Size } from '../sizes.ts'
import {
  drawPapers,
  quadAt,
  fitSize,
  pileBeneath,
  printOn,
  type Drawing,
  type Quad,
  type MarkedLine,
  type Paper,
} from './draw-sheet.ts'
import { drawStraightArrow, pictureSize, type Point } from './svg.ts'

/** The steps on a printer that prints one side at a time. */
export const passDrawings = {
  fronts: drawFronts,
  'put-back': drawPutBack,
  backs: drawBacks,
} as const satisfies Record<string, Drawing>

/** How far down the printer paper comes out, and how far down it goes in. */
const slots = { out: 42, tray: 82 } as const

/** Draws the printed fronts: they come out one on top of the other, the last one uppermost. */
function drawFronts(plan: Plan, sheet: Size): string[] {
  const stack = stackAt(slots.out, countSheets(plan), plan, sheet, lastSide(plan, 'front'))
  return [drawPapers([drawPrinter(), ...stack]), drawArrowOut()]
}

/** Draws how the stack goes into the tray as it came out. */
function drawPutBack(plan: Plan, sheet: Size): string[] {
  const stack = stackAt(slots.tray, countSheets(plan), plan, sheet, lastSide(plan, 'front'))
  return [drawPapers([drawPrinter(), ...stack]), drawStraightArrow([204, 140], [204, 104])]
}

/** Draws the first sheet that comes out again: the last one, with its back. */
function drawBacks(plan: Plan, sheet: Size): string[] {
  const stack = stackAt(slots.out, 1, plan, sheet, lastSide(plan, 'back'))
  return [drawPapers([drawPrinter(), ...stack]), drawArrowOut()]
}

function drawArrowOut(): string {
  return drawStraightArrow([pictureSize.width / 2, 112], [pictureSize.width / 2, 138])
}

function lastSide({ sides }: Plan, face: Side['face']): Side {
  const side = sides.findLast((candidate) => candidate.face === face)
  if (side === undefined) throw new RangeError(`The plan has no ${face}.`)
  return side
}

/** A stack before a slot of the printer, seen from in front and above. */
function stackAt(slot: number, count: number, plan: Plan, sheet: Size, top: Side): Paper[] {
  const size = fitSize(sheet, 112, 84)
  const quad: Quad = {
    ...quadAt([(pictureSize.width - size.width) / 2, slot + 1.5], size),
    down: [0, 0.58 * size.height],
  }
  return [...pileBeneath(quad, { count, offset: [0, 2.5], room: 5 }), printOn(quad, plan, top)]
}

/** A printer from the front: paper goes in at the tray and comes out above it. */
function drawPrinter(): Paper {
  const [left, right, top, bottom] = [36, 204, 20, 98]
  const quad = quadAt([left, top], { width: right - left, height: bottom - top })
  const mark = (stroke: MarkedLine['stroke'], ...points: [Point, Point]): MarkedLine => {
    const [from, to] = points.map(([x, y]): Point => {
      return [(x - left) / quad.width, (y - top) / quad.height]
    })
    return { stroke, line: [from!, to!] }
  }
  const lines = [
    mark('edge', [left, top], [left + 12, 7]),
    mark('edge', [left + 12, 7], [right - 12, 7]),
    mark('edge', [right - 12, 7], [right, top]),
    mark('heavy', [right - 20, 29], [right - 12, 29]),
    mark('heavy', [left + 16, slots.out], [right - 16, slots.out]),
    mark('edge', [left, slots.tray - 4], [right, slots.tray - 4]),
    mark('heavy', [left + 16, slots.tray], [right - 16, slots.tray]),
  ]
  return { quad, lines }
}
