import { describe, expect, it } from 'vitest'
import { plantBeside, plantCrocuses } from '../../../../src/typography/thaw/plant-crocuses.ts'

const open = { ground: 0.2, roof: () => -Infinity }
const wish = { x: 0.5, tall: 0.8, grown: 1 }

describe('plantCrocuses', () => {
  it('plants each where it is wished for, on the ground, as tall as it is told', () => {
    const [crocus] = plantCrocuses([wish], open)
    expect(crocus).toMatchObject({ age: 'flower', ground: 200 })
    expect(crocus!.x).toBeCloseTo(500)
    expect(crocus!.height).toBeCloseTo(160)
  })

  it.each([0, 1])('keeps its leaves within the width at %d', (x) => {
    const [crocus] = plantCrocuses([{ ...wish, x }], open)
    expect(crocus!.x - 0.44 * crocus!.height).toBeGreaterThanOrEqual(0)
    expect(crocus!.x + 0.46 * crocus!.height).toBeLessThanOrEqual(1000)
  })

  it('plants a smaller one below a low roof, and none where that is too low', () => {
    const below = (roof: number) => plantCrocuses([wish], { ground: 0.2, roof: () => roof })
    expect(below(0.1)[0]!.height).toBeLessThanOrEqual(100)
    expect(below(0.1)[0]!.height).toBeGreaterThan(80)
    expect(below(0.19)).toEqual([])
  })
})

describe('plantBeside', () => {
  it('plants the tallest flower that has room, where the width ends', () => {
    const roof = (x: number) => (x < 0.7 ? 0.19 : -Infinity)
    const crocus = plantBeside(0.6, { ground: 0.2, roof })!
    expect(crocus.height).toBeGreaterThan(240)
    expect(crocus.height).toBeLessThan(330)
    expect(crocus.x + 0.46 * crocus.height).toBeGreaterThan(970)
  })

  it('plants none where there is no room', () => {
    expect(plantBeside(0.6, { ground: 0.2, roof: () => 0.1 })).toBeUndefined()
  })
})
