import type { Flip, Imposition, Rotation } from './plan.ts'
import type { Grid, Size } from './sizes.ts'

/** A panel of a printed stack, as it lies in the file. */
export interface PanelPosition {
  /** The side's place in the file, counted from 0: front, back, front, back … */
  readonly side: number
  /** Counted from 0, from the left of the side as it is printed. */
  readonly column: number
  /** Counted from 0, from the top of the side as it is printed. */
  readonly row: number
  /** How a page must be turned there to be upright in the folded zine. */
  readonly rotation: Rotation
  /** How far to the right of its panel's middle a page must be there, for creep. */
  readonly shiftMm: number
}

/** How a side is divided by its folds and cuts. */
export const grids: Readonly<Record<Imposition, Grid>> = {
  saddle: { columns: 2, rows: 1 },
  'one-sheet': { columns: 2, rows: 2 },
  mini: { columns: 4, rows: 2 },
  leaves: { columns: 1, rows: 1 },
}

/** What is known of a printed sheet without looking at a plan. */
export interface Sheet extends Size, Grid {}

/**
 * Finds the panel behind one of the front, for somebody who turns the sheet over sideways. A flip
 * about the upright edge (the short one of a landscape sheet, the long one of an upright one) mirrors
 * left and right and leaves the back upright; a flip about the other edge mirrors top and bottom,
 * which is the same turned by 180°.
 */
export function turnOver(
  { column, row }: Pick<PanelPosition, 'column' | 'row'>,
  sheet: Sheet,
  flip: Flip,
): Pick<PanelPosition, 'column' | 'row' | 'rotation'> {
  const uprightEdge = sheet.widthMm > sheet.heightMm ? 'short-edge' : 'long-edge'
  return flip === uprightEdge
    ? { column: sheet.columns - 1 - column, row, rotation: 0 }
    : { column, row: sheet.rows - 1 - row, rotation: 180 }
}
