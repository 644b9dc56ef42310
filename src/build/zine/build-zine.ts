import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printFiles, type PrintFile } from '../../formats/formats.ts'
import { kitFile } from '../../formats/files.ts'
import { printRoute, printTestRoutes, zineRoute } from '../../routes/routes.ts'
import { coverFile, coverWidthPx } from '../../formats/files.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import type { Zine } from '../../zine/zine.ts'
import { finishPages } from './finish-pages.ts'
import { finishPrintPage } from './print-page.ts'
import { packKit } from './kit.ts'
import { pressCards } from './share-cards.ts'
import { settleAll } from '../../user-error.ts'
import { keepPictures } from './press-picture.ts'
import type { PressedFile, ShownFormat } from './impose-sheets.ts'
import { keepTexts } from './export-texts.ts'
import type { PressTools } from './press-tools.ts'
import { pressZine } from './press-zine.ts'
import { startClock, type Reporter } from '../report.ts'
import { describeFile, onNoPaper, writeManifest } from '../publish/manifest.ts'
import { writeAliases } from '../publish/aliases.ts'

/** A zine to press. */
export interface ZineWork {
  readonly tools: PressTools
  readonly zine: Zine
  readonly reporter: Pick<Reporter, 'finished'>
}

/**
 * Presses all of a zine but its kit into its folder of the built site.
 * @throws UserError for what a person can mend
 */
export async function pressWhole(work: ZineWork): Promise<void> {
  const { tools, zine, reporter } = work
  const { siteDir } = tools
  const lap = startClock()
  const printed: ZineFile[] = []
  const sheets = pressPdfs(work, siteDir, printFiles(zine), (file) => printed.push(file))
  // The browser draws the cards while sheets are proved. They are waited for even where a sheet fails,
  // since the folder they are written to is removed then.
  const [shown] = await settleAll([sheets, pressCards(tools, zine)])
  await finishPages(siteDir, zine, printed)
  const folder = join(siteDir, zineRoute(zine))
  const draw = keepPictures(tools)
  const coverPng = await draw(shown[0]!.pagePdf, 1, coverWidthPx)
  await writeFile(join(folder, coverFile), coverPng)
  lap()
  const texts = await keepTexts({ siteDir, zine, coverPng }, tools)
  for (const text of texts.value) {
    const { name, format, content } = text
    await writeFile(join(folder, name), content)
    printed.push(describeFile({ ...onNoPaper, name, format }, content))
    const facts = { format, paper: '-', pages: null, sheets: null, bytes: content.length }
    reporter.finished({
      ...facts,
      seconds: texts.kept ? null : lap(),
      path: `${zineRoute(zine)}${name}`,
    })
  }
  await finishPrintPage(join(siteDir, printRoute(zine)), zine, shown, printed, draw)
  // The sheets that test a printer are published as PDFs; their routes were only there to print them.
  await rm(join(siteDir, printTestRoutes(zine)), { recursive: true })
  await writeAliases(siteDir, zine)
  await writeManifest(siteDir, zine, printed)
}

/** Packs the kit of a zine, once nobody works on the site any more: it is chosen from all of its files. */
export async function pressKit(tools: PressTools, zine: Zine): Promise<void> {
  const file = join(tools.siteDir, zineRoute(zine), kitFile(zine))
  await writeFile(file, await packKit(tools, zine))
}

/**
 * Presses some PDFs of a zine into a folder that is not the site.
 * @throws UserError for what a person can mend
 */
export async function pressPart(
  work: ZineWork,
  partDir: string,
  files: readonly PrintFile[],
): Promise<void> {
  if (files.length > 0) await pressPdfs(work, partDir, files)
}

/** Presses PDFs of a zine and writes each below a folder, at its usual path. */
async function pressPdfs(
  { tools, zine, reporter }: ZineWork,
  dir: string,
  files: readonly PrintFile[],
  describe: (file: ZineFile) => void = () => {},
): Promise<ShownFormat[]> {
  const lap = startClock()
  await mkdir(join(dir, zineRoute(zine)), { recursive: true })
  return pressZine(tools, zine, files, async ({ content, kept, ...facts }: PressedFile) => {
    const path = `${zineRoute(zine)}${facts.name}`
    await writeFile(join(dir, path), content)
    describe(describeFile(facts, content))
    const paper = facts.paper ?? '-'
    const seconds = kept ? null : lap()
    reporter.finished({ ...facts, paper, bytes: content.length, seconds, path })
  })
}
