import { describe, expect, it } from 'vitest'
import {
  ageOfCrocus,
  coarseCrocus,
  crocusAges,
  fineCrocus,
  drawCrocus,
  placeCrocus,
} from '../../../../src/typography/thaw/draw-crocus.ts'
import { readPath } from '../../../support/read-path.ts'

/** The points of all figures of a path. */
const pointsOf = (path: string) => readPath(path).flat()

describe('drawCrocus', () => {
  it.each(crocusAges)('stands on the ground as a %s, as high as it is told', (age) => {
    for (const units of [fineCrocus, coarseCrocus]) {
      const ys = pointsOf(drawCrocus(age, units)).map(([, y]) => y)
      expect(Math.max(...ys)).toBe(0)
      expect(Math.min(...ys)).toBe(-units)
    }
  })

  it('keeps within half of its height to each side', () => {
    const xs = pointsOf(drawCrocus('flower')).map(([x]) => x)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-fineCrocus / 2)
    expect(Math.max(...xs)).toBeLessThanOrEqual(fineCrocus / 2)
  })

  it('has two tips, then leaves, a bud, and a flower of three petals', () => {
    expect(crocusAges.map((age) => readPath(drawCrocus(age)).length)).toEqual([2, 3, 5, 7])
  })
})

describe('ageOfCrocus', () => {
  it.each([
    [0, 'tip'],
    [0.3, 'leaves'],
    [0.6, 'bud'],
    [0.75, 'flower'],
    [1, 'flower'],
  ] as const)('at %d is a %s', (grown, age) => {
    expect(ageOfCrocus(grown)).toBe(age)
  })
})

describe('placeCrocus', () => {
  it('puts its root on the ground, and makes it as high as it is there', () => {
    const place = placeCrocus({ age: 'bud', x: 10.4, ground: 1000, height: 500 })
    expect(place).toBe('translate(10 1000)scale(2.5)')
  })

  it('puts it there in a coarser drawing as well', () => {
    const crocus = { age: 'bud', x: 104, ground: 1000, height: 512 } as const
    expect(placeCrocus(crocus, coarseCrocus, 100)).toBe('translate(10 100)scale(0.51)')
  })
})
