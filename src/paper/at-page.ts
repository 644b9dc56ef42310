import type { Size } from './sizes.ts'

/** Margins of a page box in millimetres. The bottom one holds the folio. */
export interface Margins {
  readonly topMm: number
  readonly bottomMm: number
  /** Left and right alike, so that a page may fall on either side of the fold. */
  readonly sideMm: number
}

/**
 * Writes the `@page` rules of a zine's pages. Paged.js ignores `var()` and logical margins there
 * without a word, so every length is literal and physical.
 * @param unnumbered the named pages that bear no folio
 */
export function pageRules(box: Size, margins: Margins, unnumbered: readonly string[]): string {
  const { topMm, sideMm, bottomMm } = margins
  return [
    `@page { size: ${box.widthMm}mm ${box.heightMm}mm; margin: ${topMm}mm ${sideMm}mm ${bottomMm}mm ${sideMm}mm; @bottom-center { content: counter(page); } }`,
    ...unnumbered.map((name) => `@page ${name} { @bottom-center { content: none; } }`),
  ].join('\n')
}

/** Writes the `@page` rule of a sheet or a page that brings its own margins. */
export function bareSheetRule({ widthMm, heightMm }: Size): string {
  return `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`
}
