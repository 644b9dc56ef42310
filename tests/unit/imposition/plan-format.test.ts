import { describe, expect, it } from 'vitest'
import { sheetFormat, sheetFormats, type SheetFormatId } from '../../../src/formats/formats.ts'
import { pageLayouts } from '../../../src/formats/page-layouts.ts'
import { planFormat, sheetOf } from '../../../src/imposition/plan-format.ts'
import { panelOf } from '../../../src/imposition/lay-out-side.ts'
import { countSheets, type Plan } from '../../../src/imposition/plan.ts'
import { planLeaves } from '../../../src/imposition/plan-leaves.ts'
import { planMini } from '../../../src/imposition/plan-mini.ts'
import { planOneSheet } from '../../../src/imposition/plan-one-sheet.ts'
import { planSaddle } from '../../../src/imposition/plan-saddle.ts'
import { doublePageBox, paperNames, papers, type Size } from '../../../src/imposition/sizes.ts'

const rightBound = { binding: 'right', signature: 8, thicknessMm: 0.1 } as const
const leftBound = { binding: 'left', thicknessMm: 0 } as const

describe('planFormat', () => {
  it.each<[SheetFormatId, number, Plan]>([
    ['booklet', 20, planSaddle(20, rightBound)],
    ['one-sheet', 7, planOneSheet(7, { binding: 'right' })],
    ['mini', 7, planMini(7, 'right')],
    ['poster', 1, planLeaves(1, 1, 'right')],
    ['large-print', 5, planLeaves(5, 2, 'right')],
  ])('plans the %s of %i pages with its own flip', (id, pageCount, plan) => {
    const format = sheetFormat(id)
    expect(planFormat(format, pageCount, rightBound, format.flip)).toEqual(plan)
    expect(planFormat(format, pageCount, leftBound, format.flip)).not.toEqual(plan)
  })

  it.each<[SheetFormatId, 'short-edge' | 'long-edge', Plan]>([
    ['booklet', 'long-edge', planSaddle(8, { flip: 'long-edge' })],
    ['one-sheet', 'short-edge', planOneSheet(8, { flip: 'short-edge' })],
  ])('plans the %s for a flip on the %s', (id, flip, plan) => {
    const format = sheetFormat(id)
    expect(planFormat(format, 8, leftBound, flip)).toEqual(plan)
    expect(planFormat(format, 8, leftBound, format.flip)).not.toEqual(plan)
  })

  it.each<[SheetFormatId, number, number]>([
    ['booklet', 12, 3],
    ['booklet', 13, 4],
    ['one-sheet', 8, 1],
    ['mini', 8, 1],
    ['poster', 1, 1],
    ['large-print', 15, 8],
  ])('puts the %s of %i pages on %i sheets', (id, pageCount, sheets) => {
    const format = sheetFormat(id)
    expect(countSheets(planFormat(format, pageCount, leftBound, format.flip))).toBe(sheets)
  })

  it.each<SheetFormatId>(['one-sheet', 'mini'])('refuses more than 8 pages in the %s', (id) => {
    const format = sheetFormat(id)
    expect(() => planFormat(format, 9, leftBound, format.flip)).toThrow(RangeError)
    expect(() => planFormat(format, 8, leftBound, format.flip)).not.toThrow()
  })
})

describe('the pages of a format', () => {
  const rows = sheetFormats.flatMap((format) =>
    paperNames
      .filter((paper) => format.papers[paper] !== undefined)
      .map((paper) => [format.id, paper, format] as const),
  )
  const fits = (box: Size, panel: Size) =>
    box.widthMm <= panel.widthMm && box.heightMm <= panel.heightMm

  it.each(rows)('fit the panels of the %s on %s', (_, paper, format) => {
    const plan = planFormat(format, 1, leftBound, format.flip)
    const panel = panelOf(plan, sheetOf(format, paper), { column: 0, row: 0 })
    const { box } = pageLayouts[format.papers[paper]!]
    expect(fits(box, panel)).toBe(true)
    expect(fits({ ...doublePageBox, widthMm: panel.widthMm + 1 }, panel)).toBe(false)
  })

  it.each(rows)('would not fit the %s on %s if the paper were turned', (_, paper, format) => {
    const plan = planFormat(format, 1, leftBound, format.flip)
    const turned = sheetOf({ landscape: !format.landscape }, paper)
    const panel = panelOf(plan, turned, { column: 0, row: 0 })
    expect(fits(pageLayouts[format.papers[paper]!].box, panel)).toBe(false)
  })
})

describe('sheetOf', () => {
  it('turns the paper of a format that is printed landscape', () => {
    expect(sheetOf(sheetFormat('one-sheet'), 'a4')).toEqual(papers.a4)
    expect(sheetOf(sheetFormat('booklet'), 'a4')).toEqual({ widthMm: 297, heightMm: 210 })
  })
})
