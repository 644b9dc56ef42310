import type { Flip } from '../paper/plan.ts'
import { paperNames, type PaperName } from '../paper/sizes.ts'

/** The id of a format, as it stands in file names and in `zine.json`. */
export type FormatId = 'web' | 'screen' | 'booklet'

/** A PDF of single pages, which bring their own size. */
export interface PageFile {
  readonly format: 'screen'
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly paper: null
  readonly flip: null
}

/** A PDF of imposed sheets. */
export interface SheetFile {
  readonly format: 'booklet'
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly paper: PaperName
  readonly flip: Flip
}

/** A PDF that a zine is published as. */
export type PrintFile = PageFile | SheetFile

/** The PDF of a zine's single pages. */
export function pageFile(slug: string): PageFile {
  return { format: 'screen', name: `${slug}-screen.pdf`, paper: null, flip: null }
}

/** The PDFs of a zine's sheets, one for each paper. */
export function sheetFiles(slug: string): SheetFile[] {
  return paperNames.map((paper) => ({
    format: 'booklet',
    name: `${slug}-booklet-${paper}.pdf`,
    paper,
    flip: 'short-edge',
  }))
}

/** The PDFs of a zine, in the order they are made. */
export function printFiles(slug: string): PrintFile[] {
  return [pageFile(slug), ...sheetFiles(slug)]
}
