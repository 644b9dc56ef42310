import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { chooseFiles, type FileChoice } from '../../formats/select-files.ts'
import type { Zine } from '../../zine/zine.ts'
import type { Cache } from '../cache/cache.ts'
import { fingerprintBrowser } from '../cache/fingerprint.ts'
import { settleAll } from '../../user-error.ts'
import { pressKit, pressPart, pressWhole, type ZineWork } from './build-zine.ts'
import { reportInOrder, type Reporter } from '../report.ts'
import { openRouteFiles } from '../cache/page-dependencies.ts'
import type { Workbench } from './workbench.ts'

/** What zines are pressed from, and what with. */
export interface PressSupplies {
  readonly projectDir: string
  /** A built site. */
  readonly siteDir: string
  readonly cache: Cache
  /** Tells this code of the press from another. */
  readonly press: string
  readonly bench: Workbench
}

/**
 * Presses zines into the folders of a built site, as many side by side as there are cores, and tells what
 * is wrong with all of them together, in their order.
 * @param part which files are made, and the folder they go to; undefined for all of them, into the site
 * @throws UserError for what a person can mend
 */
export async function pressZines(
  zines: readonly Zine[],
  { projectDir, siteDir, cache, press, bench }: PressSupplies,
  reporter: Reporter,
  part?: { readonly choice: FileChoice; readonly partDir: string },
): Promise<void> {
  const { chromium, browser, prover } = bench
  const workshop = { press, browser: await fingerprintBrowser(chromium) }
  const cores = availableParallelism()
  const tools = {
    projectDir,
    siteDir,
    cache,
    workshop,
    findRouteFiles: openRouteFiles(siteDir),
    browser,
    limit: pLimit(cores),
    prover,
  }
  // Of a shelf of zines, the PDFs of no more than these are in memory.
  const limit = pLimit(cores)
  const reporters = reportInOrder(reporter, zines.length)
  let isTold = false
  const pressOne = async (zine: Zine, index: number) => {
    const work: ZineWork = { tools, zine, reporter: reporters[index]! }
    try {
      // It would say the same of each zine.
      if (browser.hasEnded() && isTold) return
      if (part === undefined) await pressWhole(work)
      else await pressPart(work, part.partDir, chooseFiles(zine, part.choice))
    } catch (error) {
      isTold = true
      throw error
    } finally {
      reporters[index]!.stop()
    }
  }
  const work = zines.map((zine, index) => limit(() => pressOne(zine, index)))
  await settleAll(work)
  if (part === undefined) for (const zine of zines) await pressKit(tools, zine)
}
