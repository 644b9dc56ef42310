import { describe, expect, it } from 'vitest'
import { drawIcicles, type Thaw } from '../../../../src/typography/thaw/draw-thaw.ts'
import { readPath } from '../../../support/read-path.ts'

/** A letter as broad as it is high, on its whole foot. */
const block = {
  advance: 1,
  contours: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  ] as const,
}
const thaw: Thaw = { longest: 0.3, melted: 0, seed: 1, units: 1000 }

/** The lowest that icicles get; y counts down from the baseline. A drop begins below it. */
function lowestOf(path: string): number {
  return Math.max(
    ...readPath(path)
      .filter(([first]) => first![1] < 0)
      .flat()
      .map(([, y]) => y),
  )
}
const countIcicles = (path: string) => path.match(/a6 6/g)?.length ?? 0

describe('drawIcicles', () => {
  it('hangs icicles of many lengths from a foot, none longer than there is room', () => {
    const path = drawIcicles(block, thaw)
    expect(countIcicles(path)).toBeGreaterThan(8)
    expect(lowestOf(path)).toBeGreaterThan(200)
    expect(lowestOf(path)).toBeLessThanOrEqual(300)
  })

  it('draws shorter and fewer ones, the more has melted', () => {
    const melted = drawIcicles(block, { ...thaw, melted: 1 })
    expect(lowestOf(melted)).toBeLessThanOrEqual(150)
    expect(countIcicles(melted)).toBeLessThan(countIcicles(drawIcicles(block, thaw)))
  })

  it('leaves room for what grows below', () => {
    const path = drawIcicles(block, { ...thaw, roomAt: () => 0.05 })
    expect(lowestOf(path)).toBeLessThanOrEqual(50)
  })

  it('draws the same for the same seed, and something else for another', () => {
    expect(drawIcicles(block, thaw)).toBe(drawIcicles(block, thaw))
    expect(drawIcicles(block, { ...thaw, seed: 2 })).not.toBe(drawIcicles(block, thaw))
  })

  it('draws the same in coarser units, in fewer letters', () => {
    const coarse = drawIcicles(block, { ...thaw, units: 100 })
    expect(readPath(coarse)).toHaveLength(readPath(drawIcicles(block, thaw)).length)
    expect(coarse.length).toBeLessThan(drawIcicles(block, thaw).length)
  })

  it('lets a drop fall from a round foot, from which no icicle hangs', () => {
    const arc = Array.from({ length: 41 }, (_, index): readonly [number, number] => {
      const angle = Math.PI * (1 + index / 40)
      return [0.5 + 0.5 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)]
    })
    const path = drawIcicles({ advance: 1, contours: [arc] }, thaw)
    expect(countIcicles(path)).toBe(0)
    expect(readPath(path)).toHaveLength(1)
  })

  it('draws nothing where nothing can hang', () => {
    const high = { advance: 1, contours: [block.contours[0].map(([x, y]) => [x, y + 1] as const)] }
    expect(drawIcicles(high, thaw)).toBe('')
  })
})
