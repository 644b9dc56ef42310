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
  const starts = lineStartsOf(text)
  let [first, behind] = [0, starts.length]
  while (behind - first > 1) {
    const middle = (first + behind) >> 1
    if (starts[middle]! <= index) first = middle
    else behind = middle
  }
  return { line: line + first, column: first === 0 ? column + index : index - starts[first]! + 1 }
}

/** The lines of the text that was asked for last: thousands of places may be asked for in it. */
let lastLines: { readonly text: string; readonly starts: readonly number[] } = {
  text: '',
  starts: [0],
}

/** Where each line begins, by index. */
function lineStartsOf(text: string): readonly number[] {
  if (lastLines.text !== text) {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    lastLines = { text, starts }
  }
  return lastLines.starts
}

/** Puts marks in the place of a stretch, but for its line ends. */
export function mask(text: string, mark = syntaxMark): string {
  return text.replaceAll(/[^\n]/g, mark)
}

/** Puts marks in the place of what is before the text of each line but the first. */
export function maskIndents(text: string, indent = /\n[ \t]+/g): string {
  return text.replaceAll(indent, (whole) => mask(whole))
}
