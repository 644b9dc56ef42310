import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldOneSheet } from '../../../src/imposition/fold-one-sheet.ts'
import { planOneSheet } from '../../../src/imposition/plan-one-sheet.ts'
import { papers } from '../../../src/imposition/sizes.ts'
import { findFoldFaults, writePanels } from './read-plan.ts'

const flips = ['short-edge', 'long-edge'] as const
const bindings = ['left', 'right'] as const
const sheet = papers.letter

describe('planOneSheet', () => {
  it.each([
    [1, '· 1 / · ·', '· · / · ·'],
    [2, '2 1 / · ·', '· · / · ·'],
    [3, '3 1 / · ·', '2 · / · ·'],
    [4, '4 1 / · 3', '2 · / · ·'],
    [5, '5 1 / · 3', '2 · / 4 ·'],
    [6, '6 1 / · 3', '2 · / 4 5'],
    [7, '7 1 / 6 3', '2 · / 4 5'],
    [8, '8 1 / 6 3', '2 7 / 4 5'],
  ])('puts %i pages on the front as %s and on the back as %s', (pageCount, front, back) => {
    expect(writePanels(planOneSheet(pageCount))).toEqual([front, back])
  })

  it.each([
    ['long-edge', 'left', '8 1 / 6 3', '2 7 / 4 5'],
    ['short-edge', 'left', '8 1 / 6 3', '5↓ 4↓ / 7↓ 2↓'],
    ['long-edge', 'right', '1 8 / 3 6', '7 2 / 5 4'],
    ['short-edge', 'right', '1 8 / 3 6', '4↓ 5↓ / 2↓ 7↓'],
  ] as const)(
    'flipped on the %s and bound on the %s puts 8 pages on %s and %s',
    (flip, binding, front, back) => {
      expect(writePanels(planOneSheet(8, { flip, binding }))).toEqual([front, back])
    },
  )

  it('prints one sheet, front and back, cut across and folded along', () => {
    const { sides, creases } = planOneSheet(8)
    expect(sides.map((side) => `${side.sheet} ${side.face}`)).toEqual(['1 front', '1 back'])
    expect(creases).toEqual([
      { kind: 'cut', from: [0, 1], to: [2, 1] },
      { kind: 'fold', from: [1, 0], to: [1, 2] },
    ])
  })

  it.each([0, 9, 2.5, Number.NaN])('refuses %d pages', (pageCount) => {
    expect(() => planOneSheet(pageCount)).toThrow(RangeError)
  })
})

describe('a folded sheet', () => {
  const anySheet = [
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom(...flips),
    fc.constantFrom(...bindings),
  ] as const

  it('reads 1 … N, upright, blanks inside the back cover', () => {
    fc.assert(
      fc.property(...anySheet, (pageCount, flip, binding) => {
        const plan = planOneSheet(pageCount, { flip, binding })
        expect(findFoldFaults(plan, foldOneSheet(sheet, flip, binding), pageCount)).toEqual([])
      }),
    )
  })

  it('does not read right when it is flipped on the other edge', () => {
    fc.assert(
      fc.property(...anySheet, (pageCount, flip, binding) => {
        const plan = planOneSheet(pageCount, { flip, binding })
        const other = flip === 'short-edge' ? 'long-edge' : 'short-edge'
        const faults = findFoldFaults(plan, foldOneSheet(sheet, other, binding), pageCount)
        expect(faults).toContain('upside down')
        if (pageCount > 2) expect(faults).toContain('wrong order')
      }),
    )
  })

  it('does not read right when it is bound on the other edge', () => {
    fc.assert(
      fc.property(...anySheet, (pageCount, flip, binding) => {
        const plan = planOneSheet(pageCount, { flip, binding })
        const other = binding === 'left' ? 'right' : 'left'
        const faults = findFoldFaults(plan, foldOneSheet(sheet, flip, other), pageCount)
        expect(faults).toContain('wrong order')
      }),
    )
  })

  it('does not read right when its sides are swapped', () => {
    const { sides } = planOneSheet(8)
    const swapped = { sides: sides.toReversed() }
    const panels = foldOneSheet(sheet, 'long-edge', 'left')
    expect(findFoldFaults(swapped, panels, 8)).toEqual(['wrong order'])
  })
})

describe('foldOneSheet', () => {
  it('reads the upper half as the outer sheet and the lower half as the inner one', () => {
    const panels = foldOneSheet(sheet, 'long-edge', 'left').map(
      ({ side, column, row, rotation }) => `${side} ${column} ${row} ${rotation}`,
    )
    const intoTheMiddle = ['0 1 0 0', '1 0 0 0', '0 1 1 0', '1 0 1 0']
    const outOfIt = ['1 1 1 0', '0 0 1 0', '1 1 0 0', '0 0 0 0']
    expect(panels).toEqual([...intoTheMiddle, ...outOfIt])
  })

  it.each(flips)('meets every panel once, flipped on the %s', (flip) => {
    const panels = foldOneSheet(sheet, flip, 'right').map(
      ({ side, column, row }) => `${side} ${column} ${row}`,
    )
    expect(new Set(panels).size).toBe(8)
  })
})
