import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLeaves } from '../../../src/imposition/fold-leaves.ts'
import { countSheets } from '../../../src/imposition/plan.ts'
import { planLeaves } from '../../../src/imposition/plan-leaves.ts'
import { findFoldFaults } from './read-plan.ts'

describe('planLeaves', () => {
  it.each([
    [1, 1, ['1 front 1']],
    [2, 1, ['1 front 1', '2 front 2']],
    [1, 2, ['1 front 1']],
    [2, 2, ['1 front 1', '1 back 2']],
    [3, 2, ['1 front 1', '1 back 2', '2 front 3']],
    [5, 2, ['1 front 1', '1 back 2', '2 front 3', '2 back 4', '3 front 5']],
  ] as const)('puts %i pages on %i sides of sheets as %j', (pageCount, sides, expected) => {
    const written = planLeaves(pageCount, sides).sides.map(
      ({ sheet, face, placements }) => `${sheet} ${face} ${placements.map(({ page }) => page)}`,
    )
    expect(written).toEqual(expected)
  })

  it.each([
    ['left', 1],
    ['left', 2],
    ['right', 1],
    ['right', 2],
  ] as const)('is bound on the %s, has no creases and takes any flip', (binding, sides) => {
    expect(planLeaves(5, sides, binding)).toMatchObject({
      binding,
      flip: null,
      creases: [],
      columns: 1,
      rows: 1,
    })
  })

  it.each([0, -1, 2.5, Number.NaN])('refuses %d pages', (pageCount) => {
    expect(() => planLeaves(pageCount, 1)).toThrow(RangeError)
  })
})

describe('leaves', () => {
  const anyLeaves = [fc.integer({ min: 1, max: 200 }), fc.constantFrom<1 | 2>(1, 2)] as const

  it('read 1 … N, upright and without blanks, on as few sheets as can be', () => {
    fc.assert(
      fc.property(...anyLeaves, (pageCount, sides) => {
        const plan = planLeaves(pageCount, sides)
        expect(findFoldFaults(plan, foldLeaves(plan.sides.length), pageCount)).toEqual([])
        expect(plan.sides).toHaveLength(pageCount)
        expect(countSheets(plan)).toBe(Math.ceil(pageCount / sides))
      }),
    )
  })

  it('do not read right when two of them are swapped', () => {
    const [first, second, ...others] = planLeaves(5, 2).sides
    const sides = [second!, first!, ...others]
    expect(findFoldFaults({ sides }, foldLeaves(5), 5)).toEqual(['wrong order'])
  })
})
