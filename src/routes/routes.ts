import type { PaperName } from '../imposition/sizes.ts'
import { rootLanguage, type Principle, type Zine } from '../zine/zine.ts'
import { homeOfPageLayout, type SheetFormatId } from '../formats/formats.ts'
import type { PageLayoutId } from '../formats/page-layouts.ts'

/** What the addresses of a zine are made of. */
export type ZineAddress = Pick<Zine, 'path' | 'language'>

/**
 * The route of the shelf in a language: zines in English, and their shelf, stand at the root, those in
 * others below their language. A route is a path below the site's root; it ends in a slash or is empty.
 */
export function shelfRoute(language: string = rootLanguage): string {
  return language === rootLanguage ? '' : `${language}/`
}

/** The feed of editions, as a path below the site's root. */
export const feedRoute = 'feed.xml'

/** The route of the whole zine. */
export function zineRoute({ path, language }: ZineAddress): string {
  return `${shelfRoute(language)}${path}/`
}

/** The route of one principle. */
export function principleRoute(zine: ZineAddress, { anchor }: Pick<Principle, 'anchor'>): string {
  return `${zineRoute(zine)}${anchor}/`
}

/** The QR code of the address that the zine names, as a path below the site's root. */
export function qrFile(zine: ZineAddress): string {
  return `${zineRoute(zine)}qr.svg`
}

/** The route that tells how to print and fold the zine. */
export function printRoute(zine: ZineAddress): string {
  return `${zineRoute(zine)}print/`
}

/** The paged route of a format: its pages, laid out in the browser. */
export function formatRoute(zine: ZineAddress, format: SheetFormatId): string {
  return `${printRoute(zine)}${format}/`
}

/** What the print command of a paged route prints: sheets of a paper, or the pages one by one. */
export type PrintChoice = PaperName | `pages-${PageLayoutId}`

/** The address of the single pages of a layout, on the paged route that shows them. */
export function pagesAddress(
  zine: ZineAddress & Pick<Zine, 'without' | 'art'>,
  layout: PageLayoutId,
): string {
  const choice: PrintChoice = `pages-${layout}`
  return `${formatRoute(zine, homeOfPageLayout(zine, layout).id)}?paper=${choice}`
}

/**
 * Where a part of a layout is laid out alone.
 * @param address of the whole
 * @param part counted from 1
 * @param first the number of its first page
 */
export function partAddress(address: string, part: number, first: number): string {
  return `${address}&part=${part}&first=${first}`
}

/** Where the sheets that test a printer are laid out. They are published as PDFs, not as routes. */
export function printTestRoutes(zine: ZineAddress): string {
  return `${printRoute(zine)}test/`
}

/** The route of the sheet that tests a printer, for a paper. */
export function printTestRoute(zine: ZineAddress, paper: PaperName): string {
  return `${printTestRoutes(zine)}${paper}/`
}

/**
 * The relative link from one route to another or to a file, so that a site works below any path.
 * @example relativeHref('IceMelts/IV/', 'IceMelts/V/') // '../V/'
 */
export function relativeHref(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1)
  const toFolders = to.split('/').slice(0, -1)
  const file = to.slice(to.lastIndexOf('/') + 1)
  const differs = fromFolders.findIndex((folder, index) => folder !== toFolders[index])
  const shared = differs < 0 ? fromFolders.length : differs
  const up = '../'.repeat(fromFolders.length - shared)
  const down = toFolders.slice(shared).map((folder) => `${folder}/`)
  return `${up}${down.join('')}${file}` || './'
}

/**
 * The relative link from one route to another that climbs to the root of the site and comes down from
 * there, for a page whose bytes also stand at a sibling route: whatever folder it climbs out of, it leads
 * to the same place.
 * @example rootedHref('IceMelts/', 'IceMelts/print/') // '../IceMelts/print/', from icemelts/ too
 */
export function rootedHref(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}` || './'
}
