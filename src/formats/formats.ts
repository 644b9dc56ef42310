import type { Flip, Imposition } from '../imposition/plan.ts'
import { paperNames, type PaperName } from '../imposition/sizes.ts'
import { rootLanguage, type Zine } from '../zine/zine.ts'
import type { FaceRole } from '../typography/faces.ts'
import { pageLayouts, type PageLayout, type PageLayoutId } from './page-layouts.ts'

/** A format that is printed on sheets of paper. */
export type SheetFormatId = 'booklet' | 'one-sheet' | 'mini' | 'poster' | 'large-print'

/** The id of a format that is read on a screen, or taken on by others, as one file. */
export type TextFormatId = 'epub' | 'html' | 'text' | 'markdown'

/** The id of a format, as it is in file names and in `zine.json`. */
export type FormatId = 'web' | 'screen' | 'print-test' | SheetFormatId | TextFormatId

/** A format that is printed on sheets of paper, and how. */
export interface SheetFormat {
  readonly id: SheetFormatId
  /** What it is called, in the translations. */
  readonly label: 'booklet' | 'oneSheet' | 'mini' | 'poster' | 'largePrint'
  readonly imposition: Imposition
  /** On which papers, and which layout each of them takes. */
  readonly papers: Readonly<Partial<Record<PaperName, PageLayoutId>>>
  /** The layout in which a cover with art is printed with little ink; null where there is none. */
  readonly inkLight: PageLayoutId | null
  /**
   * Where it also comes with all ink far from the edges, for printers with wide margins: the least size of its
   * letters there, in points. Null where it does not.
   */
  readonly wideMargin: { readonly leastPt: number } | null
  /** Whether the sheets are turned so that their long edge lies at the top. */
  readonly landscape: boolean
  /** On how many sides of a sheet it is printed. */
  readonly sides: 1 | 2
  /** What the printer does between the sides; null where there is one side, or any flip will do. */
  readonly flip: Flip | null
  readonly staples: number
  /** Whether a zine may be published without it. */
  readonly optional: boolean
}

/** The formats that are printed on sheets, in the order in which they are made. */
export const sheetFormats: readonly SheetFormat[] = [
  {
    id: 'booklet',
    label: 'booklet',
    imposition: 'saddle',
    papers: { letter: 'half', a4: 'half' },
    inkLight: 'half-ink-light',
    wideMargin: { leastPt: 12 },
    landscape: true,
    sides: 2,
    flip: 'short-edge',
    staples: 2,
    optional: false,
  },
  {
    id: 'one-sheet',
    label: 'oneSheet',
    imposition: 'one-sheet',
    papers: { letter: 'quarter', a4: 'quarter' },
    inkLight: null,
    wideMargin: { leastPt: 9.5 },
    landscape: false,
    sides: 2,
    flip: 'long-edge',
    staples: 2,
    optional: true,
  },
  {
    id: 'mini',
    label: 'mini',
    imposition: 'mini',
    papers: { letter: 'eighth', a4: 'eighth', tabloid: 'quarter', a3: 'quarter' },
    inkLight: null,
    wideMargin: null,
    landscape: true,
    sides: 1,
    flip: null,
    staples: 0,
    optional: true,
  },
  {
    id: 'poster',
    label: 'poster',
    imposition: 'leaves',
    papers: { letter: 'poster', a4: 'poster', tabloid: 'large-poster', a3: 'large-poster' },
    inkLight: null,
    wideMargin: null,
    landscape: false,
    sides: 1,
    flip: null,
    staples: 0,
    optional: true,
  },
  {
    id: 'large-print',
    label: 'largePrint',
    imposition: 'leaves',
    papers: { letter: 'large-print', a4: 'large-print' },
    inkLight: null,
    wideMargin: null,
    landscape: false,
    sides: 2,
    flip: null,
    staples: 1,
    optional: true,
  },
]

/** The format of an id. */
export function sheetFormat(id: SheetFormatId): SheetFormat {
  return sheetFormats.find((format) => format.id === id)!
}

/** A PDF of single pages, which bring their own size. */
export interface PageFile {
  readonly format: 'screen'
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly layout: PageLayoutId
  readonly paper: null
  readonly flip: null
  readonly part: 'whole'
}

/** A PDF of sheets. */
export interface SheetFile {
  readonly format: SheetFormatId
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly layout: PageLayoutId
  readonly paper: PaperName
  readonly flip: Flip | null
  /** Whether all ink is far from the edges; undefined where pages are at full size. */
  readonly wideMargin?: true
  /** All sides, or only the fronts or the backs, for a printer that prints one side at a time. */
  readonly part: 'whole' | 'fronts' | 'backs'
}

/** A PDF of the sheet that tests a printer. */
export interface TestFile {
  readonly format: 'print-test'
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly paper: PaperName
  readonly flip: Flip
  readonly part: 'whole'
}

/** A PDF that a zine is published as. */
export type PrintFile = PageFile | SheetFile | TestFile

type Choice = Pick<Zine, 'without' | 'slug' | 'language' | 'art'>
type Laid = Pick<Choice, 'without' | 'art'>

/** What the names of a zine's files begin with: its folder's name, and its language where it is not English. */
export function fileStem({ slug, language }: Pick<Zine, 'slug' | 'language'>): string {
  return language === rootLanguage ? slug : `${slug}-${language}`
}

