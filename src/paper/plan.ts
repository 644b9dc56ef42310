/** What the printer does between the two sides of a sheet. */
export type Flip = 'short-edge' | 'long-edge'

/** How far a page is turned on its panel, in degrees. */
export type Rotation = 0 | 180

/** One page on one panel of a side. */
export interface Placement {
  /** The page's number, counted from 1; null for a blank. */
  readonly page: number | null
  /** The panel's column from the left, counted from 0. */
  readonly column: number
  /** The panel's row from the top, counted from 0. */
  readonly row: number
  readonly rotation: Rotation
}

/** One side of a sheet. */
export interface Side {
  /** Counted from 1; sheet 1 is the outermost. */
  readonly sheet: number
  readonly face: 'front' | 'back'
  readonly placements: readonly Placement[]
}

/** An imposition: which page goes on which panel, and which way up. Sides are in print order. */
export interface Plan {
  readonly columns: number
  readonly rows: number
  readonly flip: Flip
  readonly sides: readonly Side[]
}

/** How many sheets of paper a plan prints on. */
export function countSheets(plan: Plan): number {
  return plan.sides.length / 2
}
