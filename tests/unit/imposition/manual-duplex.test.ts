import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSaddle } from '../../../src/imposition/fold-saddle.ts'
import { joinManualDuplex } from '../../../src/imposition/manual-duplex.ts'
import type { Plan } from '../../../src/imposition/plan.ts'
import { planOneSheet } from '../../../src/imposition/plan-one-sheet.ts'
import { planSaddle } from '../../../src/imposition/plan-saddle.ts'
import { papers, turnLandscape } from '../../../src/imposition/sizes.ts'
import { findFoldFaults } from './read-plan.ts'

const bindings = ['left', 'right'] as const
const flips = ['short-edge', 'long-edge'] as const
const frontsOf = ({ sides }: Plan) => sides.filter(({ face }) => face === 'front')
const backsOf = ({ sides }: Plan) => sides.filter(({ face }) => face === 'back')

describe('joinManualDuplex', () => {
  it.each([
    [['F1'], ['B1'], ['F1', 'B1']],
    [
      ['F1', 'F2'],
      ['B2', 'B1'],
      ['F1', 'B1', 'F2', 'B2'],
    ],
    [
      ['F1', 'F2', 'F3'],
      ['B3', 'B2', 'B1'],
      ['F1', 'B1', 'F2', 'B2', 'F3', 'B3'],
    ],
    [
      ['F1', 'F2', 'F3'],
      ['B1', 'B2', 'B3'],
      ['F1', 'B3', 'F2', 'B2', 'F3', 'B1'],
    ],
  ])('prints the fronts %j and then the backs %j as %j', (fronts, backs, sheets) => {
    expect(joinManualDuplex(fronts, backs)).toEqual(sheets)
  })

  it.each([
    [['F1', 'F2'], ['B1']],
    [['F1'], []],
    [[], ['B1']],
  ])('refuses the fronts %j and the backs %j', (fronts, backs) => {
    expect(() => joinManualDuplex(fronts, backs)).toThrow(RangeError)
  })

  it('leaves the fronts and backs it was given as they are', () => {
    const [fronts, backs] = [
      ['F1', 'F2'],
      ['B2', 'B1'],
    ]
    joinManualDuplex(fronts!, backs!)
    expect([fronts, backs]).toEqual([
      ['F1', 'F2'],
      ['B2', 'B1'],
    ])
  })
})

describe('fronts, and backs from the last to the first', () => {
  const anySaddle = (least: number) =>
    [
      fc.integer({ min: least, max: 100 }),
      fc.constantFrom(...bindings),
      fc.constantFrom(...flips),
    ] as const

  it('come out as a booklet printed on both sides at once', () => {
    fc.assert(
      fc.property(...anySaddle(1), (pageCount, binding, flip) => {
        const plan = planSaddle(pageCount, { binding, flip })
        expect(joinManualDuplex(frontsOf(plan), backsOf(plan).toReversed())).toEqual(plan.sides)
      }),
    )
  })

  it('come out wrong, and do not fold right, when the backs are not turned round', () => {
    fc.assert(
      fc.property(...anySaddle(5), (pageCount, binding, flip) => {
        const plan = planSaddle(pageCount, { binding, flip })
        const sides = joinManualDuplex(frontsOf(plan), backsOf(plan))
        expect(sides).not.toEqual(plan.sides)
        const panels = foldSaddle(sides.length, turnLandscape(papers.letter), {
          flip,
          binding,
          sheetsPerSignature: sides.length / 2,
          thicknessMm: 0,
        })
        expect(findFoldFaults({ sides }, panels, pageCount)).toEqual(['wrong order'])
      }),
    )
  })

  it.each(bindings)('come out as one sheet bound on the %s', (binding) => {
    for (let pageCount = 1; pageCount <= 8; pageCount++) {
      for (const flip of flips) {
        const plan = planOneSheet(pageCount, { binding, flip })
        expect(joinManualDuplex(frontsOf(plan), backsOf(plan).toReversed())).toEqual(plan.sides)
      }
    }
  })

  it('come out wrong as one sheet when fronts and backs are swapped', () => {
    const plan = planOneSheet(8)
    expect(joinManualDuplex(backsOf(plan), frontsOf(plan))).not.toEqual(plan.sides)
  })
})
