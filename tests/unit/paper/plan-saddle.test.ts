import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSaddle } from '../../../src/paper/fold-saddle.ts'
import type { Flip, Plan } from '../../../src/paper/plan.ts'
import { planSaddle } from '../../../src/paper/plan-saddle.ts'

const pagesOf = (plan: Plan) =>
  plan.sides.map(({ placements }) => placements.map(({ page }) => page))
const flips = ['short-edge', 'long-edge'] as const

/** What a reader meets, page by page, who folds the sheets of a plan. */
function readFolded(plan: Plan, flip: Flip = plan.flip) {
  return foldSaddle(plan.sides.length, flip).map(({ side, column, rotation }) => {
    const placement = plan.sides[side]!.placements.find((candidate) => candidate.column === column)!
    return { page: placement.page, upright: placement.rotation === rotation }
  })
}

describe('planSaddle', () => {
  it.each([
    [
      1,
      [
        [null, 1],
        [null, null],
      ],
    ],
    [
      2,
      [
        [2, 1],
        [null, null],
      ],
    ],
    [
      3,
      [
        [3, 1],
        [2, null],
      ],
    ],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [
      5,
      [
        [5, 1],
        [2, null],
        [null, 3],
        [4, null],
      ],
    ],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      12,
      [
        [12, 1],
        [2, 11],
        [10, 3],
        [4, 9],
        [8, 5],
        [6, 7],
      ],
    ],
    [
      13,
      [
        [13, 1],
        [2, null],
        [null, 3],
        [4, null],
        [12, 5],
        [6, 11],
        [10, 7],
        [8, 9],
      ],
    ],
  ])('planSaddle(%i) puts the pages on the sides %j', (pageCount, sides) => {
    expect(pagesOf(planSaddle(pageCount))).toEqual(sides)
  })

  it('turns the backs and swaps their panels for a flip on the long edge', () => {
    const [front, back] = planSaddle(4, 'long-edge').sides
    expect(front!.placements).toMatchObject([
      { page: 4, rotation: 0 },
      { page: 1, rotation: 0 },
    ])
    expect(back!.placements).toMatchObject([
      { page: 3, rotation: 180 },
      { page: 2, rotation: 180 },
    ])
  })

  it('numbers sheets from the outermost, front before back', () => {
    const sides = planSaddle(12).sides.map(({ sheet, face }) => `${sheet} ${face}`)
    expect(sides).toEqual(['1 front', '1 back', '2 front', '2 back', '3 front', '3 back'])
  })

  it.each([0, -4, 1.5, Number.NaN])('refuses %d pages', (pageCount) => {
    expect(() => planSaddle(pageCount)).toThrow(RangeError)
  })

  const anyBooklet = [fc.integer({ min: 1, max: 200 }), fc.constantFrom(...flips)] as const

  it('holds every page once, for 1 to 200 pages', () => {
    fc.assert(
      fc.property(...anyBooklet, (pageCount, flip) => {
        const pages = pagesOf(planSaddle(pageCount, flip)).flat()
        const numbers = pages.filter((page) => page !== null).toSorted((a, b) => a - b)
        expect(numbers).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1))
        expect(pages.length).toBe(Math.ceil(pageCount / 4) * 4)
      }),
    )
  })

  it('folds to 1 … N, upright, back cover outermost, blanks inside it, for 1 to 200 pages', () => {
    for (const flip of flips) {
      for (let pageCount = 1; pageCount <= 200; pageCount++) {
        const read = readFolded(planSaddle(pageCount, flip))
        const blanks = Array.from({ length: (4 - (pageCount % 4)) % 4 }, () => null)
        const inside = Array.from({ length: pageCount - 2 }, (_, index) => index + 2)
        const expected = pageCount === 1 ? [1, ...blanks] : [1, ...inside, ...blanks, pageCount]
        expect(read.map(({ page }) => page)).toEqual(expected)
        expect(read.every(({ upright }) => upright)).toBe(true)
      }
    }
  })

  it('does not fold right when it is flipped on the other edge', () => {
    const read = readFolded(planSaddle(12, 'short-edge'), 'long-edge')
    expect(read.map(({ page }) => page)).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(read.every(({ upright }) => upright)).toBe(false)
  })
})

describe('foldSaddle', () => {
  it('reads four pages off one sheet as it lies in the hand', () => {
    expect(foldSaddle(2, 'short-edge')).toEqual([
      { side: 0, column: 1, rotation: 0 },
      { side: 1, column: 0, rotation: 0 },
      { side: 1, column: 1, rotation: 0 },
      { side: 0, column: 0, rotation: 0 },
    ])
  })

  it('meets every panel once', () => {
    const panels = foldSaddle(14, 'long-edge').map(({ side, column }) => `${side} ${column}`)
    expect(new Set(panels).size).toBe(28)
  })

  it('refuses a sheet without a back', () => {
    expect(() => foldSaddle(3, 'short-edge')).toThrow(RangeError)
  })
})
