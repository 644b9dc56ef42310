import type { Browser } from 'playwright'
import {
  homeOfPagination,
  pageFile,
  sheetFiles,
  sheetFormats,
  testFiles,
} from '../formats/formats.ts'
import type { Zine } from '../zine/zine.ts'
import { findBrokenPromises, findMisfits, findTooMuchCreep, isTooLong } from './find-misfits.ts'
import { PressError } from './press-error.ts'
import { pressEveryPagination, type PressedPages } from './press-pages.ts'
import { pressPrintTest } from './press-print-test.ts'
import {
  describeFaults,
  pressSheets,
  type PressedFile,
  type PressResult,
  type ShownFormat,
} from './press-sheets.ts'
import type { Prover } from './proof/prover.ts'

/** What a zine is pressed with. */
export interface PressTools {
  readonly browser: Browser
  readonly prover: Prover
  /** The built pages. */
  readonly siteDir: string
}

/**
 * Makes every PDF of a zine: each pagination laid out once, then placed on each paper, each file proved
 * from its bytes. Files are made side by side and told in their order.
 * @param done called with each file once it is proved
 * @returns what the print page shows of each format
 * @throws PressError with all that is wrong: a proof that fails, a format the text does not fit, a
 *   principle that breaks the zine's promise of one page each
 */
export async function pressZine(
  tools: PressTools,
  zine: Zine,
  done: (file: PressedFile) => Promise<void>,
): Promise<ShownFormat[]> {
  const tests = testFiles().map((file) => pressPrintTest(tools, zine, file))
  deferFailures(tests)
  const pressed = await pressEveryPagination(tools, zine)
  throwIfWrong(zine, pressed)
  const sheets = sheetFormats.flatMap((format) =>
    [...Map.groupBy(sheetFiles(zine, format), ({ paper }) => paper).values()].map((files) => {
      const from = pressed.find(({ pagination }) => pagination.id === files[0]!.pagination)!
      return pressSheets(files, { prover: tools.prover, zine, format, from })
    }),
  )
  const sentences: string[] = []
  await done(screenFile(zine, pressed))
  for (const work of deferFailures<PressResult>([...sheets, ...tests])) {
    const result = await work
    sentences.push(...result.sentences)
    for (const file of result.files) await done(file)
  }
  if (sentences.length > 0) throw new PressError(sentences)
  const shown = (await Promise.all(sheets)).map((result) => result.shown)
  return [...Map.groupBy(shown, ({ format }) => format).values()].map(([first]) => first!)
}

/** Work that goes on side by side: what fails is thrown when its turn comes, not before. */
function deferFailures<Result>(work: readonly Promise<Result>[]): readonly Promise<Result>[] {
  for (const one of work) one.catch(() => {})
  return work
}

function throwIfWrong(zine: Zine, pressed: readonly PressedPages[]): void {
  // What is too long is told so; what else is wrong with it follows from that.
  const sentences = pressed
    .filter((pages) => !isTooLong(pages))
    .flatMap(({ pagination, proof }) => {
      const format = homeOfPagination(zine, pagination.id).id
      return describeFaults(zine, { name: `print/${format}/`, format, paper: null }, proof.faults)
    })
  if (sentences.length > 0) throw new PressError(sentences)
  const problems = [
    ...(zine.onePagePerPrinciple ? findBrokenPromises(zine, halfPages(pressed)) : []),
    ...findMisfits(zine, pressed),
    ...findTooMuchCreep(zine, halfPages(pressed)),
  ]
  if (problems.length > 0) throw PressError.ofProblems(problems)
}

/** The pages of the booklet, which every zine has. */
function halfPages(pressed: readonly PressedPages[]): PressedPages {
  return pressed.find(({ pagination }) => pagination.id === 'half')!
}

function screenFile(zine: Zine, pressed: readonly PressedPages[]): PressedFile {
  const { pdf, proof } = halfPages(pressed)
  const onNoPaper = { sheets: null, sides: null, staples: null, inkPercent: null }
  return { ...pageFile(zine), ...onNoPaper, content: pdf, pages: proof.pages.length }
}