/** The PDF of a zine's single pages. */
export function pageFile(zine: Pick<Choice, 'slug' | 'language'>): PageFile {
  return {
    format: 'screen',
    name: `${fileStem(zine)}-screen.pdf`,
    layout: 'half',
    paper: null,
    flip: null,
    part: 'whole',
  }
}

/** The papers a zine is printed on in a format, in the order they are offered. */
export function papersOf(zine: Pick<Choice, 'without'>, format: SheetFormat): PaperName[] {
  const without: readonly string[] = zine.without
  return paperNames.filter(
    (paper) =>
      format.papers[paper] !== undefined &&
      !without.includes(format.id) &&
      !without.includes(`${format.id}-${paper}`),
  )
}

/** The layout in which a zine is printed in a format with little ink; null where it has no such one. */
export function inkLightOf(
  { art }: Pick<Choice, 'art'>,
  { inkLight }: SheetFormat,
): PageLayoutId | null {
  return art === 'thaw' ? inkLight : null
}

/** The pageLayouts in which a zine is laid out in a format, each once: the one with little ink last. */
export function pageLayoutsOf(zine: Laid, format: SheetFormat): PageLayout[] {
  const ids = papersOf(zine, format).map((paper) => format.papers[paper]!)
  const light = inkLightOf(zine, format)
  return [...new Set([...ids, ...(light === null ? [] : [light])])].map((id) => pageLayouts[id])
}

/** The formats a zine is published in, in the order in which they are made. */
export function formatsOf(zine: Pick<Choice, 'without'>): SheetFormat[] {
  return sheetFormats.filter((format) => papersOf(zine, format).length > 0)
}

/** The format in which a layout of a zine is shown in the browser: the first that takes it. */
export function homeOfPageLayout(zine: Laid, layout: PageLayoutId): SheetFormat {
  const takes = (format: SheetFormat) => pageLayoutsOf(zine, format).some(({ id }) => id === layout)
  const home = sheetFormats.find(takes)
  if (home === undefined) throw new Error(`No format of the zine takes ${layout} pages.`)
  return home
}

/** The flip that is not the default one. */
export function otherFlip(flip: Flip): Flip {
  return flip === 'short-edge' ? 'long-edge' : 'short-edge'
}

/**
 * What happens to a sheet that goes through a printer twice, put back as it came out: it came out with one
 * short edge ahead and goes in with the other one, which is a flip on the short edge, whatever is
 * printed on it.
 */
const manualFlip: Flip = 'short-edge'

/**
 * The PDFs of a zine in a format. A sheet of two sides also comes for the flip that is not the default
 * one, and as fronts and backs for a printer without duplex; some also for a printer with wide margins.
 */
export function sheetFiles(zine: Choice, format: SheetFormat): SheetFile[] {
  return papersOf(zine, format).flatMap((paper) => {
    const base = `${fileStem(zine)}-${format.id}-${paper}`
    const { id, flip } = format
    const common = { format: id, layout: format.papers[paper]!, paper }
    const whole: SheetFile = { ...common, name: `${base}.pdf`, flip, part: 'whole' }
    if (flip === null) return [whole]
    const other = otherFlip(flip)
    const inkLight = inkLightOf(zine, format)
    const light = (layout: PageLayoutId): SheetFile => {
      return { ...whole, name: `${base}-ink-light.pdf`, layout }
    }
    const wide: SheetFile = { ...whole, name: `${base}-wide-margin.pdf`, wideMargin: true }
    return [
      whole,
      ...(inkLight === null ? [] : [light(inkLight)]),
      ...(format.wideMargin === null ? [] : [wide]),
      { ...common, name: `${base}-${other}.pdf`, flip: other, part: 'whole' },
      { ...common, name: `${base}-fronts.pdf`, flip: manualFlip, part: 'fronts' },
      { ...common, name: `${base}-backs.pdf`, flip: manualFlip, part: 'backs' },
    ]
  })
}

/** The files of a format that most people print: whole, with its default flip and its full cover, by paper. */
export function defaultFiles(zine: Choice, format: SheetFormat): SheetFile[] {
  return sheetFiles(zine, format).filter(
    ({ part, flip, layout, wideMargin }) =>
      part === 'whole' &&
      flip === format.flip &&
      layout !== format.inkLight &&
      wideMargin === undefined,
  )
}

/** The sheets that test a printer, one for each paper of the booklet; flipped as it is. */
export function testFiles(): TestFile[] {
  const { flip, papers } = sheetFormat('booklet')
  return paperNames
    .filter((paper) => papers[paper] !== undefined)
    .map((paper) => {
      const name = `print-test-${paper}.pdf`
      return { format: 'print-test', name, paper, flip: flip!, part: 'whole' }
    })
}

/** The PDFs of a zine, in the order in which they are made. */
export function printFiles(zine: Choice): PrintFile[] {
  const sheets = sheetFormats.flatMap((format) => sheetFiles(zine, format))
  return [pageFile(zine), ...sheets, ...testFiles()]
}

/** What a format of a zine uses faces for: its own texts are set in the display face too. */
export function rolesOf(zine: Laid, format: SheetFormat): FaceRole[] {
  const used = pageLayoutsOf(zine, format).flatMap(({ roles }) => roles)
  return [...new Set<FaceRole>(['display', ...used])]
}
