import { browserOnDemand, type BrowserOnDemand } from '../../browser/browser-on-demand.ts'
import { withDeadline } from '../../browser/deadline.ts'
import type { ChromiumChoice } from '../../browser/find-chromium.ts'
import { startProver, type Prover } from '../../preflight/pool.ts'

/** How long the browser, or the threads, may take to close, in milliseconds. */
const closeTimeoutMs = 20_000

/** The browser and the threads that a build works with. */
export interface Workbench {
  readonly chromium: ChromiumChoice
  readonly browser: BrowserOnDemand
  readonly prover: Prover
}

/** Gets ready what a build works with; it is started by the first file that is not in the cache. */
export async function withWorkbench<Value>(
  chromium: ChromiumChoice,
  work: (bench: Workbench) => Promise<Value>,
): Promise<Value> {
  const browser = browserOnDemand(async () => {
    const { launchChromium } = await import('../../browser/launch-chromium.ts')
    return launchChromium(chromium)
  })
  const prover = startProver()
  try {
    return await work({ chromium, browser, prover })
  } finally {
    const closing = Promise.all([browser.close(), prover.close()])
    await withDeadline(closing, closeTimeoutMs, 'Closing the browser')
  }
}
