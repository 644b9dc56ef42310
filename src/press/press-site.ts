import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillFileCosts } from '../formats/file-cost.ts'
import { printFiles } from '../formats/formats.ts'
import { printRoute, zineRoute } from '../formats/routes.ts'
import type { ZineFile } from '../formats/zine-manifest.ts'
import type { Zine } from '../zine/zine.ts'
import { buildSite } from './build-site.ts'
import { withDeadline } from './deadline.ts'
import { launchChromium } from './launch-chromium.ts'
import { listFiles } from './list-files.ts'
import { PressError } from './press-error.ts'
import { pressZine } from './press-zine.ts'
import { readContent } from './read-content.ts'
import type { Reporter } from './report.ts'
import type { Staging } from './staging.ts'
import { describeFile, writeManifest } from './write-manifest.ts'

/** How long the browser may take to close, in milliseconds. */
const closeTimeoutMs = 20_000

/** Where a build reads. */
export interface PressSource {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  readonly contentDir: string
}

/**
 * The whole build: checks the content, makes the pages, prints, imposes and proves the PDFs, writes
 * `zine.json`, and publishes only when all of it is right.
 * @throws PressError for what a person can mend; the published output is untouched
 */
export async function pressSite(
  { projectDir, contentDir }: PressSource,
  staging: Staging,
  reporter: Reporter,
): Promise<void> {
  const { zines, problems } = await readContent(contentDir, projectDir)
  if (problems.length > 0) throw PressError.ofProblems(problems)

  const siteDir = join(staging.dir, 'site')
  reporter.start(1 + zines.reduce((sum, { slug }) => sum + printFiles(slug).length, 0))
  try {
    let since = performance.now()
    const lap = () => {
      const seconds = (performance.now() - since) / 1000
      since = performance.now()
      return seconds
    }
    await buildSite(projectDir, contentDir, siteDir, join(staging.dir, 'cache'))
    await reportPages(siteDir, reporter, lap())
    const browser = await launchChromium()
    try {
      for (const zine of zines) {
        const printed: ZineFile[] = []
        await pressZine(browser, siteDir, zine, async ({ content, ...facts }) => {
          const path = `${zineRoute(zine)}${facts.name}`
          await writeFile(join(siteDir, path), content)
          printed.push(describeFile(facts, content))
          reporter.finished({
            ...facts,
            paper: facts.paper ?? '-',
            bytes: content.length,
            seconds: lap(),
            path,
          })
        })
        await finishZine(siteDir, zine, printed)
      }
    } finally {
      await withDeadline(browser.close(), closeTimeoutMs, 'Closing the browser')
    }
  } finally {
    reporter.stop()
  }
  await staging.publish(siteDir)
}

async function reportPages(siteDir: string, reporter: Reporter, seconds: number): Promise<void> {
  const pages = (await listFiles(siteDir)).filter((path) => path.endsWith('.html'))
  const contents = await Promise.all(pages.map((path) => readFile(join(siteDir, path))))
  reporter.finished({
    format: 'web',
    paper: '-',
    pages: pages.length,
    sheets: null,
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    seconds,
    path: '(every .html)',
  })
}

async function finishZine(siteDir: string, zine: Zine, printed: readonly ZineFile[]) {
  const printPage = join(siteDir, printRoute(zine), 'index.html')
  const html = await readFile(printPage, 'utf8')
  await writeFile(printPage, fillFileCosts(html, printed))
  await writeManifest(siteDir, zine, printed)
}
