/** Writes a number and its noun: `1 sheet`, `3 sheets`. */
export function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
