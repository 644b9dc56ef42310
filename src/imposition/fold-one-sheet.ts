import type { Binding, Flip } from './plan.ts'
import type { Size } from './sizes.ts'
import { turnOver, type PanelPosition } from './turn-over.ts'

/**
 * Cuts and folds a printed sheet in the mind: which panel a reader meets first, second, … It knows
 * paper and not plans. The sheet lies front up and is cut across; the lower half is put beneath the
 * upper one, both as they lay; the half without the front cover is folded behind the other one.
 * @param sheet the paper as it is printed, upright
 */
export function foldOneSheet(sheet: Size, flip: Flip, binding: Binding): PanelPosition[] {
  const grid = { ...sheet, columns: 2, rows: 2 }
  const coverColumn = binding === 'left' ? 1 : 0
  const front = (row: number, column: number): PanelPosition => {
    return { side: 0, column, row, rotation: 0, shiftMm: 0 }
  }
  const behind = (row: number, column: number): PanelPosition => {
    return { side: 1, ...turnOver({ column, row }, grid, flip), shiftMm: 0 }
  }
  const [outer, inner] = [0, 1]
  return [
    ...[outer, inner].flatMap((row) => [front(row, coverColumn), behind(row, coverColumn)]),
    ...[inner, outer].flatMap((row) => [behind(row, 1 - coverColumn), front(row, 1 - coverColumn)]),
  ]
}
