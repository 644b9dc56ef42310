import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Page } from 'puppeteer-core'
import { serveWatched, type WatchedSite } from './serve-watched.ts'

type Preferences = Readonly<Record<string, boolean | number | string>>

/** What Tor Browser's Safest level does to a page, and pictures off besides. */
export const safestPreferences: Preferences = {
  'javascript.enabled': false,
  'svg.disabled': true,
  'gfx.downloadable_fonts.enabled': false,
  'permissions.default.image': 2,
}

/** A running Firefox ESR with one page, and a site served to it. */
export interface OpenFirefox extends Omit<WatchedSite, 'close'> {
  readonly page: Page
  close(): Promise<void>
}

/**
 * Starts Debian's Firefox ESR with a profile and a home of its own, for root as for anybody. Playwright
 * cannot drive it; puppeteer-core does, over WebDriver BiDi. Without scripts, only functions that wait for
 * nothing can be evaluated in its pages: promises never settle there.
 */
export async function openFirefox(siteDir: string, preferences: Preferences): Promise<OpenFirefox> {
  const site = await serveWatched(siteDir)
  const home = await mkdtemp(join(tmpdir(), 'firefox-'))
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // Else Firefox takes no other address for the lists it fetches from its makers than theirs.
    env: { PATH: process.env['PATH'], HOME: home, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...preferences,
      'network.proxy.type': 1,
      'network.proxy.http': 'localhost',
      'network.proxy.http_port': site.proxyPort,
      'network.proxy.ssl': 'localhost',
      'network.proxy.ssl_port': site.proxyPort,
    },
  })
  return {
    ...site,
    page: await browser.newPage(),
    close: async () => {
      await browser.close()
      site.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
