import { describe, expect, it } from 'vitest'
import { toRoman } from '../../../src/zine/numerals.ts'

describe('toRoman', () => {
  it.each([
    [1, 'I'],
    [2, 'II'],
    [3, 'III'],
    [4, 'IV'],
    [5, 'V'],
    [6, 'VI'],
    [7, 'VII'],
    [8, 'VIII'],
    [9, 'IX'],
    [10, 'X'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [444, 'CDXLIV'],
    [999, 'CMXCIX'],
    [3999, 'MMMCMXCIX'],
  ])('toRoman(%i) is %s', (number, numeral) => {
    expect(toRoman(number)).toBe(numeral)
  })

  it('gives every number a numeral of its own', () => {
    const numerals = Array.from({ length: 3999 }, (_, index) => toRoman(index + 1))
    expect(new Set(numerals).size).toBe(3999)
  })

  it.each([0, -1, 1.5, 4000, Number.NaN])('refuses %d', (number) => {
    expect(() => toRoman(number)).toThrow(RangeError)
  })
})
