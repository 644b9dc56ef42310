import type { TextRule } from './text-rule.ts'

/**
 * A double quote, or a single one that is not between two letters: there it is an apostrophe,
 * which is a letter of its own in some languages, and the author's to choose.
 */
const straight = /"|(?<![\p{L}\p{M}]\uFFFC?)'|'(?!\uFFFC?\p{L})/gu

/** Quotation marks as typewriters had them. */
export const straightQuotes = {
  rule: 'straight-quotes',
  level: 'advice',
  about: 'Quotation marks are curly, or those of the language.',
  find: (text) =>
    [...text.matchAll(straight)].map(({ index, 0: sign }) => ({
      index,
      what: `the quotation mark ${sign} is straight`,
      next: sign === '"' ? 'write “ or ”, or the marks of the language' : 'write ‘ or ’',
    })),
} as const satisfies TextRule
