import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import type { Browser } from 'playwright'
import { directionOf } from '../formats/binding.ts'
import { facesOf } from '../formats/faces.ts'
import { pageFile, sheetFiles, sheetFormats } from '../formats/formats.ts'
import { paginationList, type Pagination, type PaginationId } from '../formats/paginations.ts'
import { pagesAddress } from '../formats/routes.ts'
import { ptToMm } from '../paper/units.ts'
import { headingOf, printedWords } from '../zine/printed-words.ts'
import type { Zine } from '../zine/zine.ts'
import { finishPagePdf } from './finish-page-pdf.ts'
import { printToPdf, withPagedRoute } from './open-route.ts'
import type { Expectation, Proof } from './proof/prove-file.ts'
import type { Prover } from './proof/prover.ts'

/** Finished single pages of a pagination, proved. */
export interface PressedPages {
  readonly pagination: Pagination
  readonly pdf: Uint8Array
  readonly expected: Expectation
  readonly outline: readonly string[]
  readonly proof: Proof
}

/** What every PDF made from a pagination must hold. */
export function expectationOf(zine: Zine, pagination: Pagination): Expectation {
  const { box, margins, folios, textPt, leastPt, lineHeight, roles } = pagination
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
    fonts: roles.flatMap((role) => faces[role].fontNames),
    source: printedWords(zine, pagination),
  }
}

/** The headings of a zine, as its outline lists them. */
export function outlineOf(zine: Zine): string[] {
  return [zine.title, ...zine.principles.map(headingOf)]
}

/** The paginations that a zine's files take, in the order in which they are laid out. */
function paginationsOf(zine: Zine): Pagination[] {
  const used = new Set<PaginationId>(
    [pageFile(zine), ...sheetFormats.flatMap((format) => sheetFiles(zine, format))].map(
      ({ pagination }) => pagination,
    ),
  )
  return paginationList.filter(({ id }) => used.has(id))
}

/** Lays out and proves every pagination of a zine, as many side by side as there are cores. */
export async function pressEveryPagination(tools: PageTools, zine: Zine): Promise<PressedPages[]> {
  const limit = pLimit(availableParallelism())
  const pages = paginationsOf(zine).map((pagination) =>
    limit(() => pressPages(tools, zine, pagination)),
  )
  // What one fails with is thrown below; the others are not left behind.
  await Promise.allSettled(pages)
  return Promise.all(pages)
}

/** What paginations are pressed with. */
interface PageTools {
  readonly browser: Browser
  readonly prover: Pick<Prover, 'provePagePdf'>
  readonly siteDir: string
}

async function pressPages(
  { browser, prover, siteDir }: PageTools,
  zine: Zine,
  pagination: Pagination,
): Promise<PressedPages> {
  const address = pagesAddress(zine, pagination.id)
  const printed = await withPagedRoute(browser, siteDir, address, printToPdf)
  const expected = expectationOf(zine, pagination)
  const outline = outlineOf(zine)
  const pdf = await finishPagePdf(printed, pagination.box, expected.identity, outline)
  const proof = await prover.provePagePdf(pdf, expected, outline)
  return { pagination, pdf, expected, outline, proof }
}
