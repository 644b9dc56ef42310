import type { PlainName } from '../i18n/catalog.ts'
import type { Margins } from '../imposition/at-page.ts'
import type { InkInsets } from '../imposition/ink-area.ts'
import {
  doublePageBox,
  eighthPageBox,
  fullPageBox,
  halfPageBox,
  quarterPageBox,
  type Size,
} from '../imposition/sizes.ts'
import type { FaceRole } from '../typography/faces.ts'

/** The id of a layout. */
export type PageLayoutId =
  'half' | 'half-ink-light' | 'quarter' | 'eighth' | 'poster' | 'large-poster' | 'large-print'

/** How a zine is laid out on pages, once, whatever paper the pages are then placed on. */
export interface PageLayout {
  readonly id: PageLayoutId
  /** What the pages are called, in the translations. */
  readonly label: PlainName
  readonly box: Size
  readonly margins: Margins
  /**
   * How near to its box's edges its ink comes: drawings, letters that hang over, accents, folios. With some room, so
   * that no text of any language is refused for it.
   */
  readonly inkInsets: InkInsets
  /** Every word of the zine, or its cover, its ten statements and its back cover. */
  readonly extent: 'full' | 'statements'
  /** Whether inside pages bear their number. */
  readonly folios: boolean
  /** The size of the text in points; of the statements, where there is no other text. */
  readonly textPt: number
  /** The size of the title on the cover in points, where its longest word is short enough for that. */
  readonly titlePt: number
  /** The room of a title with art on the cover, in millimeters; null where the cover is plain. */
  readonly titleRoom: { readonly heightMm: number; readonly thawMm: number } | null
  /** The height of a line of that text, in parts of its size. */
  readonly lineHeight: number
  /** No letter of it is set smaller, in points. */
  readonly leastPt: number
  /** What it uses faces for; which ones they are depends on the language. */
  readonly roles: readonly FaceRole[]
  /** Whether each principle begins on a page of its own, so that a long text can be laid out in parts. */
  readonly principlesApart: boolean
  /** How many pages there are room for; null for as many as it takes. */
  readonly room: number | null
}

const roles = ['text', 'display', 'capitals'] as const

/**
 * The pages of the booklet. Here as in all of them, the margins keep all ink 6.35 mm from a sheet's edge and
 * 5 mm from a fold or cut on every paper the pages are placed on.
 */
const half: PageLayout = {
  id: 'half',
  label: 'halfPages',
  box: halfPageBox,
  margins: { topMm: 13, sideMm: 13, bottomMm: 17 },
  inkInsets: { topMm: 11, sideMm: 11, bottomMm: 7 },
  extent: 'full',
  folios: true,
  textPt: 13,
  titlePt: 124,
  titleRoom: { heightMm: 127, thawMm: 34 },
  lineHeight: 18 / 13,
  leastPt: 13,
  roles,
  principlesApart: true,
  room: null,
}

/** Every layout. */
export const pageLayouts: Readonly<Record<PageLayoutId, PageLayout>> = {
  half,
  'half-ink-light': { ...half, id: 'half-ink-light', label: 'inkLightPages' },
  quarter: {
    id: 'quarter',
    label: 'quarterPages',
    box: quarterPageBox,
    margins: { topMm: 7.5, sideMm: 7.5, bottomMm: 12 },
    inkInsets: { topMm: 6.6, sideMm: 7, bottomMm: 7 },
    extent: 'full',
    folios: true,
    textPt: 10.25,
    titlePt: 84,
    titleRoom: { heightMm: 76, thawMm: 19 },
    lineHeight: 1.32,
    leastPt: 9.5,
    roles,
    principlesApart: false,
    room: 8,
  },
  eighth: {
    id: 'eighth',
    label: 'eighthPages',
    box: eighthPageBox,
    margins: { topMm: 7, sideMm: 7, bottomMm: 7 },
    inkInsets: { topMm: 6.7, sideMm: 6.7, bottomMm: 6.7 },
    extent: 'statements',
    folios: false,
    textPt: 23,
    titlePt: 48,
    titleRoom: { heightMm: 42, thawMm: 11 },
    lineHeight: 1.06,
    leastPt: 11,
    roles,
    principlesApart: false,
    room: 8,
  },
  poster: {
    id: 'poster',
    label: 'smallPoster',
    box: fullPageBox,
    margins: { topMm: 11, sideMm: 11, bottomMm: 11 },
    inkInsets: { topMm: 9.9, sideMm: 9.9, bottomMm: 9.9 },
    extent: 'statements',
    folios: false,
    textPt: 26,
    titlePt: 85.8,
    titleRoom: { heightMm: 64, thawMm: 18 },
    lineHeight: 1.06,
    leastPt: 11,
    roles,
    principlesApart: false,
    room: 1,
  },
  'large-poster': {
    id: 'large-poster',
    label: 'largePoster',
    box: doublePageBox,
    margins: { topMm: 14, sideMm: 14, bottomMm: 14 },
    inkInsets: { topMm: 12.9, sideMm: 12.9, bottomMm: 12.9 },
    extent: 'statements',
    folios: false,
    textPt: 34.7,
    titlePt: 114.5,
    titleRoom: { heightMm: 64, thawMm: 18 },
    lineHeight: 1.06,
    leastPt: 15,
    roles,
    principlesApart: false,
    room: 1,
  },
  'large-print': {
    id: 'large-print',
    label: 'largePrintPages',
    box: fullPageBox,
    margins: { topMm: 16, sideMm: 18, bottomMm: 22 },
    inkInsets: { topMm: 14.5, sideMm: 17, bottomMm: 8.9 },
    extent: 'full',
    folios: true,
    textPt: 20,
    titlePt: 72,
    titleRoom: null,
    lineHeight: 1.45,
    leastPt: 18,
    roles: ['legible'],
    principlesApart: true,
    room: null,
  },
}

/** Every layout, in the order in which they are laid out. */
export const pageLayoutList: readonly PageLayout[] = Object.values(pageLayouts)

/** The named pages of a paged route that bear no folio. */
export const unnumberedPages = ['cover', 'back-cover'] as const
