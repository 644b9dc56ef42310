import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOut } from '../../../src/typography/share-out.ts'

/** How uneven a sharing is: the sum of the squares of what each group weighs. */
function unevenness(weights: readonly number[], sharing: readonly (readonly number[])[]): number {
  const weigh = (group: readonly number[]) => group.reduce((sum, index) => sum + weights[index]!, 0)
  return sharing.reduce((sum, group) => sum + weigh(group) ** 2, 0)
}

/** Every way to share out items in their order, with no group empty: each gap is a break or none. */
function everySharing(items: number, groups: number): number[][][] {
  const gaps = Math.max(0, items - 1)
  const ways = Array.from({ length: 2 ** gaps }, (_, breaks) => {
    const sharing: number[][] = []
    for (let index = 0; index < items; index++) {
      const begins = index === 0 || (breaks >> (index - 1)) % 2 === 1
      if (begins) sharing.push([index])
      else sharing.at(-1)!.push(index)
    }
    return sharing
  })
  return ways.filter((sharing) => sharing.length === groups)
}

describe('shareOut', () => {
  it.each([
    [
      [1, 1, 1, 1],
      2,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [[9, 1, 1, 1], 2, [[0], [1, 2, 3]]],
    [[1, 1, 1, 9], 2, [[0, 1, 2], [3]]],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      3,
      [
        [0, 1, 2, 3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [[0, 0, 0], 2, [[0], [1, 2]]],
    [[5], 1, [[0]]],
    [[1, 2, 3], 1, [[0, 1, 2]]],
  ])('shares %j out to %i groups as %j', (weights, groups, sharing) => {
    expect(shareOut(weights, groups)).toEqual(sharing)
  })

  it.each([
    [[1, 2], 6, [[0], [1]]],
    [[], 6, []],
  ])('shares %j out to fewer groups than %i: %j', (weights, groups, sharing) => {
    expect(shareOut(weights, groups)).toEqual(sharing)
  })

  const anyWeights = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })
  const anyGroups = fc.integer({ min: 1, max: 8 })

  it('keeps all items in their order, and leaves no group empty', () => {
    const many = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(many, anyGroups, (weights, groups) => {
        const sharing = shareOut(weights, groups)
        expect(sharing.flat()).toEqual([...weights.keys()])
        expect(sharing).toHaveLength(Math.min(groups, weights.length))
        expect(sharing.every((group) => group.length > 0)).toBe(true)
      }),
    )
  })

  it('is as even as the most even of all ways', () => {
    fc.assert(
      fc.property(anyWeights, anyGroups, (weights, groups) => {
        const every = everySharing(weights.length, Math.min(groups, weights.length))
        const least = Math.min(...every.map((sharing) => unevenness(weights, sharing)))
        expect(unevenness(weights, shareOut(weights, groups))).toBe(least)
      }),
    )
  })

  it('would be told of if it gave every group as many items, whatever they weigh', () => {
    const weights = [9, 1, 1, 1]
    const asMany = [
      [0, 1],
      [2, 3],
    ]
    expect(everySharing(4, 2)).toHaveLength(3)
    expect(everySharing(4, 2)).toContainEqual(asMany)
    expect(unevenness(weights, asMany)).toBeGreaterThan(unevenness(weights, shareOut(weights, 2)))
  })
})
