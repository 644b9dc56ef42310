import { test as base, type Page } from 'playwright/test'
import { serveFolder } from '../../src/cli/serve-folder.ts'
import { isPaged } from '../support/site-routes.ts'
import { testSiteDir } from '../support/test-site.ts'

export { isPaged, routes } from '../support/site-routes.ts'

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
