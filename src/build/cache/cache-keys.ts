import { createHash } from 'node:crypto'
import type { Pagination } from '../../formats/page-layouts.ts'
import { siteUrl } from '../../routes/site-url.ts'
import type { Plan } from '../../imposition/plan.ts'
import type { Size } from '../../imposition/sizes.ts'
import type { Zine } from '../../zine/zine.ts'
import type {
  Expectation,
  KeptOutline,
  PrintExpectation,
  TestExpectation,
} from '../../preflight/preflight-pdf.ts'

/** What works on a zine. */
export interface Workshop {
  /** Tells one code of the press, with the packages and the Node it runs on, from another. */
  readonly press: string
  /** Tells one browser from another. */
  readonly browser: string
}

/** A route of the built site, and all that the browser is given with it. */
export interface RouteSource {
  /** With its query, and the host that links in a PDF name. */
  readonly address: string
  /** The page and every file it refers to. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** The SHA-256 of bytes, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A key of plain data; bytes are told by their hash beforehand. */
function keyOf(kind: string, ...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex')
}

/**
 * The key of a site's pages.
 * @param site tells one code of the pages from another
 */
export function siteKey(
  site: string,
  content: readonly { readonly path: string; readonly text: string }[],
): string {
  const files = content.map(({ path, text }) => [path, text])
  return keyOf('site', site, siteUrl, files)
}

/** The key of a pagination's finished pages and their proof. */
export function pagesKey(
  { press, browser }: Workshop,
  route: RouteSource,
  work: {
    readonly pagination: Pagination
    readonly expected: Expectation
    readonly outline: readonly string[]
  },
): string {
  return keyOf('pages', press, browser, route, work.pagination, work.expected, work.outline)
}

/** What a file of sheets is made from. */
export interface SheetSource {
  /** The finished pages. */
  readonly pagePdf: Uint8Array
  readonly box: Size
  readonly expected: Expectation
  /** One plan for each file that is made: the whole, or the fronts and the backs. */
  readonly plans: readonly Plan[]
  readonly print: PrintExpectation
  readonly outline: KeptOutline
}

/** The key of proved sheets. The browser shapes them by the pages alone. */
export function sheetsKey({ press }: Pick<Workshop, 'press'>, source: SheetSource): string {
  const { pagePdf, box, expected, plans, print, outline } = source
  return keyOf('sheets', press, hashBytes(pagePdf), box, expected, plans, print, outline ?? null)
}

/** The key of the sheet that tests a printer. */
export function printTestKey(
  { press, browser }: Workshop,
  route: RouteSource,
  work: { readonly expected: TestExpectation; readonly outline: readonly string[] },
): string {
  return keyOf('print-test', press, browser, route, work.expected, work.outline)
}

/** The key of the cards of link previews. */
export function cardsKey({ press, browser }: Workshop, route: RouteSource): string {
  return keyOf('cards', press, browser, route)
}

/** The key of a picture of a page. */
export function pictureKey(
  { press }: Pick<Workshop, 'press'>,
  picture: { readonly pdf: Uint8Array; readonly number: number; readonly widthPx: number },
): string {
  const { pdf, number, widthPx } = picture
  return keyOf('picture', press, hashBytes(pdf), number, widthPx)
}

/** The key of a face that is cut to the characters it sets. */
export function fontKey(
  { press }: Pick<Workshop, 'press'>,
  face: { readonly font: Uint8Array; readonly characters: string; readonly options: object },
): string {
  return keyOf('font', press, hashBytes(face.font), face.characters, face.options)
}

/** The key of a zine's kit. */
export function kitKey(
  { press }: Pick<Workshop, 'press'>,
  kit: { readonly folder: string; readonly edition: string; readonly sums: string },
): string {
  return keyOf('kit', press, kit.folder, kit.edition, kit.sums)
}

/** The key of a zine's texts. */
export function textsKey(
  { press }: Pick<Workshop, 'press'>,
  work: {
    readonly zine: Zine
    readonly coverPng: Uint8Array
    readonly page: string
    readonly assets: ReadonlyMap<string, Uint8Array>
  },
): string {
  const { zine, coverPng, page } = work
  const assets = [...work.assets].map(([path, bytes]) => [path, hashBytes(bytes)])
  return keyOf('texts', press, siteUrl, zine, hashBytes(coverPng), page, assets)
}
