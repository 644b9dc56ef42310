import { describe, expect, it } from 'vitest'
import { sheetFormats, type SheetFormat } from '../../../src/formats/formats.ts'
import { pageLayouts, type PageLayoutId } from '../../../src/formats/page-layouts.ts'
import { planFormat, sheetOf } from '../../../src/imposition/plan-format.ts'
import { bareSheetRule, pageRules, type Margins } from '../../../src/imposition/at-page.ts'
import { layOutSide, panelOf, type RectMm } from '../../../src/imposition/lay-out-side.ts'
import type { Binding, Flip, Plan } from '../../../src/imposition/plan.ts'
import { planSaddle } from '../../../src/imposition/plan-saddle.ts'
import {
  doublePageBox,
  eighthPageBox,
  fullPageBox,
  halfPageBox,
  inkFromEdgeMm,
  inkFromFoldMm,
  paperNames,
  papers,
  quarterPageBox,
  turnLandscape,
  type PaperName,
  type Size,
} from '../../../src/imposition/sizes.ts'
import { mmToPt, ptToMm } from '../../../src/imposition/units.ts'

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

describe('papers', () => {
  it.each([
    ['tabloid', 'letter'],
    ['a3', 'a4'],
  ] as const)('%s is twice %s', (large, small) => {
    const { widthMm, heightMm } = papers[small]
    expect(papers[large]).toEqual({ widthMm: heightMm, heightMm: 2 * widthMm })
  })
})

