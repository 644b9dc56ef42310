import type { Binding } from './plan.ts'
import type { PanelPosition } from './turn-over.ts'

/**
 * Folds a sheet printed on one side, with a slit, in the mind: which panel a reader meets first,
 * second, … It knows paper and not plans.
 *
 * Four by two panels with a slit between the two middle columns hang together as a ring: along the
 * lower row, over the fold at its end, back along the upper row and over the fold at the other end.
 * Pushed together, the ring stands up as a plus sign of four leaves and is wrapped round: a reader walks
 * along the ring. The lower row stands upright, the upper one on its head. The outermost fold, between
 * back and front cover, is the one between the first two panels of the lower row from the spine's
 * side.
 */
export function foldMini(binding: Binding): PanelPosition[] {
  const at = (column: number, row: number): PanelPosition => {
    return { side: 0, column, row, rotation: row === 0 ? 180 : 0, shiftMm: 0 }
  }
  const columns = binding === 'left' ? [0, 1, 2, 3] : [3, 2, 1, 0]
  const ring = [
    ...columns.map((column) => at(column, 1)),
    ...columns.toReversed().map((column) => at(column, 0)),
  ]
  const [backCover, ...fromFrontCover] = ring
  return [...fromFrontCover, backCover!]
}
