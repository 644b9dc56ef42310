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
