import { splitWords, type SourceWord } from '../zine/words.ts'
import { joinRuns, type PageText } from './page-text.ts'
import { splitFolios, type PageShape } from './preflight-pages.ts'

/** A part of the zine that did not fit the page it began on. */
export interface Overflow {
  readonly part: string
  /** By how many lines of running text it is too long. */
  readonly lines: number
}

/** A line reaches below its baseline by about this part of its height. */
const belowBaseline = 0.26

/**
 * Finds the parts that run on over a second page, in a file whose words were found to be those of
 * the source. Measured in height, so that a line in larger type counts for more than one; what still
 * had room on the first page is taken off, since a line may have been carried over only to keep
 * another one company.
 */
export function findOverflows(
  pages: readonly PageText[],
  source: readonly SourceWord[],
  shape: PageShape,
): Overflow[] {
  const overflowMm = new Map<string, number>()
  let word = 0
  let partBefore: string | undefined
  let usedBeforeMm = 0
  for (const page of pages) {
    const { text } = splitFolios(page.runs, shape)
    const usedMm = measureUsed(page, shape)
    const part = source[word]?.part
    if (part !== undefined && part === partBefore) {
      const roomMm = Math.max(0, heightOf(shape) - usedBeforeMm)
      const before = overflowMm.get(part) ?? -roomMm
      overflowMm.set(part, before + usedMm)
    }
    word += splitWords(joinRuns(text, shape.direction)).length
    partBefore = source[word - 1]?.part
    usedBeforeMm = usedMm
  }
  return [...overflowMm].map(([part, mm]) => ({ part, lines: countLines(mm, shape) }))
}

/**
 * Counts by how many lines a zine is too long for the pages there is room for: what is on the pages
 * after the last one with room, the back cover aside, less what is free on that one.
 * @param room how many pages there is room for, the back cover among them
 * @returns 0 where it fits
 */
export function countLinesOver(pages: readonly PageText[], room: number, shape: PageShape): number {
  if (pages.length <= room) return 0
  // A poster is one page and has no back cover.
  const inside = room === 1 ? pages : pages.slice(0, -1)
  const last = Math.max(0, (room === 1 ? room : room - 1) - 1)
  const [lastPage, ...over] = inside.slice(last)
  const freeMm = Math.max(0, heightOf(shape) - measureUsed(lastPage!, shape))
  const overMm = over.reduce((sum, page) => sum + measureUsed(page, shape), 0)
  return countLines(overMm - freeMm, shape)
}

function heightOf({ box, margins }: PageShape): number {
  return box.heightMm - margins.topMm - margins.bottomMm
}

/** How much of a page's height is used by text, in millimeters. */
function measureUsed({ runs }: PageText, shape: PageShape): number {
  const { text } = splitFolios(runs, shape)
  const lowest = Math.max(shape.margins.topMm, ...text.map(({ baselineMm }) => baselineMm))
  return lowest + belowBaseline * shape.lineMm - shape.margins.topMm
}

/** One line at least; a tenth of a line is rounding. */
function countLines(mm: number, { lineMm }: PageShape): number {
  return Math.max(1, Math.ceil(mm / lineMm - 0.1))
}
