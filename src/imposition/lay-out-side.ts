import { placeBox } from './ink-area.ts'
import type { Placement, Plan, Rotation, Side } from './plan.ts'
import type { Size } from './sizes.ts'

/** A rectangle on a sheet in millimeters, measured from the sheet's top left corner. */
export interface RectMm extends Size {
  readonly leftMm: number
  readonly topMm: number
}

/** A page box on a side. */
export interface LaidPage extends RectMm {
  readonly page: number
  readonly rotation: Rotation
  /** How large it is drawn; 1 is full size. */
  readonly scale: number
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
 * Centres each page box of a side on its panel, but for the shift of its placement; what a paper has over is
 * left as margin around it. A plan with an ink area moves it, and draws it smaller, as far as that takes.
 */
export function layOutSide(
  plan: Pick<Plan, 'columns' | 'rows' | 'inkArea'>,
  side: Side,
  sheet: Size,
  pageBox: Size,
): LaidPage[] {
  return side.placements.flatMap((placement) => {
    if (placement.page === null) return []
    const panel = panelOf(plan, sheet, placement)
    const { column, row, rotation } = placement
    const at = placeBox({ grid: plan, sheet, column, row, rotation }, pageBox, plan.inkArea)
    return [
      {
        page: placement.page,
        rotation,
        leftMm: panel.leftMm + at.leftMm + placement.shiftMm,
        topMm: panel.topMm + at.topMm,
        widthMm: pageBox.widthMm * at.scale,
        heightMm: pageBox.heightMm * at.scale,
        scale: at.scale,
      },
    ]
  })
}
