import type { WriteContent } from './content-stream.ts'

/** Operators that draw a path, whose operands are all lengths (ISO 32000-2, 8.5.2). */
const pathOperators: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're'])

/** Decimals that are kept: a thousandth of a unit is less than any printer's dot at every scale used here. */
const decimals = 3

/** Writes the lengths of paths as finely as they can be seen. Chromium writes them to the last digit it knows. */
export const roundPaths: WriteContent = (text, partStart, operations) => {
  let rounded = ''
  let done = partStart
  for (const { operator, operands, start, end } of operations) {
    if (!pathOperators.has(operator) || start < partStart || end > partStart + text.length) continue
    const numbers = operands.map((operand) => String(Number(Number(operand).toFixed(decimals)) + 0))
    rounded += `${text.slice(done - partStart, start - partStart)}${numbers.join(' ')} ${operator}`
    done = end
  }
  return rounded + text.slice(done - partStart)
}
