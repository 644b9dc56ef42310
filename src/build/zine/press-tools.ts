import type { LimitFunction } from 'p-limit'
import type { Page } from 'playwright'
import type { BrowserOnDemand } from '../../browser/browser-on-demand.ts'
import type { Cache } from '../cache/cache.ts'
import type { RouteSource, Workshop } from '../cache/cache-keys.ts'
import type { Prover } from '../../preflight/pool.ts'
import type { FindRouteFiles } from '../cache/page-dependencies.ts'

/** What zines are pressed with, one set for all of a build. */
export interface PressTools {
  readonly projectDir: string
  /** The built pages. */
  readonly siteDir: string
  readonly workshop: Workshop
  readonly cache: Cache
  readonly findRouteFiles: FindRouteFiles
  readonly browser: BrowserOnDemand
  /** Holds back layouts: no more go on at once, of whichever zines, than there are cores. */
  readonly limit: LimitFunction
  readonly prover: Prover
}

/**
 * The libraries that make PDFs and pictures. They take a second to load, and nothing needs them where all
 * is kept from an earlier build.
 */
export const loadMachines = () => import('./machines.ts')

/** Lays out a route with the browser as soon as it is its turn. */
export function layOutRoute<Value>(
  { browser, limit, siteDir }: PressTools,
  route: string,
  { files }: RouteSource,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  return limit(async () => {
    const { withPagedRoute } = await loadMachines()
    const known = new Set(files.map(({ path }) => path))
    return withPagedRoute(await browser.open(), siteDir, route, work, { known })
  })
}
