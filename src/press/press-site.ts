import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
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
    const lap = startClock()
    await buildSite(projectDir, contentDir, siteDir, join(staging.dir, 'cache'))
    await reportPages(siteDir, reporter, lap())
    await pressZines(zines, siteDir, reporter, lap)
  } finally {
    reporter.stop()
  }
  await staging.publish(siteDir)
}

/** Gives the seconds since it was last asked, or started. */
type Clock = () => number

function startClock(): Clock {
  let since = performance.now()
  return () => {
    const seconds = (performance.now() - since) / 1000
    since = performance.now()
    return seconds
  }
}

/** Presses one zine after the other, and tells what is wrong with all of them together. */
async function pressZines(
  zines: readonly Zine[],
  siteDir: string,
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const sentences: string[] = []
  const browser = await launchChromium()
  try {
    for (const zine of zines) {
      try {
        await pressInto(siteDir, zine, browser, reporter, lap)
      } catch (error) {
        if (!(error instanceof PressError) || !browser.isConnected()) throw error
        sentences.push(...error.sentences)
      }
    }
  } finally {
    await withDeadline(browser.close(), closeTimeoutMs, 'Closing the browser')
  }
  if (sentences.length > 0) throw new PressError(sentences)
}

async function pressInto(
  siteDir: string,
  zine: Zine,
  browser: Browser,
  reporter: Reporter,
  lap: Clock,
): Promise<void> {
  const printed: ZineFile[] = []
  await pressZine(browser, siteDir, zine, async ({ content, ...facts }) => {
    const path = `${zineRoute(zine)}${facts.name}`
    await writeFile(join(siteDir, path), content)
    printed.push(describeFile(facts, content))
    const paper = facts.paper ?? '-'
    reporter.finished({ ...facts, paper, bytes: content.length, seconds: lap(), path })
  })
  await finishZine(siteDir, zine, printed)
}

async function reportPages(siteDir: string, reporter: Reporter, seconds: number): Promise<void> {
  const pages = (await listFiles(siteDir)).filter((path) => path.endsWith('.html'))
  const files = await Promise.all(pages.map((path) => stat(join(siteDir, path))))
  reporter.finished({
    format: 'web',
    paper: '-',
    pages: pages.length,
    sheets: null,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
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
