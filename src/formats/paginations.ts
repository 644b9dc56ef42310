import type { Margins } from '../paper/at-page.ts'
import {
  doublePageBox,
  eighthPageBox,
  fullPageBox,
  halfPageBox,
  quarterPageBox,
  type Size,
} from '../paper/sizes.ts'

/** The id of a pagination. */
export type PaginationId = 'half' | 'quarter' | 'eighth' | 'poster' | 'large-poster' | 'large-print'

/** How a zine is laid out on pages, once, whatever paper the pages are then placed on. */
export interface Pagination {
  readonly id: PaginationId
  /** What the pages are called in a sentence about them. */
  readonly label: string
  readonly box: Size
  readonly margins: Margins
  /** Every word of the zine, or its cover, its ten statements and its back cover. */
  readonly extent: 'full' | 'statements'
  /** Whether statements and the closing line are set in capitals. */
  readonly capitals: boolean
  /** Whether inside pages bear their number. */
  readonly folios: boolean
  /** The size of the text in points; of the statements, where there is no other text. */
  readonly textPt: number
  /** The height of a line of that text, in parts of its size. */
  readonly lineHeight: number
  /** No letter of it is set smaller, in points. */
  readonly leastPt: number
  /** The font families it may use; each comes from an npm package. */
  readonly fonts: readonly string[]
  /** How many pages there are room for; null for as many as it takes. */
  readonly room: number | null
}

const faces = ['Bitter', 'League Gothic'] as const

/** The faces of large print: drawn for readers with low vision by the Braille Institute. */
const legibleFaces = ['Atkinson Hyperlegible Next'] as const

/**
 * Every pagination. The margins keep all ink 6.35 mm from a sheet's edge and 5 mm from a fold or cut on
 * every paper the pages are placed on.
 */
export const paginations: Readonly<Record<PaginationId, Pagination>> = {
  half: {
    id: 'half',
    label: 'half-size pages',
    box: halfPageBox,
    margins: { topMm: 13, sideMm: 13, bottomMm: 17 },
    extent: 'full',
    capitals: true,
    folios: true,
    textPt: 13,
    lineHeight: 1.4,
    leastPt: 11.5,
    fonts: faces,
    room: null,
  },
  quarter: {
    id: 'quarter',
    label: 'quarter-size pages',
    box: quarterPageBox,
    margins: { topMm: 7.5, sideMm: 7.5, bottomMm: 12 },
    extent: 'full',
    capitals: true,
    folios: true,
    textPt: 10.25,
    lineHeight: 1.32,
    leastPt: 9.5,
    fonts: faces,
    room: 8,
  },
  eighth: {
    id: 'eighth',
    label: 'eighth-size pages',
    box: eighthPageBox,
    margins: { topMm: 7, sideMm: 7, bottomMm: 7 },
    extent: 'statements',
    capitals: true,
    folios: false,
    textPt: 23,
    lineHeight: 1.06,
    leastPt: 11,
    fonts: faces,
    room: 8,
  },
  poster: {
    id: 'poster',
    label: 'poster',
    box: fullPageBox,
    margins: { topMm: 11, sideMm: 11, bottomMm: 11 },
    extent: 'statements',
    capitals: true,
    folios: false,
    textPt: 26,
    lineHeight: 1.06,
    leastPt: 11,
    fonts: faces,
    room: 1,
  },
  'large-poster': {
    id: 'large-poster',
    label: 'large poster',
    box: doublePageBox,
    margins: { topMm: 14, sideMm: 14, bottomMm: 14 },
    extent: 'statements',
    capitals: true,
    folios: false,
    textPt: 34.7,
    lineHeight: 1.06,
    leastPt: 15,
    fonts: faces,
    room: 1,
  },
  'large-print': {
    id: 'large-print',
    label: 'large-print pages',
    box: fullPageBox,
    margins: { topMm: 16, sideMm: 18, bottomMm: 22 },
    extent: 'full',
    capitals: false,
    folios: true,
    textPt: 20,
    lineHeight: 1.45,
    leastPt: 18,
    fonts: legibleFaces,
    room: null,
  },
}

/** Every pagination, in the order in which they are laid out. */
export const paginationList: readonly Pagination[] = Object.values(paginations)

/** The named pages of a paged route that bear no folio. */
export const unnumberedPages = ['cover', 'back-cover'] as const
