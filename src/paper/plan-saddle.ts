import type { Flip, Placement, Plan, Rotation } from './plan.ts'

/**
 * Plans a saddle-stitched booklet, bound on the left: two pages a side, sheets nested in each other,
 * folded once and stapled on the fold. Blanks pad the pages to a multiple of four and stay inside,
 * so that the last page is always the back cover.
 * @param pageCount how many pages there are, 1 or more
 * @param flip on the short edge the backs are upright; on the long edge they are turned by 180°
 * @throws RangeError when there is no page
 */
export function planSaddle(pageCount: number, flip: Flip = 'short-edge'): Plan {
  if (!Number.isInteger(pageCount) || pageCount < 1) {
    throw new RangeError(`A booklet needs at least one page, not ${pageCount}.`)
  }
  const order = padBeforeBackCover(pageCount)
  const sides = Array.from({ length: order.length / 4 }, (_, index) => {
    const first = 2 * index
    const last = order.length - 1 - first
    const front = [order[last]!, order[first]!]
    const back = [order[first + 1]!, order[last - 1]!]
    return [
      { sheet: index + 1, face: 'front' as const, placements: placeRow(front, 0) },
      {
        sheet: index + 1,
        face: 'back' as const,
        placements: flip === 'short-edge' ? placeRow(back, 0) : placeRow(back.toReversed(), 180),
      },
    ]
  }).flat()
  return { columns: 2, rows: 1, flip, sides }
}

type Page = number | null

function padBeforeBackCover(pageCount: number): Page[] {
  const pages: Page[] = Array.from({ length: pageCount }, (_, index) => index + 1)
  const blanks = Array.from({ length: (4 - (pageCount % 4)) % 4 }, () => null)
  // A single page is a front cover; there is no back cover to keep outermost.
  pages.splice(Math.max(1, pageCount - 1), 0, ...blanks)
  return pages
}

function placeRow(pages: readonly Page[], rotation: Rotation): Placement[] {
  return pages.map((page, column) => ({ page, column, row: 0, rotation }))
}
