import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { settleAll } from '../../user-error.ts'
import type { Zine } from '../../zine/zine.ts'
import type { BuildContext } from '../context.ts'
import { reportInOrder, type Reporter } from '../report.ts'

/** Reports the finished files of one zine. */
export type ZineReporter = Pick<Reporter, 'finished'>

/**
 * Works on zines side by side, as many as there are cores: of a long shelf, the PDFs of no more than these are in
 * memory. Files are reported, and errors thrown, in the order of the zines.
 * @throws UserError with what is wrong with all of them
 */
export async function forEachZine(
  { browser }: Pick<BuildContext, 'browser'>,
  zines: readonly Zine[],
  reporter: Reporter,
  work: (zine: Zine, reporter: ZineReporter) => Promise<void>,
): Promise<void> {
  const limit = pLimit(availableParallelism())
  const reporters = reportInOrder(reporter, zines.length)
  let hasFailed = false
  const workOn = async (zine: Zine, index: number) => {
    try {
      // Without a browser, each zine would fail in the same words.
      if (browser.hasEnded() && hasFailed) return
      await work(zine, reporters[index]!)
    } catch (error) {
      hasFailed = true
      throw error
    } finally {
      reporters[index]!.stop()
    }
  }
  await settleAll(zines.map((zine, index) => limit(() => workOn(zine, index))))
}
