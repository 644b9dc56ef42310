import { describe, expect, it } from 'vitest'
import { keepBelow } from '../../../../src/typography/thaw/edge-of-letters.ts'

/** A square from 0.2 to 0.4, whose lower edge is at 0.1; y counts down. */
const square = [
  [
    [0.2, 0],
    [0.4, 0],
    [0.4, 0.1],
    [0.2, 0.1],
  ],
] as const

describe('keepBelow', () => {
  const roof = keepBelow(square, 0.05)

  it('keeps a distance from the lower edge of letters', () => {
    expect(roof(0.3)).toBeGreaterThanOrEqual(0.15)
    expect(roof(0.3)).toBeLessThan(0.16)
  })

  it('keeps it in a round beside their corners', () => {
    expect(roof(0.43)).toBeGreaterThanOrEqual(0.1 + 0.04)
    expect(roof(0.43)).toBeLessThan(0.15)
  })

  it('leaves room without end where there are no letters', () => {
    expect([roof(0.1), roof(0.5), keepBelow([], 1)(0)]).toEqual([-Infinity, -Infinity, -Infinity])
  })
})
