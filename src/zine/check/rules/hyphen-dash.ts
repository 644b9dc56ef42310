import type { TextRule } from './text-rule.ts'

/** Hyphens in a row, or one between spaces. */
const hyphens = /(?<!-)-{2,}(?!-)|(?<=\s)-(?=\s)/g

/** Hyphens that stand for a dash. */
export const hyphenDash = {
  rule: 'hyphen-dash',
  level: 'advice',
  about: 'A dash is a dash, not a hyphen or two.',
  find: (text) =>
    [...text.matchAll(hyphens)].map(({ index, 0: run }) => ({
      index,
      what: run === '-' ? 'a hyphen stands for a dash' : `${run.length} hyphens stand for a dash`,
      next: 'write — without spaces, or – between spaces',
    })),
} as const satisfies TextRule
