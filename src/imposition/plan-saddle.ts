import {
  padPages,
  placeRow,
  type Binding,
  type Flip,
  type PageOrBlank,
  type Placement,
  type Plan,
} from './plan.ts'

/** How a saddle-stitched booklet is planned. */
export interface SaddleOptions {
  /** On the short edge, the default, the backs are upright; on the long edge they are turned by 180°. */
  readonly flip?: Flip
  readonly binding?: Binding
  /** How many pages are nested in each other at the most, a multiple of 4; all of them by default. */
  readonly signature?: number | undefined
  /**
   * The thickness of a sheet. In a folded signature each sheet is pushed out by the one around it, and
   * sticks out at the fore edge by its thickness (creep); its pages are moved as far towards the
   * fold (shingling), so that the margins are even once the fore edge is trimmed.
   */
  readonly thicknessMm?: number
}

/**
 * Plans a saddle-stitched booklet: two pages a side, sheets nested in each other, folded once and
 * stapled on the fold. Blanks pad the pages to a multiple of four and stay inside the back cover.
 * Long booklets are split in signatures, which lie behind one another.
 * @param pageCount how many pages there are, 1 or more
 * @throws RangeError when there is no page, the signature is not a multiple of 4, or the thickness
 *   is negative
 */
export function planSaddle(pageCount: number, options: SaddleOptions = {}): Plan {
  const { flip = 'short-edge', binding = 'left', thicknessMm = 0 } = options
  const order = padPages(pageCount, 4 * Math.max(1, Math.ceil(pageCount / 4)))
  const signature = options.signature ?? order.length
  if (!Number.isInteger(signature / 4) || signature < 4) {
    throw new RangeError(`A signature has a multiple of 4 pages, not ${signature}.`)
  }
  if (!(thicknessMm >= 0)) throw new RangeError(`A sheet is not ${thicknessMm} mm thick.`)
  const sides = splitEvery(order, signature).flatMap((pages, index) => {
    const sheetsBefore = (index * signature) / 4
    return Array.from({ length: pages.length / 4 }, (_, depth) => {
      const [outer, inner] = [2 * depth, pages.length - 1 - 2 * depth]
      const front = inReadingOrder(binding, pages[inner]!, pages[outer]!)
      const back = inReadingOrder(binding, pages[outer + 1]!, pages[inner - 1]!)
      const backPlacements =
        flip === 'short-edge' ? placeRow(back, 0, 0) : placeRow(back.toReversed(), 0, 180)
      const sheet = sheetsBefore + depth + 1
      const shift = (placements: readonly Placement[]) =>
        shiftToFold(placements, depth * thicknessMm)
      return [
        { sheet, face: 'front' as const, placements: shift(placeRow(front, 0, 0)) },
        { sheet, face: 'back' as const, placements: shift(backPlacements) },
      ]
    }).flat()
  })
  return {
    columns: 2,
    rows: 1,
    binding,
    flip,
    sheetsPerSignature: Math.min(signature, order.length) / 4,
    creases: [{ kind: 'fold', from: [1, 0], to: [1, 1] }],
    sides,
  }
}

/** The two pages of a side from the left, given as they are where the zine is bound on the left. */
function inReadingOrder(
  binding: Binding,
  left: PageOrBlank,
  right: PageOrBlank,
): readonly PageOrBlank[] {
  return binding === 'left' ? [left, right] : [right, left]
}

function shiftToFold(placements: readonly Placement[], byMm: number): Placement[] {
  return placements.map((placement) => {
    return { ...placement, shiftMm: placement.column === 0 ? byMm : 0 - byMm }
  })
}

function splitEvery<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
