import { inkFromFoldMm, type Size } from './sizes.ts'
import type { Grid } from './sizes.ts'

/** How near to the edges of its page box the ink of a page comes at the nearest, in millimeters. */
export interface InkInsets {
  readonly topMm: number
  /** On the left and on the right. */
  readonly sideMm: number
  readonly bottomMm: number
}

/** Where on a sheet ink may be, for a printer with wide margins. */
export interface InkArea {
  /** Of the pages that are imposed. */
  readonly insets: InkInsets
  /** No ink is nearer to an edge of the sheet, in millimeters. */
  readonly edgeMm: number
}

/** What is added to each distance, in millimeters: rounding, and a dot of the picture that is preflighted. */
const slackMm = 0.2

/** Where a page box is on its panel, from the panel's top left corner, and how large it is drawn. */
export interface PlacedBox {
  readonly leftMm: number
  readonly topMm: number
  /** 1 is full size. */
  readonly scale: number
}

/** A panel of a side, as far as its ink is concerned. */
interface Panel {
  readonly grid: Grid
  readonly sheet: Size
  readonly column: number
  readonly row: number
  /** A page that is turned by 180° has its bottom at the top. */
  readonly rotation: 0 | 180
}

/**
 * Places a page box on its panel so that its ink keeps clear of the sheet's edges and of folds and cuts: in the
 * middle where it can be, moved where it must be, and drawn smaller where there is no room. All pages of a
 * sheet have one scale.
 * @param area undefined to centre it at full size
 */
export function placeBox(panel: Panel, box: Size, area: InkArea | undefined): PlacedBox {
  const { grid, sheet, column, row, rotation } = panel
  const widthMm = sheet.widthMm / grid.columns
  const heightMm = sheet.heightMm / grid.rows
  if (area === undefined) {
    const leftMm = (widthMm - box.widthMm) / 2
    return { leftMm, topMm: (heightMm - box.heightMm) / 2, scale: 1 }
  }
  const scale = scaleFor(grid, sheet, box, area)
  const { topMm, sideMm, bottomMm } = area.insets
  const [above, below] = rotation === 0 ? [topMm, bottomMm] : [bottomMm, topMm]
  const gap = (isOuter: boolean) => (isOuter ? area.edgeMm : inkFromFoldMm) + slackMm
  const across = { length: widthMm, box: box.widthMm, insets: [sideMm, sideMm] as const, scale }
  const down = { length: heightMm, box: box.heightMm, insets: [above, below] as const, scale }
  return {
    leftMm: clampBox(across, [gap(column === 0), gap(column === grid.columns - 1)]),
    topMm: clampBox(down, [gap(row === 0), gap(row === grid.rows - 1)]),
    scale,
  }
}

/** The largest scale, 1 at the most, at which the ink of every panel has room. */
function scaleFor(grid: Grid, sheet: Size, box: Size, { insets, edgeMm }: InkArea): number {
  const room = (lengthMm: number, panels: number) => {
    const inner = inkFromFoldMm + slackMm
    const outer = edgeMm + slackMm
    return lengthMm / panels - outer - (panels === 1 ? outer : inner)
  }
  return Math.min(
    1,
    room(sheet.widthMm, grid.columns) / (box.widthMm - 2 * insets.sideMm),
    room(sheet.heightMm, grid.rows) / (box.heightMm - insets.topMm - insets.bottomMm),
  )
}

/** Where a box begins along a panel: as near to the middle as the gaps before and after its ink let it be. */
function clampBox(
  along: {
    readonly length: number
    readonly box: number
    readonly insets: readonly [number, number]
    readonly scale: number
  },
  [before, after]: readonly [number, number],
): number {
  const { length, box, insets, scale } = along
  const middle = (length - scale * box) / 2
  const least = before - scale * insets[0]
  const most = length - after - scale * (box - insets[1])
  return Math.min(Math.max(middle, least), Math.max(least, most))
}

/** The widest margin of a printer to which pages in the middle of their panels lose no ink, in whole mm. */
export function marginStoodMm(grid: Grid, sheet: Size, box: Size, insets: InkInsets): number {
  const [besideMm, aboveMm] = [
    (sheet.widthMm / grid.columns - box.widthMm) / 2,
    (sheet.heightMm / grid.rows - box.heightMm) / 2,
  ]
  const nearest = Math.min(
    besideMm + insets.sideMm,
    aboveMm + insets.topMm,
    aboveMm + insets.bottomMm,
  )
  return Math.floor(nearest)
}
