import { padPages, placeRow, type Binding, type Plan } from './plan.ts'

/** How many pages one side of a sheet holds, with one slit. */
export const miniRoom = 8

/**
 * Plans eight pages on one side of a landscape sheet, four by two. The sheet is folded in eight, slit
 * in the middle and folded into a booklet without a staple: the pages of the upper row stand on their
 * heads, and the front cover is the second panel of the lower row, the back cover to its left.
 * @param pageCount 1 to 8; blanks stay inside the back cover
 * @param binding on the right, the sheet is mirrored
 * @throws RangeError when there is no page, or more than eight
 */
export function planMini(pageCount: number, binding: Binding = 'left'): Plan {
  const [one, two, three, four, five, six, seven, eight] = padPages(pageCount, miniRoom)
  const upper = [seven!, six!, five!, four!]
  const lower = [eight!, one!, two!, three!]
  const [upperRow, lowerRow] =
    binding === 'left' ? [upper, lower] : [upper.toReversed(), lower.toReversed()]
  return {
    columns: 4,
    rows: 2,
    binding,
    flip: null,
    sheetsPerSignature: 1,
    creases: [
      { kind: 'fold', from: [1, 0], to: [1, 2] },
      { kind: 'fold', from: [2, 0], to: [2, 2] },
      { kind: 'fold', from: [3, 0], to: [3, 2] },
      { kind: 'fold', from: [0, 1], to: [4, 1] },
      { kind: 'cut', from: [1, 1], to: [3, 1] },
    ],
    sides: [
      {
        sheet: 1,
        face: 'front',
        placements: [...placeRow(upperRow, 0, 180), ...placeRow(lowerRow, 1, 0)],
      },
    ],
  }
}
