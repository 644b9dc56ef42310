import { describe, expect, it } from 'vitest'
import { chooseNumeralHeight, numeralHeights } from '../../../src/formats/numeral-height.ts'

describe('chooseNumeralHeight', () => {
  it.each([
    ['Short.', [300], undefined, 10],
    ['Short.', [740], undefined, 8],
    ['Short.', [790], undefined, 7],
    ['Short.', [600], 'A closing line that takes two.', 5],
    ['A statement that goes on over three lines, if not four of them.', [640], undefined, 5],
    ['Short.', [5000], undefined, 5],
  ] as const)('over %j with %j letters and %j is %i lines', (statement, text, closing, height) => {
    expect(chooseNumeralHeight(statement, text, closing)).toBe(height)
  })

  it('never grows with the text', () => {
    const heights = [100, 300, 500, 700, 900].map((letters) => chooseNumeralHeight('A.', [letters]))
    expect(heights).toEqual(heights.toSorted((one, other) => other - one))
    expect(numeralHeights).toContain(heights[0])
  })
})
