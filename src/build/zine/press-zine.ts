import {
  homeOfPagination,
  sheetFormat,
  type PageFile,
  type PrintFile,
  type SheetFile,
  type TestFile,
} from '../../formats/formats.ts'
import type { Zine } from '../../zine/zine.ts'
import { describeFaults } from './describe-faults.ts'
import { findBrokenPromises, findMisfits, findTooMuchCreep, isTooLong } from './overset.ts'
import { UserError } from '../../user-error.ts'
import { pressEveryPagination, type PressedPages } from './paginate.ts'
import { pressPrintTest } from './print-test.ts'
import { pressSheets, type PressedFile, type ShownFormat } from './impose-sheets.ts'
import type { PressTools } from './press-tools.ts'

/**
 * Makes PDFs of a zine: each pagination laid out once, then placed on each paper, each file proved from
 * its bytes. What an earlier build made and proved is taken from the cache. Files are made side by side
 * and told in their order.
 * @param files which ones, as `formats.ts` lists them
 * @param done called with each file once it is proved
 * @returns what the print page shows of each format
 * @throws UserError with all that is wrong: a proof that fails, a format the text does not fit, a
 *   principle that breaks the zine's promise of one page each
 */
export async function pressZine(
  tools: PressTools,
  zine: Zine,
  files: readonly PrintFile[],
  done: (file: PressedFile) => Promise<void>,
): Promise<ShownFormat[]> {
  const paginations = pressEveryPagination(tools, zine, files)
  // The others wait for the pages, which are laid out first.
  const tests = deferFailures(
    files.filter(isTestFile).map((file) => pressPrintTest(tools, zine, file)),
  )
  try {
    const pressed = await paginations
    throwIfWrong(zine, pressed)
    const sheets = pressEverySheet(tools, zine, files, pressed)
    const sentences: string[] = []
    const screen = files.find(isPageFile)
    if (screen !== undefined) await done(screenFile(screen, halfPages(pressed)!))
    for (const work of [...sheets, ...tests]) {
      const result = await work
      sentences.push(...result.sentences)
      for (const file of result.files) await done(file)
    }
    if (sentences.length > 0) throw new UserError(sentences)
    const shown = (await Promise.all(sheets)).map((result) => result.shown)
    return [...Map.groupBy(shown, ({ format }) => format).values()].map(([first]) => first!)
  } finally {
    // Nothing goes on behind a failure.
    await Promise.allSettled(tests)
  }
}

/** Makes the files of each format and paper, side by side. */
function pressEverySheet(
  tools: PressTools,
  zine: Zine,
  files: readonly PrintFile[],
  pressed: readonly PressedPages[],
) {
  const onOnePaper = ({ format, paper, pagination }: SheetFile) =>
    `${format} ${paper} ${pagination}`
  const groups = [...Map.groupBy(files.filter(isSheetFile), onOnePaper).values()]
  return deferFailures(
    groups.map((group) => {
      const { format, pagination } = group[0]!
      const from = pressed.find((pages) => pages.pagination.id === pagination)!
      return pressSheets(group, { tools, zine, format: sheetFormat(format), from })
    }),
  )
}

const isPageFile = (file: PrintFile): file is PageFile => file.format === 'screen'
const isTestFile = (file: PrintFile): file is TestFile => file.format === 'print-test'
const isSheetFile = (file: PrintFile): file is SheetFile => !isPageFile(file) && !isTestFile(file)

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
  if (sentences.length > 0) throw new UserError(sentences)
  const half = halfPages(pressed)
  const problems = [
    ...(half !== undefined && zine.onePagePerPrinciple ? findBrokenPromises(zine, half) : []),
    ...findMisfits(zine, pressed),
    ...(half === undefined ? [] : findTooMuchCreep(zine, half)),
  ]
  if (problems.length > 0) throw UserError.ofProblems(problems)
}

/** The pages of the booklet, which every zine has; undefined where it is not asked for. */
function halfPages(pressed: readonly PressedPages[]): PressedPages | undefined {
  return pressed.find(({ pagination }) => pagination.id === 'half')
}

function screenFile(file: PageFile, { pdf, proof, kept }: PressedPages): PressedFile {
  const onNoPaper = { sheets: null, sides: null, staples: null, inkPercent: null }
  return { ...file, ...onNoPaper, content: pdf, pages: proof.pages.length, kept }
}
