import type { TextRule } from './text-rule.ts'

/** Spaces between two words of a line; those at its ends are not printed. */
const spaces = /(?<=\S)[ \t]{2,}(?=\S)/g

/** More than one space between words. */
export const doubleSpace: TextRule = {
  rule: 'double-space',
  find: (text) =>
    [...text.matchAll(spaces)].map(({ index, 0: run }) => ({
      index,
      what: `there are ${run.length} spaces in a row`,
      next: 'leave one',
    })),
}
