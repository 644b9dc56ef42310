import type { Size } from './sizes.ts'

/** Margins of a page box in millimeters. The bottom one holds the folio, where there is one. */
export interface Margins {
  readonly topMm: number
  readonly bottomMm: number
  /** Left and right alike, so that a page may fall on either side of the fold. */
  readonly sideMm: number
}

/** Which pages bear a folio. */
export interface FolioChoice {
  readonly folios: boolean
  /** The named pages that bear none all the same. */
  readonly unnumbered: readonly string[]
}

/**
 * Writes the `@page` rules of a zine's pages. Paged.js ignores `var()` and logical margins there
 * without a word, so every length is literal and physical.
 */
export function pageRules(
  box: Size,
  { topMm, sideMm, bottomMm }: Margins,
  { folios, unnumbered }: FolioChoice,
): string {
  const size = `size: ${box.widthMm}mm ${box.heightMm}mm;`
  const margin = `margin: ${topMm}mm ${sideMm}mm ${bottomMm}mm ${sideMm}mm;`
  if (!folios) return `@page { ${size} ${margin} }`
  return [
    `@page { ${size} ${margin} @bottom-center { content: counter(page); } }`,
    ...unnumbered.map((name) => `@page ${name} { @bottom-center { content: none; } }`),
  ].join('\n')
}

/** Writes the `@page` rule of a sheet or a page that brings its own margins. */
export function bareSheetRule({ widthMm, heightMm }: Size): string {
  return `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`
}
