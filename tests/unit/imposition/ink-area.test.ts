import { describe, expect, it } from 'vitest'
import { marginStoodMm, placeBox, type InkArea } from '../../../src/imposition/ink-area.ts'
import {
  halfPageBox,
  inkFromFoldMm,
  papers,
  quarterPageBox,
  turnLandscape,
  type Grid,
  type Size,
} from '../../../src/imposition/sizes.ts'

const insets = { topMm: 11, sideMm: 9, bottomMm: 7 }
const area: InkArea = { insets, edgeMm: 13 }
const booklet = { columns: 2, rows: 1 }
const oneSheet = { columns: 2, rows: 2 }

/** How far the ink of a panel is from each of its edges, in millimeters: left, top, right, bottom. */
function clearances(
  grid: Grid,
  sheet: Size,
  box: Size,
  { column, row, rotation }: { column: number; row: number; rotation: 0 | 180 },
  within: InkArea | undefined,
) {
  const { leftMm, topMm, scale } = placeBox({ grid, sheet, column, row, rotation }, box, within)
  const [above, below] = rotation === 0 ? [11, 7] : [7, 11]
  return [
    leftMm + scale * insets.sideMm,
    topMm + scale * above,
    sheet.widthMm / grid.columns - leftMm - scale * (box.widthMm - insets.sideMm),
    sheet.heightMm / grid.rows - topMm - scale * (box.heightMm - below),
  ]
}

/** Whether all ink of a sheet keeps clear of edges, folds and cuts. */
function isClear(grid: Grid, sheet: Size, box: Size, rotation: 0 | 180, within?: InkArea): boolean {
  const panels = Array.from({ length: grid.columns * grid.rows }, (_, index) => ({
    column: index % grid.columns,
    row: Math.floor(index / grid.columns),
    rotation,
  }))
  return panels.every((panel) => {
    const [left, top, right, bottom] = clearances(grid, sheet, box, panel, within)
    const need = (isOuter: boolean) => (isOuter ? area.edgeMm : inkFromFoldMm)
    return (
      left! >= need(panel.column === 0) &&
      right! >= need(panel.column === grid.columns - 1) &&
      top! >= need(panel.row === 0) &&
      bottom! >= need(panel.row === grid.rows - 1)
    )
  })
}

const cases = [
  ['booklet', 'letter', booklet, turnLandscape(papers.letter), halfPageBox],
  ['booklet', 'a4', booklet, turnLandscape(papers.a4), halfPageBox],
  ['one sheet', 'letter', oneSheet, papers.letter, quarterPageBox],
  ['one sheet', 'a4', oneSheet, papers.a4, quarterPageBox],
] as const

describe('placeBox', () => {
  it.each(cases)('keeps the ink of a %s on %s clear, either way up', (_, __, grid, sheet, box) => {
    expect(isClear(grid, sheet, box, 0, area)).toBe(true)
    expect(isClear(grid, sheet, box, 180, area)).toBe(true)
    // Full size, in the middle, would not do.
    expect(isClear(grid, sheet, box, 0)).toBe(false)
  })

  it('draws pages no smaller than it must, and in the middle at full size where that does', () => {
    const near = { insets: { topMm: 20, sideMm: 20, bottomMm: 20 }, edgeMm: 13 }
    const panel = { grid: booklet, sheet: turnLandscape(papers.a4), column: 0, row: 0 } as const
    const centred = placeBox({ ...panel, rotation: 0 }, halfPageBox, undefined)
    expect(placeBox({ ...panel, rotation: 0 }, halfPageBox, near)).toEqual(centred)
    expect(centred.scale).toBe(1)
    const { scale } = placeBox({ ...panel, rotation: 0 }, halfPageBox, area)
    expect(scale).toBeCloseTo((210 - 2 * 13.2) / (210 - 18), 6)
  })

  it.each([6, 9.5, 13, 20])('is clear of a margin of %d mm', (edgeMm) => {
    const [, , grid, sheet, box] = cases[3]
    const panel = { column: 0, row: 0, rotation: 0 } as const
    const [left, top] = clearances(grid, sheet, box, panel, { insets, edgeMm })
    expect(Math.min(left!, top!)).toBeGreaterThanOrEqual(edgeMm)
  })
})

describe('marginStoodMm', () => {
  it('is the nearest that ink comes to an edge, in whole millimetres', () => {
    expect(marginStoodMm(booklet, turnLandscape(papers.a4), halfPageBox, insets)).toBe(7)
    expect(marginStoodMm(booklet, turnLandscape(papers.letter), halfPageBox, insets)).toBe(9)
  })
})
