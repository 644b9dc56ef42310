import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit, { type LimitFunction } from 'p-limit'
import type { Page } from 'playwright'
import { browserOnDemand, type BrowserOnDemand } from '../browser/browser-on-demand.ts'
import { withDeadline } from '../browser/deadline.ts'
import type { ChromiumChoice } from '../browser/find-chromium.ts'
import type { Cache } from './cache/cache.ts'
import { fingerprintBrowser, fingerprintCode } from './cache/fingerprint.ts'
import {
  openPageDependencies,
  type FindPageDependencies,
  type PageDependencies,
} from './cache/page-dependencies.ts'
import type { Staging } from './publish/staging.ts'

/** How long the browser may take to close, in milliseconds. */
const closeTimeoutMs = 20_000

/** Where a build reads. */
export interface BuildSource {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  readonly contentDir: string
  readonly cache: Cache
}

/** What all steps of a build share: where it reads and writes, and what it works with. */
export interface BuildContext extends BuildSource {
  /** The site that is being built. */
  readonly siteDir: string
  /** For what is only needed meanwhile: a folder below the project, always as deep in it. */
  readonly workDir: string
  /** Fingerprints of the code, with its packages and its Node, and of the browser. */
  readonly code: string
  readonly chromium: string
  readonly findPageDependencies: FindPageDependencies
  readonly browser: BrowserOnDemand
  /** Holds back layouts: no more run at once, of whichever zines, than there are cores. */
  readonly limit: LimitFunction
  /** Lets files be made and read one after the other: side by side, all of them would be in memory at once. */
  readonly inTurn: LimitFunction
}

/** Opens what a build works with, and closes it whatever happens. The first file that is not cached starts it. */
export async function withBuildContext<Value>(
  source: BuildSource,
  { dir, workDir }: Staging,
  chromium: ChromiumChoice,
  work: (context: BuildContext) => Promise<Value>,
): Promise<Value> {
  const siteDir = join(dir, 'site')
  const browser = browserOnDemand(async () => {
    const { launchChromium } = await import('../browser/launch-chromium.ts')
    return launchChromium(chromium)
  })
  try {
    const [code, chromiumPrint] = await Promise.all([
      fingerprintCode(source.projectDir),
      fingerprintBrowser(chromium),
    ])
    return await work({
      ...source,
      siteDir,
      workDir,
      code,
      chromium: chromiumPrint,
      findPageDependencies: openPageDependencies(siteDir),
      browser,
      limit: pLimit(availableParallelism()),
      inTurn: pLimit(1),
    })
  } finally {
    await withDeadline(browser.close(), closeTimeoutMs, 'Closing the browser')
  }
}

/**
 * The libraries that make PDFs and pictures. They take a second to load, and nothing needs them where all
 * is cached.
 */
export const loadPdfTools = () => import('../pdf/index.ts')

/** What reads finished files back, loaded with the first that is not cached. */
export const loadPreflight = () => import('../preflight/preflight-pdf.ts')

/** Lays out a route with the browser as soon as it is its turn. */
export function layOutRoute<Value>(
  { browser, limit, siteDir }: Pick<BuildContext, 'browser' | 'limit' | 'siteDir'>,
  route: string,
  { files }: PageDependencies,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  return limit(async () => {
    const { withPagedRoute } = await import('../browser/lay-out-route.ts')
    const known = new Set(files.map(({ path }) => path))
    return withPagedRoute(await browser.open(), siteDir, route, work, { known })
  })
}
