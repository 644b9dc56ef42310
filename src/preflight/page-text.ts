import type { Direction } from '../i18n/direction.ts'
import { placeBox, type InkArea } from '../imposition/ink-area.ts'
import type { Grid, Size } from '../imposition/sizes.ts'
import type { PanelPosition } from '../imposition/turn-over.ts'
import { ptToMm } from '../imposition/units.ts'
import { splitWords, type FoundWord } from '../zine/words.ts'
import { seenLetters, type SeenLine } from './find-misplaced.ts'
import type { TextRun } from './reading/gather-runs.ts'

/** The text of a page as its reader meets it, measured from the page box's top left corner. */
export interface PageText {
  /** Its place in reading order, counted from 1. */
  readonly page: number
  readonly runs: readonly TextRun[]
}

/** The text of a side of a sheet. */
export type SideText = Size & { readonly runs: readonly TextRun[] }

/**
 * Reads the sides of a file in the order in which a reader meets their panels. Each panel is turned
 * as the fold turns it, so that the runs of a page that lies right are at angle 0. Blank panels come
 * out as pages without runs.
 * @param folded which panel is met first, second, …
 * @param grid how each side is divided in panels
 * @param box the page box, which is in the middle of its panel, but for its shift
 * @param area where ink may be, for which pages were moved and drawn smaller; undefined for full size
 */
export function unfold(
  sides: readonly SideText[],
  folded: readonly PanelPosition[],
  grid: Grid,
  box: Size,
  area?: InkArea,
): PageText[] {
  return folded.map(({ side, column, row, rotation, shiftMm }, index) => {
    const sheet = sides[side]!
    const panel = { widthMm: sheet.widthMm / grid.columns, heightMm: sheet.heightMm / grid.rows }
    const at = placeBox({ grid, sheet, column, row, rotation }, box, area)
    const leftMm = column * panel.widthMm + at.leftMm + shiftMm
    const topMm = row * panel.heightMm + at.topMm
    const runs = sheet.runs
      .filter(({ startMm, endMm, baselineMm }) => {
        const middleMm = (startMm + endMm) / 2
        return (
          Math.floor(middleMm / panel.widthMm) === column &&
          Math.floor(baselineMm / panel.heightMm) === row
        )
      })
      .map((run) => ({
        ...run,
        startMm: (run.startMm - leftMm) / at.scale,
        endMm: (run.endMm - leftMm) / at.scale,
        baselineMm: (run.baselineMm - topMm) / at.scale,
        sizePt: run.sizePt / at.scale,
      }))
    const upright = rotation === 0 ? runs : runs.map((run) => turnRound(run, box))
    return { page: index + 1, runs: upright }
  })
}

function turnRound(run: TextRun, box: Size): TextRun {
  return {
    ...run,
    startMm: box.widthMm - run.startMm,
    endMm: box.widthMm - run.endMm,
    baselineMm: box.heightMm - run.baselineMm,
    angle: (run.angle + 180) % 360,
  }
}

/** The words of a page, in order, and which of them begin a line. */
export function findWords(
  runs: readonly TextRun[],
  page: number,
  direction: Direction,
): FoundWord[] {
  return joinRuns(runs, direction)
    .split('\n')
    .flatMap((line) =>
      splitWords(line).map((word, index) => ({ word, page, startsLine: index === 0 })),
    )
}

/** A gap wider than this part of the text's size is a space. */
const spaceWidth = 0.12

/**
 * Joins runs to a text: a line end where a run begins on another line, a space after a gap.
 */
export function joinRuns(runs: readonly TextRun[], direction: Direction = 'ltr'): string {
  const ordered = direction === 'rtl' ? orderFromRight(runs) : runs
  return ordered
    .map((run, index) => {
      const before = ordered[index - 1]
      if (before === undefined) return run.text
      const gapMm = direction === 'rtl' ? before.startMm - run.endMm : run.startMm - before.endMm
      const touches = Math.abs(gapMm) < ptToMm(run.sizePt) * spaceWidth
      if (!isOnLine(run, before)) return `\n${run.text}`
      return touches || /\s$/.test(before.text) ? run.text : ` ${run.text}`
    })
    .join('')
}

function isOnLine(run: TextRun, before: TextRun): boolean {
  return Math.abs(run.baselineMm - before.baselineMm) < ptToMm(run.sizePt) / 4
}

/** The lines of a page, as they are seen. */
export function findLines(runs: readonly TextRun[], page: number): SeenLine[] {
  return linesOf(runs).map((line) => {
    const ordered = line.toSorted((one, other) => one.startMm - other.startMm)
    return { page, letters: seenLetters(ordered.map(({ seen }) => seen).join('')) }
  })
}

/** The runs of a line are painted from left to right, whatever it is read like. */
function orderFromRight(runs: readonly TextRun[]): TextRun[] {
  // On a page that is turned round, the right is on the left.
  return linesOf(runs).flatMap((line) =>
    line.toSorted((a, b) => (a.angle === 180 ? a.startMm - b.startMm : b.startMm - a.startMm)),
  )
}

function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = []
  for (const run of runs) {
    const before = lines.at(-1)?.at(-1)
    if (before !== undefined && isOnLine(run, before)) lines.at(-1)!.push(run)
    else lines.push([run])
  }
  return lines
}
