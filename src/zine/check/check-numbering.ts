import type { Principle } from '../zine.ts'
import type { Problem } from './problem.ts'

/** Finds gaps and repeats in the numbers of a zine's principles, which are sorted by them. */
export function checkNumbering(principles: readonly Principle[], here: string): Problem[] {
  if (principles.length === 0) {
    return [
      {
        rule: 'no-principles',
        file: here,
        what: 'the zine has no principles',
        next: 'add the first one as 01.mdx',
      },
    ]
  }
  const problems: Problem[] = []
  let last = 0
  for (const [index, { number, file }] of principles.entries()) {
    if (number === last) {
      problems.push({
        rule: 'numbering',
        file,
        what: `the number ${number} is taken by ${principles[index - 1]!.file}`,
        next: 'give one of the two files the next free number',
      })
    } else if (number > last + 1) {
      const missing =
        number === last + 2 ? `number ${last + 1} is` : `numbers ${last + 1} to ${number - 1} are`
      problems.push({
        rule: 'numbering',
        file,
        what: `${missing} missing before it`,
        next: `add ${String(last + 1).padStart(2, '0')}.mdx, or renumber this file and those after it`,
      })
    }
    last = number
  }
  return problems
}
