import type { Browser } from 'playwright'
import {
  bookletBox,
  bookletFonts,
  bookletLineHeight,
  bookletMargins,
  bookletTextPt,
} from '../formats/booklet.ts'
import { countNoun } from '../formats/count-noun.ts'
import { pageFile, sheetFiles, type PrintFile } from '../formats/formats.ts'
import { bookletRoute } from '../formats/routes.ts'
import { countSheets } from '../paper/plan.ts'
import { planSaddle } from '../paper/plan-saddle.ts'
import { papers, turnLandscape } from '../paper/sizes.ts'
import { ptToMm } from '../paper/units.ts'
import { nameOfPrinciple, printedWords } from '../zine/printed-words.ts'
import type { Zine } from '../zine/zine.ts'
import { finishPagePdf } from './finish-page-pdf.ts'
import { impose } from './impose.ts'
import { printToPdf, withPagedRoute } from './open-route.ts'
import { PressError } from './press-error.ts'
import { findOverflows } from './proof/find-overflows.ts'
import { provePagePdf, proveSaddlePdf, type Expectation, type Proof } from './proof/prove-file.ts'
import type { PageShape } from './proof/prove-pages.ts'

/** The shape of the booklet's pages. */
const bookletShape: PageShape = {
  box: bookletBox,
  margins: bookletMargins,
  textPt: bookletTextPt,
  lineMm: ptToMm(bookletTextPt * bookletLineHeight),
}

/** A proved PDF, not yet written. */
export type PressedFile = PrintFile & {
  readonly content: Uint8Array
  readonly pages: number
  readonly sheets: number | null
}

/** What every PDF of a zine must hold. */
export function expectationOf(zine: Zine): Expectation {
  return {
    identity: { title: zine.title, language: zine.language },
    shape: bookletShape,
    fonts: bookletFonts,
    source: printedWords(zine),
  }
}

/** The headings of a zine, as its outline lists them. */
export function outlineOf(zine: Zine): string[] {
  return [zine.title, ...zine.principles.map(({ numeral, statement }) => `${numeral} ${statement}`)]
}

/**
 * Makes every PDF of a zine: paginated once, then imposed for each paper, each proved from its bytes.
 * @param done called with each file as soon as it is proved
 * @throws PressError when a proof fails, or a principle breaks the zine's promise of one page each
 */
export async function pressZine(
  browser: Browser,
  siteDir: string,
  zine: Zine,
  done: (file: PressedFile) => Promise<void>,
): Promise<void> {
  const expected = expectationOf(zine)
  const outline = outlineOf(zine)
  const route = `${bookletRoute(zine)}?paper=pages`
  const printed = await withPagedRoute(browser, siteDir, route, printToPdf)
  const pagePdf = await finishPagePdf(printed, bookletBox, expected.identity, outline)
  const single = pageFile(zine.slug)
  const proof = await provePagePdf(pagePdf, expected, outline)
  throwFaults(zine, single, proof)
  if (zine.onePagePerPrinciple) throwOverflows(zine, proof, expected)
  const pageCount = proof.pages.length
  await done({ ...single, content: pagePdf, pages: pageCount, sheets: null })

  for (const file of sheetFiles(zine.slug)) {
    const sheet = turnLandscape(papers[file.paper])
    const plan = planSaddle(pageCount, file.flip)
    const content = await impose(pagePdf, plan, sheet, bookletBox, expected.identity)
    const print = { sheet, flip: plan.flip, pageCount }
    throwFaults(zine, file, await proveSaddlePdf(content, expected, print))
    await done({ ...file, content, pages: pageCount, sheets: countSheets(plan) })
  }
}

function throwFaults(zine: Zine, file: PrintFile, { faults }: Proof): void {
  if (faults.length === 0) return
  const format = file.paper === null ? file.format : `${file.format} on ${file.paper}`
  throw new PressError(
    faults.map((fault) => `${zine.path}/${file.name} (${format}): ${fault}; it is not published.`),
  )
}

function throwOverflows(zine: Zine, { pages }: Proof, { source, shape }: Expectation): void {
  const overflows = findOverflows(pages, source, shape)
  const problems = zine.principles.flatMap((principle) => {
    const name = nameOfPrinciple(principle)
    const lines = overflows.find(({ part }) => part === name)?.lines
    if (lines === undefined) return []
    const by = countNoun(lines, 'line')
    return [
      {
        file: principle.file,
        what: `${name} is ${by} too long for its page of the booklet`,
        next: `shorten it by ${by}, or let principles flow over pages with "onePagePerPrinciple: false" in ${zine.file}`,
      },
    ]
  })
  if (problems.length > 0) throw PressError.ofProblems(problems)
}
