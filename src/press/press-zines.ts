import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printRoute, printTestRoutes, zineRoute } from '../formats/routes.ts'
import type { ZineFile } from '../formats/zine-manifest.ts'
import type { Zine } from '../zine/zine.ts'
import { withDeadline } from './deadline.ts'
import { finishPrintPage } from './finish-print-page.ts'
import { launchChromium } from './launch-chromium.ts'
import { PressError } from './press-error.ts'
import { pressZine, type PressTools } from './press-zine.ts'
import { startProver } from './proof/prover.ts'
import type { Clock, Reporter } from './report.ts'
import { describeFile, writeManifest } from './write-manifest.ts'

/** How long the browser, or the threads, may take to close, in milliseconds. */
const closeTimeoutMs = 20_000

/**
 * Presses one zine after the other into the folders of a built site, and tells what is wrong with all
 * of them together.
 * @throws PressError for what a person can mend
 */
export async function pressZines(
  zines: readonly Zine[],
  siteDir: string,
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const sentences: string[] = []
  const browser = await launchChromium()
  const prover = startProver()
  try {
    for (const zine of zines) {
      try {
        await pressInto({ browser, prover, siteDir }, zine, reporter, lap)
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
  tools: PressTools,
  zine: Zine,
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const { siteDir } = tools
  const printed: ZineFile[] = []
  const shown = await pressZine(tools, zine, async ({ content, ...facts }) => {
    const path = `${zineRoute(zine)}${facts.name}`
    await writeFile(join(siteDir, path), content)
    printed.push(describeFile(facts, content))
    const paper = facts.paper ?? '-'
    reporter.finished({ ...facts, paper, bytes: content.length, seconds: lap(), path })
  })
  await finishPrintPage(join(siteDir, printRoute(zine)), zine, shown, printed)
  // The sheets that test a printer are published as PDFs; their routes were only there to print them.
  await rm(join(siteDir, printTestRoutes(zine)), { recursive: true })
  await writeManifest(siteDir, zine, printed)
}
