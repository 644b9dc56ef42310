import { test as base, type Page } from 'playwright/test'
import { listFiles } from '../../src/press/list-files.ts'
import { serveFolder } from '../../src/press/serve-folder.ts'
import { testSiteDir } from '../test-site.ts'

/** Every route of the built zine, but for twins, which have the same bytes. */
export const routes = (await listFiles(testSiteDir))
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replace(/index\.html$/, ''))
  .filter((route) => !/^(?!IceMelts\/)[^/]+\/|\/\d+\/$/.test(route))

/** A test with the built zine served to it, under a path of its own. */
export const test = base.extend<object, { readonly siteUrl: string }>({
  siteUrl: [
    // Playwright reads what a fixture needs from a pattern, even an empty one.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveFolder(testSiteDir, 0)
      await use(server.url)
      server.close()
    },
    { scope: 'worker' },
  ],
})

/** Opens a route and waits until a paged one is laid out. */
export async function openRoute(page: Page, siteUrl: string, route: string): Promise<void> {
  await page.goto(siteUrl + route)
  if (isPaged(route)) {
    await page.waitForSelector('html[data-ready], html[data-failed]', { state: 'attached' })
  }
}

/** Whether a route lays out pages with Paged.js. */
export function isPaged(route: string): boolean {
  return /\/print\/[a-z-]+\/$/.test(route)
}
