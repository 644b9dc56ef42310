import { directionOf } from '../../i18n/direction.ts'
import { facesOf } from '../../typography/faces.ts'
import type { PrintFile } from '../../formats/formats.ts'
import { pageLayoutList, type PageLayout } from '../../formats/page-layouts.ts'
import { pagesAddress, partAddress } from '../../routes/routes.ts'
import { ptToMm } from '../../imposition/units.ts'
import { headingOf, printedWords } from '../../zine/printed-words.ts'
import type { Zine } from '../../zine/zine.ts'
import type { PageDependencies } from '../cache/page-dependencies.ts'
import { layOutRoute, loadPdfTools, loadPreflight, type BuildContext } from '../context.ts'
import type { Expectation, PreflightReport } from '../../preflight/preflight-pdf.ts'

/** Finished single pages of a layout, preflighted. */
export interface FinishedPages {
  readonly layout: PageLayout
  readonly pdf: Uint8Array
  readonly expected: Expectation
  readonly outline: readonly string[]
  readonly preflight: PreflightReport
  /** Whether they come from the cache. */
  readonly cached: boolean
}

/** What every PDF made from a layout must hold. */
export function expectationOf(zine: Zine, layout: PageLayout): Expectation {
  const { box, margins, folios, textPt, leastPt, lineHeight, roles } = layout
  const faces = facesOf(zine.language)
  const direction = directionOf(zine.language)
  return {
    identity: { title: zine.title, language: zine.language, direction },
    shape: {
      box,
      margins,
      direction,
      folios,
      textPt,
      leastPt,
      lineMm: ptToMm(textPt * lineHeight),
    },
    fonts: [...new Set(roles.flatMap((role) => faces[role].fontNames))],
    source: printedWords(zine, { ...layout, onPaper: true }),
  }
}

/** The headings of a zine, as its outline lists them. */
export function outlineOf(zine: Zine): string[] {
  return [zine.title, ...zine.principles.map(headingOf)]
}

/** The pageLayouts that files take, in the order in which they are laid out. */
function layoutsTakenBy(files: readonly PrintFile[]): PageLayout[] {
  const used = new Set(files.map((file) => ('layout' in file ? file.layout : undefined)))
  return pageLayoutList.filter(({ id }) => used.has(id))
}

/** Lays out and preflights every layout that a zine’s files take, side by side, but for those that are cached. */
export function paginate(
  context: BuildContext,
  zine: Zine,
  files: readonly PrintFile[],
): LaidOut[] {
  return layoutsTakenBy(files).map((layout) => ({
    id: layout.id,
    pages: makePages(context, zine, layout),
  }))
}

/** A page layout of a zine, while the browser is at it. */
export interface LaidOut {
  readonly id: PageLayout['id']
  readonly pages: Promise<FinishedPages>
}

async function makePages(
  context: BuildContext,
  zine: Zine,
  layout: PageLayout,
): Promise<FinishedPages> {
  const route = pagesAddress(zine, layout.id)
  const source = await context.findPageDependencies(route)
  const expected = expectationOf(zine, layout)
  const outline = outlineOf(zine)
  const { code, chromium } = context
  const inputs = { code, chromium, source, layout, expected, outline }
  const make = async () => {
    const { finishPagePdf, joinPdfs } = await loadPdfTools()
    const { preflightPagePdf } = await loadPreflight()
    const printed = await printParts(context, route, source)
    return context.inTurn(async () => {
      const joined = await joinPdfs(printed)
      const pdf = await finishPagePdf(joined, layout.box, expected.identity, outline)
      return { pdf, preflight: await preflightPagePdf(pdf, expected, outline) }
    })
  }
  const { value, cached } = await context.cache.remember('pages', inputs, make, isFaultless)
  return { layout, expected, outline, cached, ...value }
}

/**
 * Lays a layout out and prints it, part by part: a short text is one, and what a long one takes
 * grows with its length and no faster.
 */
async function printParts(
  context: BuildContext,
  route: string,
  source: PageDependencies,
): Promise<Uint8Array[]> {
  const { printToPdf, readLayout } = await import('../../browser/lay-out-route.ts')
  const printed: Uint8Array[] = []
  let [first, parts] = [1, 1]
  for (let part = 1; part <= parts; part++) {
    const address = partAddress(route, part, first)
    const one = await layOutRoute(context, address, source, async (page) => ({
      layout: await readLayout(page),
      pdf: await printToPdf(page),
    }))
    printed.push(one.pdf)
    first += one.layout.pages
    parts = one.layout.parts
  }
  return printed
}

function isFaultless({ preflight }: Pick<FinishedPages, 'preflight'>): boolean {
  return preflight.faults.length === 0
}
