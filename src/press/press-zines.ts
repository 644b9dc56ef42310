import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kitFile } from '../formats/kit.ts'
import { printRoute, printTestRoutes, zineRoute } from '../formats/routes.ts'
import { coverFile, coverWidthPx } from '../formats/text-files.ts'
import type { ZineFile } from '../formats/zine-manifest.ts'
import type { Zine } from '../zine/zine.ts'
import { withDeadline } from './deadline.ts'
import { drawPicture } from './draw-picture.ts'
import { finishPrintPage } from './finish-print-page.ts'
import { launchChromium } from './launch-chromium.ts'
import { packKit } from './pack-kit.ts'
import { pressCards } from './press-cards.ts'
import { allTogether, PressError } from './press-error.ts'
import { pressTexts } from './press-texts.ts'
import { pressZine, type PressTools } from './press-zine.ts'
import { startProver } from './proof/prover.ts'
import type { Clock, Reporter } from './report.ts'
import { writeTwins } from './write-twins.ts'
import { describeFile, onNoPaper, writeManifest } from './write-manifest.ts'

/** How long the browser, or the threads, may take to close, in milliseconds. */
const closeTimeoutMs = 20_000

/**
 * Presses one zine after the other into the folders of a built site, and tells what is wrong with all
 * of them together.
 * @param source the project, and the site built from it
 * @throws PressError for what a person can mend
 */
export async function pressZines(
  zines: readonly Zine[],
  source: { readonly projectDir: string; readonly siteDir: string },
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const sentences: string[] = []
  const browser = await launchChromium()
  const prover = startProver()
  try {
    for (const zine of zines) {
      try {
        await pressInto({ browser, prover, ...source }, zine, reporter, lap)
      } catch (error) {
        if (!(error instanceof PressError) || !browser.isConnected()) throw error
        sentences.push(...error.sentences)
      }
    }
  } finally {
    const closing = Promise.all([browser.close(), prover.close()])
    await withDeadline(closing, closeTimeoutMs, 'Closing the browser')
  }
  if (sentences.length > 0) throw new PressError(sentences)
}

async function pressInto(
  tools: PressTools & { readonly projectDir: string },
  zine: Zine,
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const { siteDir } = tools
  const printed: ZineFile[] = []
  // The browser draws the cards while sheets are proved. They are waited for even where a sheet fails,
  // since the folder they are written to is removed then.
  const cards = pressCards(tools.browser, siteDir, zine)
  const sheets = pressZine(tools, zine, async ({ content, ...facts }) => {
    const path = `${zineRoute(zine)}${facts.name}`
    await writeFile(join(siteDir, path), content)
    printed.push(describeFile(facts, content))
    const paper = facts.paper ?? '-'
    reporter.finished({ ...facts, paper, bytes: content.length, seconds: lap(), path })
  })
  const [shown] = await allTogether([sheets, cards])
  const folder = join(siteDir, zineRoute(zine))
  const coverPng = await drawPicture(shown[0]!.pagePdf, 1, coverWidthPx)
  await writeFile(join(folder, coverFile), coverPng)
  const readSource = (file: string) => readFile(join(tools.projectDir, file), 'utf8')
  for (const text of await pressTexts({ siteDir, zine, readSource, coverPng })) {
    const { name, format, content } = text
    await writeFile(join(folder, name), content)
    printed.push(describeFile({ ...onNoPaper, name, format }, content))
    const facts = { format, paper: '-', pages: null, sheets: null, bytes: content.length }
    reporter.finished({ ...facts, seconds: lap(), path: `${zineRoute(zine)}${name}` })
  }
  await finishPrintPage(join(siteDir, printRoute(zine)), zine, shown, printed)
  // The sheets that test a printer are published as PDFs; their routes were only there to print them.
  await rm(join(siteDir, printTestRoutes(zine)), { recursive: true })
  await writeTwins(siteDir, zine)
  await writeManifest(siteDir, zine, printed)
  await writeFile(join(folder, kitFile(zine)), await packKit(siteDir, zine))
}
