import { splitWords, type SourceWord } from '../../zine/words.ts'
import { joinRuns, type PageText } from './page-text.ts'
import { splitFolios, type PageShape } from './prove-pages.ts'

/** A part of the zine that did not fit the page it began on. */
export interface Overflow {
  readonly part: string
  /** By how many lines of running text it is too long. */
  readonly lines: number
}

/** A line reaches below its baseline by about this part of its height. */
const belowBaseline = 0.26

/**
 * Finds the parts that run on over a second page, in a file whose words were proved to be those of
 * the source. Measured in height, so that a line in larger type counts for more than one; what still
 * had room on the first page is taken off, since a line may have been carried over only to keep
 * another one company.
 */
export function findOverflows(
  pages: readonly PageText[],
  source: readonly SourceWord[],
  shape: PageShape,
): Overflow[] {
  const { box, margins, lineMm } = shape
  const heightMm = box.heightMm - margins.topMm - margins.bottomMm
  const overflowMm = new Map<string, number>()
  let word = 0
  let partBefore: string | undefined
  let usedBeforeMm = 0
  for (const page of pages) {
    const { text } = splitFolios(page.runs, shape)
    const lowest = Math.max(...text.map(({ baselineMm }) => baselineMm))
    const usedMm = lowest + belowBaseline * lineMm - margins.topMm
    const part = source[word]?.part
    if (part !== undefined && part === partBefore) {
      const roomMm = Math.max(0, heightMm - usedBeforeMm)
      const before = overflowMm.get(part) ?? -roomMm
      overflowMm.set(part, before + usedMm)
    }
    word += splitWords(joinRuns(text)).length
    partBefore = source[word - 1]?.part
    usedBeforeMm = usedMm
  }
  return [...overflowMm].map(([part, mm]) => {
    // A tenth of a line is rounding.
    return { part, lines: Math.max(1, Math.ceil(mm / lineMm - 0.1)) }
  })
}
