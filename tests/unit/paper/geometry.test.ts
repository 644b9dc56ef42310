import { describe, expect, it } from 'vitest'
import { bareSheetRule, pageRules } from '../../../src/paper/at-page.ts'
import { layOutSide, panelOf } from '../../../src/paper/lay-out-side.ts'
import { planSaddle } from '../../../src/paper/plan-saddle.ts'
import {
  halfPageBox,
  inkFromEdgeMm,
  inkFromFoldMm,
  paperNames,
  papers,
  turnLandscape,
} from '../../../src/paper/sizes.ts'
import { mmToPt, ptToMm } from '../../../src/paper/units.ts'
import { bookletBox, bookletMargins } from '../../../src/formats/booklet.ts'

describe('units', () => {
  it.each([
    [25.4, 72],
    [210, 595.2756],
    [0, 0],
  ])('%d mm are %d pt', (mm, pt) => {
    expect(mmToPt(mm)).toBeCloseTo(pt, 4)
    expect(ptToMm(mmToPt(mm))).toBeCloseTo(mm, 9)
  })
})

describe('halfPageBox', () => {
  it('is 139.7 x 210 mm, and so fits half a sheet of every paper', () => {
    expect(halfPageBox).toEqual({ widthMm: 139.7, heightMm: 210 })
    for (const name of paperNames) {
      const sheet = turnLandscape(papers[name])
      expect(halfPageBox.widthMm).toBeLessThanOrEqual(sheet.widthMm / 2)
      expect(halfPageBox.heightMm).toBeLessThanOrEqual(sheet.heightMm)
    }
  })
})

describe('layOutSide', () => {
  const plan = planSaddle(4)
  const front = plan.sides[0]!

  it.each([
    ['letter', 0, 139.7, 2.95],
    ['a4', 4.4, 152.9, 0],
  ] as const)('centres page boxes on the panels of %s', (paper, left, right, top) => {
    const laid = layOutSide(plan, front, turnLandscape(papers[paper]), halfPageBox)
    expect(laid.map(({ page }) => page)).toEqual([4, 1])
    expect(laid[0]!.leftMm).toBeCloseTo(left, 6)
    expect(laid[1]!.leftMm).toBeCloseTo(right, 6)
    for (const { topMm } of laid) expect(topMm).toBeCloseTo(top, 6)
  })

  it('leaves blanks out', () => {
    const blankBack = planSaddle(2).sides[1]!
    expect(layOutSide(plan, blankBack, turnLandscape(papers.a4), halfPageBox)).toEqual([])
  })

  it.each(paperNames)('keeps the margins of the booklet clear of edges and fold on %s', (paper) => {
    const sheet = turnLandscape(papers[paper])
    const foldMm = sheet.widthMm / 2
    for (const { leftMm, topMm } of layOutSide(plan, front, sheet, bookletBox)) {
      const left = leftMm + bookletMargins.sideMm
      const right = leftMm + bookletBox.widthMm - bookletMargins.sideMm
      expect(left).toBeGreaterThanOrEqual(inkFromEdgeMm)
      expect(sheet.widthMm - right).toBeGreaterThanOrEqual(inkFromEdgeMm)
      expect(Math.min(Math.abs(left - foldMm), Math.abs(right - foldMm))).toBeGreaterThanOrEqual(
        inkFromFoldMm,
      )
      expect(topMm + bookletMargins.topMm).toBeGreaterThanOrEqual(inkFromEdgeMm)
    }
  })

  it('divides a sheet evenly in panels', () => {
    const grid = { columns: 2, rows: 2 }
    expect(panelOf(grid, papers.a4, { column: 1, row: 1 })).toEqual({
      leftMm: 105,
      topMm: 148.5,
      widthMm: 105,
      heightMm: 148.5,
    })
  })
})

describe('pageRules', () => {
  const css = pageRules(halfPageBox, { topMm: 13, sideMm: 12, bottomMm: 17 }, ['cover'])

  it('writes lengths that Paged.js understands: literal and physical', () => {
    expect(css).toContain('size: 139.7mm 210mm; margin: 13mm 12mm 17mm 12mm;')
    expect(css).not.toMatch(/var\(|inline|block/)
  })

  it('puts a folio on every page but the unnumbered ones', () => {
    expect(css).toContain('@bottom-center { content: counter(page); }')
    expect(css).toContain('@page cover { @bottom-center { content: none; } }')
  })

  it('leaves a bare sheet without margins', () => {
    expect(bareSheetRule(papers.letter)).toBe('@page { size: 215.9mm 279.4mm; margin: 0; }')
  })
})
