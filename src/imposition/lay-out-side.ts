import type { Placement, Plan, Rotation, Side } from './plan.ts'
import type { Size } from './sizes.ts'

/** A rectangle on a sheet in millimetres, measured from the sheet's top left corner. */
export interface RectMm extends Size {
  readonly leftMm: number
  readonly topMm: number
}

/** A page box on a side. */
export interface LaidPage extends RectMm {
  readonly page: number
  readonly rotation: Rotation
}

/** The panel of a placement: the sheet divided evenly by the plan's columns and rows. */
export function panelOf(
  plan: Pick<Plan, 'columns' | 'rows'>,
  sheet: Size,
  { column, row }: Pick<Placement, 'column' | 'row'>,
): RectMm {
  const widthMm = sheet.widthMm / plan.columns
  const heightMm = sheet.heightMm / plan.rows
  return { leftMm: column * widthMm, topMm: row * heightMm, widthMm, heightMm }
}

/**
 * Centres each page box of a side on its panel, but for the shift of its placement; what a paper has
 * over is left as margin around it.
 */
export function layOutSide(
  plan: Pick<Plan, 'columns' | 'rows'>,
  side: Side,
  sheet: Size,
  pageBox: Size,
): LaidPage[] {
  return side.placements.flatMap((placement) => {
    if (placement.page === null) return []
    const panel = panelOf(plan, sheet, placement)
    return [
      {
        page: placement.page,
        rotation: placement.rotation,
        leftMm: panel.leftMm + (panel.widthMm - pageBox.widthMm) / 2 + placement.shiftMm,
        topMm: panel.topMm + (panel.heightMm - pageBox.heightMm) / 2,
        ...pageBox,
      },
    ]
  })
}
