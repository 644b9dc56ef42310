import { describe, expect, it } from 'vitest'
import { findFeet, measureInk } from '../../../../src/typography/thaw/line-shape.ts'

const box = (left: number, bottom: number, right: number, top: number) =>
  [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const

/** A letter on two legs, 0.1 wide each, with a bar between them that is high above the baseline. */
const table = {
  advance: 0.6,
  contours: [box(0.05, 0, 0.15, 0.7), box(0.45, 0, 0.55, 0.7), box(0.15, 0.5, 0.45, 0.7)],
}

describe('measureInk', () => {
  it('tells how far the ink reaches, below the baseline too', () => {
    expect(measureInk(table)).toEqual({ left: 0.05, right: 0.55, top: 0.7, bottom: 0 })
    const hanging = { advance: 1, contours: [box(0.1, -0.2, 0.2, 0.5)] }
    expect(measureInk(hanging).bottom).toBe(-0.2)
  })
})

describe('findFeet', () => {
  it('finds each leg, and not the bar between them', () => {
    const feet = findFeet(table)
    expect(feet.map(({ from, to }) => [from.toFixed(2), to.toFixed(2)])).toEqual([
      ['0.05', '0.15'],
      ['0.45', '0.55'],
    ])
    expect(feet[0]!.at(0.1)).toBe(0)
  })

  it('finds none where all stands high, and one where the bar is low', () => {
    expect(findFeet({ advance: 1, contours: [box(0, 0.3, 0.9, 0.5)] })).toEqual([])
    expect(findFeet({ advance: 1, contours: [box(0, 0, 0.9, 0.5)] })).toHaveLength(1)
  })

  it('parts a descender from the letter beside it', () => {
    const contours = [box(0, -0.2, 0.1, 0.5), box(0.1, 0, 0.4, 0.5)]
    expect(findFeet({ advance: 0.5, contours }).map((foot) => foot.at(foot.from))).toEqual([
      -0.2, 0,
    ])
  })
})
