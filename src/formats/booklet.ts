import type { Margins } from '../paper/at-page.ts'
import { halfPageBox } from '../paper/sizes.ts'

/** The page box of the booklet and of its single pages on a screen. */
export const bookletBox = halfPageBox

/** The margins keep all ink 6.35 mm from a sheet's edge and 5 mm from the fold on every paper. */
export const bookletMargins: Margins = { topMm: 13, sideMm: 13, bottomMm: 17 }

/** The size of running text in points, as `src/styles/paged-prose.css` sets it. */
export const bookletTextPt = 13

/** The height of a line of running text, in parts of its size, likewise. */
export const bookletLineHeight = 1.4

/** The named pages of the paged route that bear no folio. */
export const unnumberedPages = ['cover', 'back-cover'] as const

/** The font families a page may use; each comes from an npm package. */
export const bookletFonts = ['Bitter', 'League Gothic'] as const
