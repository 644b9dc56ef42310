import type { Binding, Flip } from './plan.ts'
import type { Size } from './sizes.ts'
import { turnOver, type PanelPosition } from './turn-over.ts'

/** How a stack is printed, folded and bound. */
export interface SaddleFold {
  readonly flip: Flip
  readonly binding: Binding
  /** How many sheets are nested in each other; the last signature may have fewer. */
  readonly sheetsPerSignature: number
  readonly thicknessMm: number
}

/**
 * Folds a printed stack in the mind: which panel a reader meets first, second, … It knows paper and
 * not plans, so that a plan can be checked with it. The stack lies with sheet 1 on top, fronts up; the
 * half without the front cover is folded behind the other one. Signature lies behind signature.
 * @param sideCount how many sides the file has; two for each sheet
 * @param sheet the paper as it is printed, landscape
 * @throws RangeError when a sheet lacks its back
 */
export function foldSaddle(sideCount: number, sheet: Size, fold: SaddleFold): PanelPosition[] {
  if (sideCount % 2 !== 0) throw new RangeError(`${sideCount} sides do not make whole sheets.`)
  const { flip, binding, sheetsPerSignature, thicknessMm } = fold
  const grid = { ...sheet, columns: 2, rows: 1 }
  const [coverColumn, otherColumn] = binding === 'left' ? [1, 0] : [0, 1]
  const signatures = Math.ceil(sideCount / 2 / sheetsPerSignature)
  return Array.from({ length: signatures }, (_, signature) => {
    const first = signature * sheetsPerSignature
    const last = Math.min(first + sheetsPerSignature, sideCount / 2)
    const sheets = Array.from({ length: last - first }, (__, index) => first + index)
    /** The deeper a sheet lies, the nearer to the fold its pages are. */
    const near = (sheetIndex: number, column: number) => {
      const byMm = (sheetIndex - first) * thicknessMm
      return column === 0 ? byMm : 0 - byMm
    }
    const front = (index: number, column: number): PanelPosition => {
      return { side: 2 * index, column, row: 0, rotation: 0, shiftMm: near(index, column) }
    }
    const behind = (index: number, column: number): PanelPosition => {
      const back = turnOver({ column, row: 0 }, grid, flip)
      return { side: 2 * index + 1, ...back, shiftMm: near(index, back.column) }
    }
    return [
      // Into the middle through the leaves under the cover, out of it through the other ones.
      ...sheets.flatMap((index) => [front(index, coverColumn), behind(index, coverColumn)]),
      ...sheets
        .toReversed()
        .flatMap((index) => [behind(index, otherColumn), front(index, otherColumn)]),
    ]
  }).flat()
}
