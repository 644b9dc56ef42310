import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { printFiles } from '../formats/formats.ts'
import { buildSite } from './build-site.ts'
import { listFiles } from './list-files.ts'
import { PressError } from './press-error.ts'
import { readContent } from './read-content.ts'
import { startClock, type Reporter } from './report.ts'
import type { Staging } from './staging.ts'

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
  reporter.start(1 + zines.reduce((sum, zine) => sum + printFiles(zine).length, 0))
  try {
    const lap = startClock()
    const [{ pressZines }] = await Promise.all([
      // A second's worth of libraries: an error in the content is told before they are loaded.
      import('./press-zines.ts'),
      buildSite(projectDir, contentDir, siteDir, join(staging.dir, 'cache')),
    ])
    await reportPages(siteDir, reporter, lap())
    await pressZines(zines, siteDir, reporter, lap)
  } finally {
    reporter.stop()
  }
  await staging.publish(siteDir)
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
