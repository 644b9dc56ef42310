import { foldSaddle } from '../../paper/fold-saddle.ts'
import type { Flip } from '../../paper/plan.ts'
import type { Size } from '../../paper/sizes.ts'
import { ptToMm } from '../../paper/units.ts'
import type { TextRun } from './read-pdf.ts'

/** The text of a page as its reader meets it, measured from the page box's top left corner. */
export interface PageText {
  /** Its place in reading order, counted from 1. */
  readonly page: number
  readonly runs: readonly TextRun[]
}

/** The text of a side of a sheet. */
export type SideText = Size & { readonly runs: readonly TextRun[] }

/**
 * Folds the sides of a saddle-stitched file and reads it from the front cover on. Each panel is
 * turned as the fold turns it, so that the runs of a page that lies right are at angle 0. Blank
 * panels come out as pages without runs.
 */
export function unfoldSaddle(sides: readonly SideText[], flip: Flip, box: Size): PageText[] {
  return foldSaddle(sides.length, flip).map(({ side, column, rotation }, index) => {
    const sheet = sides[side]!
    const panelWidthMm = sheet.widthMm / 2
    const leftMm = column * panelWidthMm + (panelWidthMm - box.widthMm) / 2
    const topMm = (sheet.heightMm - box.heightMm) / 2
    const runs = sheet.runs
      .filter((run) => Math.floor((run.startMm + run.endMm) / 2 / panelWidthMm) === column)
      .map((run) => ({
        ...run,
        startMm: run.startMm - leftMm,
        endMm: run.endMm - leftMm,
        baselineMm: run.baselineMm - topMm,
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

/** A gap wider than this part of the text's size is a space. */
const spaceWidth = 0.12

/**
 * Joins runs to a text. A space is put where a run begins on another line, or behind a gap; pdf.js
 * leaves some of them out.
 */
export function joinRuns(runs: readonly TextRun[]): string {
  return runs
    .map((run, index) => {
      const before = runs[index - 1]
      if (before === undefined) return run.text
      const sizeMm = ptToMm(run.sizePt)
      const sameLine = Math.abs(run.baselineMm - before.baselineMm) < sizeMm / 4
      const gapMm = run.startMm - before.endMm
      return sameLine && Math.abs(gapMm) < sizeMm * spaceWidth ? run.text : ` ${run.text}`
    })
    .join('')
}
