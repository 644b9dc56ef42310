import { splitWords, type SourceWord } from '../../zine/words.ts'
import { joinRuns, type PageText } from './page-text.ts'
import type { PageShape } from './prove-pages.ts'
import type { TextRun } from './read-pdf.ts'

/** A part of the zine that did not fit the page it began on. */
export interface Overflow {
  readonly part: string
  /** By how many lines of running text it is too long. */
  readonly lines: number
}

/**
 * Finds the parts that run on over a second page, in a file whose words were proved to be those of
 * the source. Lines that were carried over only to keep others company are not counted: what still
 * had room on the first page is taken off.
 */
export function findOverflows(
  pages: readonly PageText[],
  source: readonly SourceWord[],
  shape: PageShape,
): Overflow[] {
  const bottomMm = shape.box.heightMm - shape.margins.bottomMm
  const textOf = ({ runs }: PageText) => runs.filter((run) => run.baselineMm <= bottomMm)
  const overflows = new Map<string, number>()
  let word = 0
  let partBefore: string | undefined
  for (const [index, page] of pages.entries()) {
    const runs = textOf(page)
    const part = source[word]?.part
    if (part !== undefined && part === partBefore) {
      const roomBefore = overflows.has(part) ? 0 : freeLines(textOf(pages[index - 1]!), bottomMm)
      const lines = baselinesOf(runs).length - roomBefore
      overflows.set(part, (overflows.get(part) ?? 0) + lines)
    }
    word += splitWords(joinRuns(runs)).length
    partBefore = source[word - 1]?.part
  }
  return [...overflows].map(([part, lines]) => ({ part, lines: Math.max(1, lines) }))
}

function baselinesOf(runs: readonly TextRun[]): number[] {
  return [...new Set(runs.map(({ baselineMm }) => baselineMm.toFixed(1)))]
    .map(Number)
    .toSorted((a, b) => a - b)
}

function freeLines(runs: readonly TextRun[], bottomMm: number): number {
  const baselines = baselinesOf(runs)
  const last = baselines.at(-1)
  const beforeLast = baselines.at(-2)
  if (last === undefined || beforeLast === undefined) return 0
  return Math.floor((bottomMm - last) / (last - beforeLast))
}
