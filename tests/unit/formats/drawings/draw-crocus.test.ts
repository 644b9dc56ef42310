import { describe, expect, it } from 'vitest'
import {
  ageOfCrocus,
  crocusAges,
  crocusHeight,
  drawCrocus,
  placeCrocus,
} from '../../../../src/formats/drawings/draw-crocus.ts'

/** The points of a path. */
function pointsOf(path: string): [x: number, y: number][] {
  return [...path.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

describe('drawCrocus', () => {
  it.each(crocusAges)('stands on the ground as a %s, as high as it is told', (age) => {
    const ys = pointsOf(drawCrocus(age)).map(([, y]) => y)
    expect(Math.max(...ys)).toBe(0)
    expect(Math.min(...ys)).toBe(-crocusHeight)
  })

  it('keeps within half of its height to each side', () => {
    const xs = pointsOf(drawCrocus('flower')).map(([x]) => x)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-crocusHeight / 2)
    expect(Math.max(...xs)).toBeLessThanOrEqual(crocusHeight / 2)
  })

  it('has two tips, then leaves, a bud, and a flower of three petals', () => {
    expect(crocusAges.map((age) => drawCrocus(age).match(/M/g)!.length)).toEqual([2, 3, 5, 7])
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
})
