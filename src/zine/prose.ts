/** Stands for a character that is not a letter of the text: syntax, code, an address. */
export const syntaxMark = '\uFFFC'
/** Stands for a character that was written as an escape: it is meant. */
export const escapeMark = '\uFFFD'

/**
 * Text as it is written in a file, character for character. What is not text has `syntaxMark` in its
 * place, so that an index leads to its line and column.
 */
export interface Prose {
  readonly text: string
  /** Where the text begins, counted from 1. */
  readonly line: number
  readonly column: number
  /** The field it is the value of; a principle's own text has none. */
  readonly field?: string
}

/** The line and column of a character of a text. */
export function placeInProse(
  { text, line, column }: Pick<Prose, 'text' | 'line' | 'column'>,
  index: number,
): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  const last = before.at(-1)!.length
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last : last + 1,
  }
}

/** Puts marks in the place of a stretch, but for its line ends. */
export function mask(text: string, mark = syntaxMark): string {
  return text.replaceAll(/[^\n]/g, mark)
}

/** Puts marks in the place of what stands before the text of each line but the first. */
export function maskIndents(text: string, indent = /\n[ \t]+/g): string {
  return text.replaceAll(indent, (whole) => mask(whole))
}
