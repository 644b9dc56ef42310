import type { Problem } from './problem.ts'

/**
 * Characters that are no letters and no layout: they steer terminals, cannot be written in an EPUB, or
 * turn the words after them around unseen. U+FFFD stands where letters were lost in a wrong encoding.
 */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFEFF\uFFF9-\uFFFF]/

/** Says which character of a text no text may hold, the first of them. */
export function checkCharacters(
  text: string,
): (Pick<Problem, 'rule' | 'what' | 'next'> & { readonly index: number }) | undefined {
  const found = forbidden.exec(text)
  if (found === null) return undefined
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return {
    rule: 'control-character',
    index: found.index,
    what: `the character U+${code} is not allowed`,
    next: 'remove it',
  }
}
