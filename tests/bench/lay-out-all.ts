import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { printFiles } from '../../src/formats/formats.ts'
import { pagesAddress } from '../../src/routes/routes.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { printToPdf, withPagedRoute } from '../../src/browser/lay-out-route.ts'
import { readContent } from '../../src/build/content/read-content.ts'
import { projectDir } from '../support/test-site.ts'
import { siteDir } from './scratch-folder.ts'

/**
 * Lays out every layout of the built real zine with Paged.js and has Chromium print it, as many side by
 * side as there are cores: what no press that does so can be faster than, with nothing imposed or preflighted.
 * @returns how many pageLayouts there are, and how long it took with the start of the browser, in seconds
 */
export async function layOutAll(): Promise<{ count: number; seconds: number }> {
  const { zines } = await readContent(join(projectDir, 'content'), projectDir)
  const zine = zines[0]!
  const used = printFiles(zine).flatMap((file) => ('layout' in file ? [file.layout] : []))
  const routes = [...new Set(used)].map((layout) => pagesAddress(zine, layout))
  const started = performance.now()
  const browser = await launchChromium()
  try {
    const limit = pLimit(availableParallelism())
    await Promise.all(
      routes.map((route) => limit(() => withPagedRoute(browser, siteDir, route, printToPdf))),
    )
  } finally {
    await browser.close()
  }
  return { count: routes.length, seconds: (performance.now() - started) / 1000 }
}
