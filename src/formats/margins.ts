import { marginStoodMm } from '../imposition/ink-area.ts'
import { sheetOf } from '../imposition/plan-format.ts'
import type { PaperName } from '../imposition/sizes.ts'
import { grids } from '../imposition/turn-over.ts'
import type { SheetFormat } from './formats.ts'
import { pageLayouts } from './page-layouts.ts'

/**
 * The widest margin of a printer to which the usual files of a format lose no ink on a paper, in whole
 * millimeters. The preflight holds every file to it.
 */
export function marginStoodBy(format: SheetFormat, paper: PaperName): number {
  const { box, inkInsets } = pageLayouts[format.papers[paper]!]
  return marginStoodMm(grids[format.imposition], sheetOf(format, paper), box, inkInsets)
}
