import { listFiles } from '../../src/build/files.ts'
import { testSiteDir } from './test-site.ts'

/** Every route of the built zine, but for aliases, which have the same bytes. */
export const routes = (await listFiles(testSiteDir))
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replace(/index\.html$/, ''))
  .filter((route) => !/^(?!IceMelts\/)[^/]+\/|\/\d+\/$/.test(route))

/** Whether a route lays out pages with Paged.js. */
export function isPaged(route: string): boolean {
  return /\/print\/[a-z-]+\/$/.test(route)
}