describe('page boxes', () => {
  const upright = (paper: PaperName) => papers[paper]
  const landscape = (paper: PaperName) => turnLandscape(papers[paper])
  const office = ['letter', 'a4'] as const
  const large = ['tabloid', 'a3'] as const

  /** Whether a box fits the panels of a sheet that is divided by columns and rows. */
  function fits(box: Size, sheet: Size, columns: number, rows: number): boolean {
    const panel = panelOf({ columns, rows }, sheet, { column: 0, row: 0 })
    return box.widthMm <= panel.widthMm && box.heightMm <= panel.heightMm
  }

  it.each([
    ['full', fullPageBox, 210, 279.4],
    ['half', halfPageBox, 139.7, 210],
    ['quarter', quarterPageBox, 105, 139.7],
    ['eighth', eighthPageBox, 69.85, 105],
    ['double', doublePageBox, 279.4, 420],
  ])('the %s one is %j: %d x %d mm', (_, box, widthMm, heightMm) => {
    expect(box).toEqual({ widthMm, heightMm })
  })

  it.each([
    ['full', fullPageBox, 1, 1, office.map(upright)],
    ['half', halfPageBox, 2, 1, office.map(landscape)],
    ['quarter', quarterPageBox, 2, 2, office.map(upright)],
    ['quarter', quarterPageBox, 4, 2, large.map(landscape)],
    ['eighth', eighthPageBox, 4, 2, office.map(landscape)],
    ['double', doublePageBox, 1, 1, large.map(upright)],
  ])('the %s one, %j, fits panels of %i by %i, and no larger one would', (...row) => {
    const [, box, columns, rows, sheets] = row
    const fitsAll = (size: Size) => sheets.every((sheet) => fits(size, sheet, columns, rows))
    expect(fitsAll(box)).toBe(true)
    expect(fitsAll({ ...box, widthMm: box.widthMm + 0.01 })).toBe(false)
    expect(fitsAll({ ...box, heightMm: box.heightMm + 0.01 })).toBe(false)
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

  it('moves page boxes to the right by the shift of their placement', () => {
    const shifted = planSaddle(8, { thicknessMm: 0.25 })
    const sheet = turnLandscape(papers.letter)
    const lefts = shifted.sides.map((side) =>
      layOutSide(shifted, side, sheet, halfPageBox).map(({ leftMm }) => leftMm),
    )
    expect(lefts).toEqual([
      [0, 139.7],
      [0, 139.7],
      [0.25, 139.45],
      [0.25, 139.45],
    ])
  })

  it('leaves blanks out', () => {
    const blankBack = planSaddle(2).sides[1]!
    expect(layOutSide(plan, blankBack, turnLandscape(papers.a4), halfPageBox)).toEqual([])
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

/** How far a rectangle is from another one, 0 where they touch. */
function distance(one: RectMm, other: RectMm): number {
  const apart = (start: number, length: number, otherStart: number, otherLength: number) =>
    Math.max(otherStart - start - length, start - otherStart - otherLength, 0)
  return Math.hypot(
    apart(one.leftMm, one.widthMm, other.leftMm, other.widthMm),
    apart(one.topMm, one.heightMm, other.topMm, other.heightMm),
  )
}

/** The folds and cuts of a plan, as rectangles without a width or a height. */
function creaseRects({ creases, columns, rows }: Plan, sheet: Size): RectMm[] {
  const [panelWidth, panelHeight] = [sheet.widthMm / columns, sheet.heightMm / rows]
  return creases.map(({ from, to }) => ({
    leftMm: from[0] * panelWidth,
    topMm: from[1] * panelHeight,
    widthMm: (to[0] - from[0]) * panelWidth,
    heightMm: (to[1] - from[1]) * panelHeight,
  }))
}

/** What stands too near to an edge, a fold or a cut where every page is inked up to its margins. */
function findTightMargins(plan: Plan, sheet: Size, box: Size, margins: Margins): string[] {
  const creases = creaseRects(plan, sheet)
  const inked = plan.sides.flatMap((side) => layOutSide(plan, side, sheet, box))
  const tight = inked.flatMap(({ rotation, ...page }) => {
    const ink: RectMm = {
      leftMm: page.leftMm + margins.sideMm,
      topMm: page.topMm + (rotation === 0 ? margins.topMm : margins.bottomMm),
      widthMm: page.widthMm - 2 * margins.sideMm,
      heightMm: page.heightMm - margins.topMm - margins.bottomMm,
    }
    const fromEdgeMm = Math.min(
      ink.leftMm,
      ink.topMm,
      sheet.widthMm - ink.leftMm - ink.widthMm,
      sheet.heightMm - ink.topMm - ink.heightMm,
    )
    return [
      ...(fromEdgeMm < inkFromEdgeMm ? ['edge'] : []),
      ...(creases.some((crease) => distance(ink, crease) < inkFromFoldMm) ? ['crease'] : []),
    ]
  })
  return [...new Set(tight)].toSorted()
}

describe('the margins of a layout', () => {
  const rows = sheetFormats.flatMap((format) =>
    paperNames.flatMap((paper) => {
      const layout = format.papers[paper]
      return layout === undefined ? [] : [[format.id, paper, layout, format] as const]
    }),
  )

  /** Every way in which a format is planned: bindings, flips, and a thick booklet with creep. */
  function plansOf(format: SheetFormat, pageCount: number): Plan[] {
    const bindings: Binding[] = ['left', 'right']
    const flips: (Flip | null)[] = format.flip === null ? [null] : ['short-edge', 'long-edge']
    return bindings.flatMap((binding) =>
      flips.map((flip) => planFormat(format, pageCount, { binding, thicknessMm: 0.1 }, flip)),
    )
  }

  function findTight(format: SheetFormat, paper: PaperName, margins: Margins): string[] {
    const { box, room } = pageLayouts[format.papers[paper]!]
    const found = plansOf(format, room ?? 40).flatMap((plan) =>
      findTightMargins(plan, sheetOf(format, paper), box, margins),
    )
    return [...new Set(found)].toSorted()
  }

  it.each(rows)('keep %s on %s (%s pages) clear of edges, folds and cuts', (...row) => {
    const [, paper, layout, format] = row
    expect(findTight(format, paper, pageLayouts[layout].margins)).toEqual([])
  })

  it('would be told of on every paper if there were none', () => {
    const none: Margins = { topMm: 0, sideMm: 0, bottomMm: 0 }
    for (const [, paper, , format] of rows) {
      const tight = findTight(format, paper, none)
      expect(tight).toEqual(format.imposition === 'leaves' ? ['edge'] : ['crease', 'edge'])
    }
  })

  it.each<[SheetFormat['id'], PaperName, PageLayoutId, Partial<Margins>, string[]]>([
    ['booklet', 'letter', 'half', { sideMm: 6.3 }, ['edge']],
    ['booklet', 'letter', 'half', { sideMm: 5.8 }, ['crease', 'edge']],
    ['booklet', 'a4', 'half', { topMm: 6.3 }, ['edge']],
    ['one-sheet', 'a4', 'quarter', { sideMm: 6.3 }, ['edge']],
    ['one-sheet', 'letter', 'quarter', { bottomMm: 4.9 }, ['crease', 'edge']],
    ['mini', 'letter', 'eighth', { sideMm: 4.9 }, ['crease', 'edge']],
    ['mini', 'a4', 'eighth', { topMm: 4.9 }, ['crease']],
    ['mini', 'a4', 'eighth', { bottomMm: 6.3 }, ['edge']],
    ['poster', 'a3', 'large-poster', { topMm: 6.3 }, ['edge']],
  ])('would be told of on %s, %s (%s pages) if they had %j', (...row) => {
    const [id, paper, layout, smaller, tight] = row
    const format = sheetFormats.find((candidate) => candidate.id === id)!
    expect(findTight(format, paper, { ...pageLayouts[layout].margins, ...smaller })).toEqual(tight)
  })
})

describe('pageRules', () => {
  const margins = { topMm: 13, sideMm: 12, bottomMm: 17 }
  const css = pageRules(halfPageBox, margins, { folios: true, unnumbered: ['cover', 'back-cover'] })

  it('writes lengths that Paged.js understands: literal and physical', () => {
    expect(css).toContain('size: 139.7mm 210mm; margin: 13mm 12mm 17mm 12mm;')
    expect(css).not.toMatch(/var\(|inline|block/)
  })

  it('puts a folio on every page but the unnumbered ones', () => {
    expect(css.split('\n')).toEqual([
      expect.stringMatching(/^@page \{ .* @bottom-center \{ content: counter\(page\); \} \}$/),
      '@page cover { @bottom-center { content: none; } }',
      '@page back-cover { @bottom-center { content: none; } }',
    ])
  })

  it('puts no folio anywhere where there are none', () => {
    expect(pageRules(eighthPageBox, margins, { folios: false, unnumbered: ['cover'] })).toBe(
      '@page { size: 69.85mm 105mm; margin: 13mm 12mm 17mm 12mm; }',
    )
  })

  it('leaves a bare sheet without margins', () => {
    expect(bareSheetRule(papers.letter)).toBe('@page { size: 215.9mm 279.4mm; margin: 0; }')
  })
})
