import { padPages, placeRow, type Binding, type Flip, type Placement, type Plan } from './plan.ts'

/** How many pages one sheet holds, cut across once and folded. */
export const oneSheetRoom = 8

/** How a one-sheet zine is planned. */
export interface OneSheetOptions {
  /** On the long edge, the default, the back is upright; on the short edge it is turned by 180°. */
  readonly flip?: Flip
  readonly binding?: Binding
}

/**
 * Plans eight pages on one upright sheet, two by two on either side. The sheet is cut across, its
 * lower half nested in the upper one, folded once and stapled on the fold: the upper half is the outer
 * sheet of a saddle-stitched booklet, the lower half the inner one.
 * @param pageCount 1 to 8; blanks stay inside the back cover
 * @throws RangeError when there is no page, or more than eight
 */
export function planOneSheet(pageCount: number, options: OneSheetOptions = {}): Plan {
  const { flip = 'long-edge', binding = 'left' } = options
  const [one, two, three, four, five, six, seven, eight] = padPages(pageCount, oneSheetRoom)
  const front = [
    [eight!, one!],
    [six!, three!],
  ]
  const back = [
    [two!, seven!],
    [four!, five!],
  ]
  const placeRows = (rows: typeof front) =>
    rows.flatMap((pages, row) => placeRow(binding === 'left' ? pages : pages.toReversed(), row, 0))
  const backPlacements = placeRows(back)
  return {
    columns: 2,
    rows: 2,
    binding,
    flip,
    sheetsPerSignature: 2,
    creases: [
      { kind: 'cut', from: [0, 1], to: [2, 1] },
      { kind: 'fold', from: [1, 0], to: [1, 2] },
    ],
    sides: [
      { sheet: 1, face: 'front', placements: placeRows(front) },
      {
        sheet: 1,
        face: 'back',
        placements: flip === 'long-edge' ? backPlacements : backPlacements.map(turnRound),
      },
    ],
  }
}

/** Turns a panel of a side of two by two by 180° about the middle of the side. */
function turnRound({ column, row, ...placement }: Placement): Placement {
  return { ...placement, column: 1 - column, row: 1 - row, rotation: 180 }
}
