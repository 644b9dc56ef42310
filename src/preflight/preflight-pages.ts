import type { Direction } from '../i18n/direction.ts'
import type { Margins } from '../imposition/at-page.ts'
import type { Size } from '../imposition/sizes.ts'
import { ptToMm } from '../imposition/units.ts'
import {
  describeDifference,
  findDifference,
  orderMixedWords,
  type FoundWord,
  type SourceWord,
  type WordDifference,
} from '../zine/words.ts'
import { findMisplaced } from './find-misplaced.ts'
import { findLines, findWords, joinRuns, type PageText } from './page-text.ts'
import type { TextRun } from './reading/gather-runs.ts'

/** What the pages of a format must look like. */
export interface PageShape {
  readonly box: Size
  readonly margins: Margins
  /** The direction in which the text is read. */
  readonly direction: Direction
  /** Whether inside pages bear their number. */
  readonly folios: boolean
  /** The size of the text in points. Where none has it, the browser shrank the pages. */
  readonly textPt: number
  /** No letter is set smaller, in points. */
  readonly leastPt: number
  /** The height of a line of running text. */
  readonly lineMm: number
}

/** How far a run may stand out of the text area in millimeters: rounding and a letter's overhang. */
const overhangMm = 0.6

/**
 * The empty space beside a letter, in parts of its size, which may stand out too: large letters are moved
 * by it, so that their ink begins where the text does. Ink is checked on the sheets.
 */
const mostBearing = 0.05

/**
 * Preflights the pages of a finished file: upright, whole, numbered, and with the words of the source in
 * its order.
 * @param pages in reading order, blanks included
 * @param pageCount how many pages there are without blanks
 * @returns what is wrong, as clauses; nothing where all is right
 */
export function preflightPages(
  pages: readonly PageText[],
  pageCount: number,
  shape: PageShape,
  source: readonly SourceWord[],
): string[] {
  const { printed, faults } = withoutBlanks(pages, pageCount)
  for (const { page, runs } of printed) {
    faults.push(...uprightFaults(page, runs))
    const { folios, text } = splitFolios(runs, shape)
    const folio = joinRuns(folios)
    const numbered = shape.folios && page > 1 && page < pageCount
    const wanted = numbered ? String(page) : ''
    if (folio !== wanted) {
      faults.push(`page ${page} bears ${nameFolio(folio)}, not ${nameFolio(wanted)}`)
    }
    const [outside, ...others] = text.filter((run) => !isInTextArea(run, shape))
    if (outside !== undefined) {
      const more = others.length === 0 ? '' : ` and ${others.length} more lines`
      faults.push(`page ${page} has “${outside.text}”${more} outside its text area`)
    }
  }
  const found = printed.flatMap(({ page, runs }) => {
    const { text } = splitFolios(runs, shape)
    return findWords(text, page, shape.direction)
  })
  const difference = compareWords(source, found, shape.direction)
  if (difference !== undefined) faults.push(describeDifference(difference))
  else if (shape.direction === 'rtl') {
    const lines = printed.flatMap(({ page, runs }) =>
      findLines(splitFolios(runs, shape).text, page),
    )
    const misplaced = findMisplaced(source, lines)
    if (misplaced !== undefined) faults.push(misplaced)
  }
  faults.push(...sizeFaults(printed, shape))
  return faults
}

/** Compares the words of a page with its source, in the order in which a reader meets them. */
export function compareWords(
  source: readonly SourceWord[],
  found: readonly FoundWord[],
  direction: Direction,
): WordDifference | undefined {
  return direction === 'rtl'
    ? findDifference(orderMixedWords(source), orderMixedWords(found))
    : findDifference(source, found)
}

/** Blanks belong right inside the back cover; what is left is numbered as a reader counts. */
function withoutBlanks(pages: readonly PageText[], pageCount: number) {
  const last = pageCount === 1 ? 0 : pages.length - 1
  const blanks = pages.filter((_, index) => index >= pageCount - 1 && index !== last)
  const printed = pages
    .filter((page) => !blanks.includes(page))
    .map(({ runs }, index) => ({ page: index + 1, runs }))
  const faults = blanks.flatMap(({ page, runs }) => {
    const text = joinRuns(runs)
    return text === '' ? [] : [`the blank at place ${page} holds “${text.slice(0, 60)}”`]
  })
  if (printed.length !== pageCount) {
    faults.push(`there are ${printed.length} pages, not ${pageCount}`)
  }
  return { printed, faults }
}

function uprightFaults(page: number, runs: readonly TextRun[]): string[] {
  const turned = runs.find(({ angle }) => angle !== 0)
  return turned === undefined
    ? []
    : [`page ${page} is turned by ${turned.angle}°, at “${turned.text}”`]
}

function nameFolio(folio: string): string {
  return folio === '' ? 'no folio' : `the folio ${folio}`
}

/** The lowest baseline of text; what is below it, in the bottom margin, is the folio. */
function lowestBaselineMm({ box, margins }: PageShape): number {
  return box.heightMm - margins.bottomMm + overhangMm
}

/** Parts the runs of a page into its folio and its text. */
export function splitFolios(runs: readonly TextRun[], shape: PageShape) {
  const lowestMm = lowestBaselineMm(shape)
  return {
    folios: runs.filter(({ baselineMm }) => baselineMm > lowestMm),
    text: runs.filter(({ baselineMm }) => baselineMm <= lowestMm),
  }
}

function isInTextArea(run: TextRun, shape: PageShape): boolean {
  const { box, margins } = shape
  const bearingMm = ptToMm(run.sizePt) * mostBearing
  return (
    Math.min(run.startMm, run.endMm) >= margins.sideMm - overhangMm - bearingMm &&
    Math.max(run.startMm, run.endMm) <= box.widthMm - margins.sideMm + overhangMm + bearingMm &&
    run.baselineMm >= margins.topMm &&
    run.baselineMm <= lowestBaselineMm(shape)
  )
}

/** Rounding in a PDF, in points. */
export const sizeTolerancePt = 0.02

function sizeFaults(pages: readonly PageText[], shape: PageShape): string[] {
  const { textPt, leastPt } = shape
  const faults: string[] = []
  const letters = new Map<string, number>()
  for (const { text, sizePt } of pages.flatMap(({ runs }) => splitFolios(runs, shape).text)) {
    const size = sizePt.toFixed(2)
    letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  const sizes = [...letters].toSorted(([, one], [, other]) => other - one).map(([size]) => size)
  if (!sizes.some((size) => Math.abs(Number(size) - textPt) <= 2 * sizeTolerancePt)) {
    const most = sizes[0] ?? 'no size'
    faults.push(`most text came out at ${most} pt and none at ${textPt} pt: the browser shrank it`)
  }
  const small = pages
    .flatMap(({ page, runs }) => runs.map((run) => ({ page, ...run })))
    .find(({ sizePt }) => sizePt < leastPt - sizeTolerancePt)
  if (small !== undefined) {
    const size = `${small.sizePt.toFixed(2)} pt; ${leastPt} pt is the least`
    faults.push(`page ${small.page} has “${small.text}” in ${size}`)
  }
  return faults
}
