import type { TextRule } from './text-rule.ts'

/** Spaces between two words of a line; those at its ends are not printed. */
const spaces = /(?<=\S)[ \t]{2,}(?=\S)/g

/** More than one space between words. */
export const doubleSpace = {
  rule: 'double-space',
  level: 'advice',
  about: 'One space stands between words.',
  find: (text) =>
    [...text.matchAll(spaces)].map(({ index, 0: run }) => ({
      index,
      what: `there are ${run.length} spaces in a row`,
      next: 'leave one',
    })),
} as const satisfies TextRule
