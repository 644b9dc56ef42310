import { padPages, placeRow, type Binding, type Plan } from './plan.ts'

/**
 * Plans pages that fill a side each and are neither folded nor cut, such as a poster or pages stapled
 * in a corner. On both sides any flip will do: it only says whether the leaves turn like a book or
 * like a notepad.
 * @param pageCount how many pages there are, 1 or more
 * @param sides on how many sides of a sheet
 * @throws RangeError when there is no page
 */
export function planLeaves(pageCount: number, sides: 1 | 2, binding: Binding = 'left'): Plan {
  return {
    columns: 1,
    rows: 1,
    binding,
    flip: null,
    sheetsPerSignature: 1,
    creases: [],
    sides: padPages(pageCount, Math.max(1, pageCount)).map((page, index) => ({
      sheet: Math.floor(index / sides) + 1,
      face: index % sides === 0 ? 'front' : 'back',
      placements: placeRow([page], 0, 0),
    })),
  }
}
