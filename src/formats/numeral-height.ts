/** How many lines of text the numeral of a principle may be high, with what hangs from it. */
export const numeralHeights = [5, 7, 8, 10] as const

/** The lines of text on a page of the booklet. */
const linesOnPage = 28
/** About how many letters go on a line of text and of a statement, and how many lines of text the latter takes. */
const [lettersOnLine, lettersOnStatementLine, linesOfStatement] = [44, 22, 2]

/**
 * How high the numeral over a principle can be: the shorter the text, the higher. A long principle, which
 * goes on over pages, has a small one.
 * @param text the letters of its text, of each paragraph
 * @param closing the line that closes the last principle
 * @returns a number of lines, of `numeralHeights`
 */
export function chooseNumeralHeight(
  statement: string,
  paragraphs: readonly number[],
  closing?: string,
): number {
  const taken =
    linesOfHeading(statement) +
    paragraphs.reduce((lines, letters) => lines + Math.ceil(letters / lettersOnLine) + 1, 0) +
    (closing === undefined ? 0 : linesOfHeading(closing) + 1)
  const free = linesOnPage - taken
  return numeralHeights.findLast((height) => height <= free) ?? numeralHeights[0]
}

function linesOfHeading(words: string): number {
  return linesOfStatement * Math.ceil(words.length / lettersOnStatementLine)
}
