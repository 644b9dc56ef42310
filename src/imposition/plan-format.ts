import type { Binding, Flip, Imposition, Plan } from './plan.ts'
import { planLeaves } from './plan-leaves.ts'
import { planMini } from './plan-mini.ts'
import { planOneSheet } from './plan-one-sheet.ts'
import { planSaddle } from './plan-saddle.ts'
import { papers, turnLandscape, type PaperName, type Size } from './sizes.ts'

/** What a zine says about how it is bound, whatever the format. */
export interface BindingChoice {
  readonly binding: Binding
  /** How many pages are nested in each other at the most; undefined for all of them. */
  readonly signature?: number | undefined
  readonly thicknessMm: number
}

/** The paper of a format as it is printed: upright, or turned. */
export function sheetOf(format: { readonly landscape: boolean }, paper: PaperName): Size {
  return format.landscape ? turnLandscape(papers[paper]) : papers[paper]
}

/**
 * Plans a format: the imposition that makes its PDFs, its print view in the browser and the pictures of
 * how it is folded.
 * @param flip what the printer does between the sides; null where the format leaves it open
 * @throws RangeError when the format has no room for the pages
 */
export function planFormat(
  { imposition, sides }: { readonly imposition: Imposition; readonly sides: 1 | 2 },
  pageCount: number,
  { binding, signature, thicknessMm }: BindingChoice,
  flip: Flip | null,
): Plan {
  switch (imposition) {
    case 'saddle':
      return planSaddle(pageCount, {
        binding,
        signature,
        thicknessMm,
        ...(flip === null ? {} : { flip }),
      })
    case 'one-sheet':
      return planOneSheet(pageCount, { binding, ...(flip === null ? {} : { flip }) })
    case 'mini':
      return planMini(pageCount, binding)
    case 'leaves':
      return planLeaves(pageCount, sides, binding)
  }
}
