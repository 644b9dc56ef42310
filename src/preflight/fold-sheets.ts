import type { Imposition } from '../imposition/plan.ts'
import { foldLeaves } from '../imposition/fold-leaves.ts'
import { foldMini } from '../imposition/fold-mini.ts'
import { foldOneSheet } from '../imposition/fold-one-sheet.ts'
import { foldSaddle } from '../imposition/fold-saddle.ts'
import type { Binding, Flip } from '../imposition/plan.ts'
import type { Size } from '../imposition/sizes.ts'
import type { PanelPosition } from '../imposition/turn-over.ts'

/** How printed sheets are folded, as whoever holds them knows it, without looking at a plan. */
export interface Folding {
  readonly imposition: Imposition
  readonly sheet: Size
  /** What the printer did between the sides; null where it printed one, or any flip will do. */
  readonly flip: Flip | null
  readonly binding: Binding
  /** How many pages are nested in each other at the most; undefined for all of them. */
  readonly signature?: number | undefined
  readonly thicknessMm: number
}

/** How many sides the pages of a zine are printed on. */
export function countSides(imposition: Imposition, pageCount: number): number {
  switch (imposition) {
    case 'saddle':
      return 2 * Math.ceil(pageCount / 4)
    case 'one-sheet':
      return 2
    case 'mini':
      return 1
    case 'leaves':
      return pageCount
  }
}

/** Folds printed sheets in the mind: which panel a reader meets first, second, … */
export function foldSheets(sideCount: number, folding: Folding): PanelPosition[] {
  const { imposition, sheet, flip, binding, signature, thicknessMm } = folding
  switch (imposition) {
    case 'saddle': {
      const sheetsPerSignature = signature === undefined ? sideCount / 2 : signature / 4
      const fold = { flip: flip ?? 'short-edge', binding, sheetsPerSignature, thicknessMm }
      return foldSaddle(sideCount, sheet, fold)
    }
    case 'one-sheet':
      return foldOneSheet(sheet, flip ?? 'long-edge', binding)
    case 'mini':
      return foldMini(binding)
    case 'leaves':
      return foldLeaves(sideCount)
  }
}
