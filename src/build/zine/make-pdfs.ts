import {
  homeOfPageLayout,
  sheetFormat,
  type PageFile,
  type PrintFile,
  type SheetFile,
  type TestFile,
} from '../../formats/formats.ts'
import type { Zine } from '../../zine/zine.ts'
import { describeFaults } from './describe-faults.ts'
import { findBrokenPromises, findOverset, findTooMuchCreep, isTooLong } from './overset.ts'
import { settleAll, UserError } from '../../user-error.ts'
import { paginate, type FinishedPages, type LaidOut } from './paginate.ts'
import { makePrintTest } from './print-test.ts'
import { imposeSheets, type FinishedPdf, type ShownFormat } from './impose-sheets.ts'
import type { BuildContext } from '../context.ts'

/** PDFs of a zine, preflighted, and what the print page shows of each format. */
export interface MadePdfs {
  readonly files: readonly FinishedPdf[]
  readonly shown: readonly ShownFormat[]
}

/**
 * Makes PDFs of a zine: lays out each page layout once, imposes it on each paper, and preflights every file
 * from its bytes. What an earlier build made is taken from the cache. Files are made side by side and
 * reported in their order.
 * @param files which ones, as `formats.ts` lists them
 * @throws UserError with all that is wrong: a preflight that fails, a format the text does not fit, a
 *   principle that breaks the zine's promise of one page each
 */
export async function makePdfs(
  context: BuildContext,
  zine: Zine,
  files: readonly PrintFile[],
  report: (file: FinishedPdf) => void,
): Promise<MadePdfs> {
  const layouts = paginate(context, zine, files)
  // Each waits for its pages alone, so that sheets are imposed while the browser lays out the others.
  const sheets = imposeEverySheet(context, zine, files, layouts)
  // The others wait for the pages, which are laid out first.
  const tests = deferFailures(
    files.filter(isTestFile).map((file) => makePrintTest(context, zine, file)),
  )
  try {
    const pages = await settleAll(layouts.map(({ pages: laidOut }) => laidOut))
    throwIfWrong(zine, pages)
    const done: FinishedPdf[] = []
    const sentences: string[] = []
    const finish = (file: FinishedPdf) => {
      done.push(file)
      report(file)
    }
    const screen = files.find(isPageFile)
    if (screen !== undefined) finish(screenFile(screen, halfPages(pages)!))
    for (const work of [...sheets, ...tests]) {
      const result = await work
      sentences.push(...result.sentences)
      for (const file of result.files) finish(file)
    }
    if (sentences.length > 0) throw new UserError(sentences)
    const all = (await Promise.all(sheets)).map(({ shown }) => shown)
    const shown = [...Map.groupBy(all, ({ format }) => format).values()].map(([first]) => first!)
    return { files: done, shown }
  } finally {
    // Nothing goes on after a failure.
    await Promise.allSettled([...tests, ...sheets])
  }
}

/** Makes the files of each format and paper, side by side. */
function imposeEverySheet(
  context: BuildContext,
  zine: Zine,
  files: readonly PrintFile[],
  layouts: readonly LaidOut[],
) {
  const onOnePaper = ({ format, paper, layout }: SheetFile) => `${format} ${paper} ${layout}`
  const groups = [...Map.groupBy(files.filter(isSheetFile), onOnePaper).values()]
  return deferFailures(
    groups.map(async (group) => {
      const { format, layout } = group[0]!
      const from = await layouts.find(({ id }) => id === layout)!.pages
      return imposeSheets(group, { context, zine, format: sheetFormat(format), from })
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

function throwIfWrong(zine: Zine, finished: readonly FinishedPages[]): void {
  // What is too long is reported as that; what else is wrong with it follows from that.
  const sentences = finished
    .filter((pages) => !isTooLong(pages))
    .flatMap(({ layout, preflight }) => {
      const format = homeOfPageLayout(zine, layout.id).id
      return describeFaults(
        zine,
        { name: `print/${format}/`, format, paper: null },
        preflight.faults,
      )
    })
  if (sentences.length > 0) throw new UserError(sentences)
  const half = halfPages(finished)
  const problems = [
    ...(half !== undefined && zine.onePagePerPrinciple ? findBrokenPromises(zine, half) : []),
    ...findOverset(zine, finished),
    ...(half === undefined ? [] : findTooMuchCreep(zine, half)),
  ]
  if (problems.length > 0) throw UserError.ofProblems(problems)
}

/** The pages of the booklet, which every zine has; undefined where it is not asked for. */
function halfPages(finished: readonly FinishedPages[]): FinishedPages | undefined {
  return finished.find(({ layout }) => layout.id === 'half')
}

function screenFile(file: PageFile, { pdf, preflight, cached }: FinishedPages): FinishedPdf {
  const onNoPaper = { sheets: null, sides: null, staples: null, inkPercent: null }
  return { ...file, ...onNoPaper, content: pdf, pages: preflight.pages.length, cached }
}
