const symbols = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/**
 * Writes a number as a roman numeral, as printed: 4 is `IV`.
 * @param number a whole number from 1 to 3999
 * @throws RangeError for any other number
 */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) {
    throw new RangeError(`There is no roman numeral for ${number}.`)
  }
  let rest = number
  let numeral = ''
  for (const [value, symbol] of symbols) {
    while (rest >= value) {
      numeral += symbol
      rest -= value
    }
  }
  return numeral
}

/** How the principles of a zine are numbered in print. */
export type Numbering = 'roman' | 'arabic' | 'none'

/** A principle's number, as it is printed and as it is in addresses. */
export interface PrincipleNumber {
  /** Counted from 1. */
  readonly number: number
  /** The number as printed, for example `IV`; empty where principles bear none. */
  readonly numeral: string
  /** The number as it is in addresses: `IV`, or `4` where it is not printed in roman. */
  readonly anchor: string
}

/** Writes the number of a principle as its zine numbers them. */
export function numberPrinciple(number: number, numbering: Numbering): PrincipleNumber {
  const arabic = String(number)
  const anchor = numbering === 'roman' ? toRoman(number) : arabic
  return { number, numeral: numbering === 'none' ? '' : anchor, anchor }
}
