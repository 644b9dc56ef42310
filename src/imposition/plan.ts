import type { InkArea } from './ink-area.ts'

/** How pages come to lie on sheets. */
export type Imposition = 'saddle' | 'one-sheet' | 'mini' | 'leaves'

/** What the printer does between the two sides of a sheet. */
export type Flip = 'short-edge' | 'long-edge'

/** How far a page is turned on its panel, in degrees. */
export type Rotation = 0 | 180

/** The edge a zine is bound on: `right` where its text runs from right to left. */
export type Binding = 'left' | 'right'

/** One page on one panel of a side. */
export interface Placement {
  /** The page's number, counted from 1; null for a blank. */
  readonly page: number | null
  /** The panel's column from the left, counted from 0. */
  readonly column: number
  /** The panel's row from the top, counted from 0. */
  readonly row: number
  readonly rotation: Rotation
  /** How far the page is moved to the right of its panel's middle, for creep; usually 0. */
  readonly shiftMm: number
}

/** One side of a sheet. */
export interface Side {
  /** Counted from 1; in a signature, the first sheet is the outermost. */
  readonly sheet: number
  readonly face: 'front' | 'back'
  readonly placements: readonly Placement[]
}

/** A line across a side, as it is folded or cut; in columns and rows from the top left corner. */
export interface Crease {
  readonly kind: 'fold' | 'cut'
  readonly from: readonly [column: number, row: number]
  readonly to: readonly [column: number, row: number]
}

/** An imposition: which page goes on which panel, and which way up. Sides are in print order. */
export interface Plan {
  readonly columns: number
  readonly rows: number
  readonly binding: Binding
  /** Null where the sheets have one side only, or any flip will do. */
  readonly flip: Flip | null
  /** How many sheets are nested in each other, counted from the outermost; 1 where none are. */
  readonly sheetsPerSignature: number
  /** Where ink may be on a sheet; undefined for pages at full size in the middle of their panels. */
  readonly inkArea?: InkArea
  /** Where every sheet is folded and cut. */
  readonly creases: readonly Crease[]
  readonly sides: readonly Side[]
}

/** How many sheets of paper a plan prints on. */
export function countSheets({ sides }: Pick<Plan, 'sides'>): number {
  return new Set(sides.map(({ sheet }) => sheet)).size
}

/** How many booklets, each nested in itself, a plan makes; sheets that are not nested are one. */
export function countSignatures(
  plan: Pick<Plan, 'sides' | 'sheetsPerSignature' | 'creases'>,
): number {
  return plan.creases.length === 0 ? 1 : Math.ceil(countSheets(plan) / plan.sheetsPerSignature)
}

/** How far the pages of a plan are moved for creep at the most, in millimeters. */
export function largestShiftMm({ sides }: Pick<Plan, 'sides'>): number {
  const shifts = sides.flatMap(({ placements }) => placements.map(({ shiftMm }) => shiftMm))
  return Math.max(...shifts.map(Math.abs))
}

/** A page's number, or null for a blank. */
export type PageOrBlank = Placement['page']

/**
 * Numbers pages from 1 and pads them with blanks. The blanks stand right before the last page, so
 * that the back cover stays outermost; a single page is a front cover.
 * @throws RangeError when there is no page, or more of them than there is room for
 */
export function padPages(pageCount: number, room: number): PageOrBlank[] {
  if (!Number.isInteger(pageCount) || pageCount < 1) {
    throw new RangeError(`A zine needs at least one page, not ${pageCount}.`)
  }
  if (pageCount > room) throw new RangeError(`${pageCount} pages are more than ${room}.`)
  const pages: PageOrBlank[] = Array.from({ length: pageCount }, (_, index) => index + 1)
  const blanks = Array.from({ length: room - pageCount }, () => null)
  pages.splice(Math.max(1, pageCount - 1), 0, ...blanks)
  return pages
}

/** Places pages side by side from the left. */
export function placeRow(
  pages: readonly PageOrBlank[],
  row: number,
  rotation: Rotation,
): Placement[] {
  return pages.map((page, column) => ({ page, column, row, rotation, shiftMm: 0 }))
}
