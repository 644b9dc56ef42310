import type { Flip, Rotation } from './plan.ts'

/** A panel of a printed stack, as it lies in the file. */
export interface PanelPosition {
  /** The side's place in the file, counted from 0: front, back, front, back … */
  readonly side: number
  /** Counted from 0, from the left of the side as it is printed. */
  readonly column: number
  /** How a page must be turned there to stand upright in the folded booklet. */
  readonly rotation: Rotation
}

/**
 * Folds a printed stack in the mind: which panel a reader meets first, second, … It knows paper and
 * not plans, so that a plan can be proved with it. The stack lies with sheet 1 on top, fronts up;
 * the left half is folded behind the right half.
 *
 * A flip on the short edge of a landscape sheet mirrors left and right and leaves the back upright;
 * a flip on the long edge mirrors top and bottom, which is the same turned by 180°.
 * @param sideCount how many sides the file has; two for each sheet
 * @throws RangeError when a sheet lacks its back
 */
export function foldSaddle(sideCount: number, flip: Flip): PanelPosition[] {
  if (sideCount % 2 !== 0) throw new RangeError(`${sideCount} sides do not make whole sheets.`)
  const sheets = Array.from({ length: sideCount / 2 }, (_, index) => index)
  const front = (sheet: number, column: number): PanelPosition => {
    return { side: 2 * sheet, column, rotation: 0 }
  }
  const behind = (sheet: number, column: number): PanelPosition => {
    return flip === 'short-edge'
      ? { side: 2 * sheet + 1, column: 1 - column, rotation: 0 }
      : { side: 2 * sheet + 1, column, rotation: 180 }
  }
  return [
    // Into the middle through the right-hand leaves, out of it through the left-hand ones.
    ...sheets.flatMap((sheet) => [front(sheet, 1), behind(sheet, 1)]),
    ...sheets.toReversed().flatMap((sheet) => [behind(sheet, 0), front(sheet, 0)]),
  ]
}
