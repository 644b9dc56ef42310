import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { printFiles } from '../formats/formats.ts'
import { textFiles } from '../formats/text-files.ts'
import { formatProblem, isError } from '../zine/problem.ts'
import { buildSite } from './build-site.ts'
import { listFiles } from './list-files.ts'
import { PressError } from './press-error.ts'
import { readContent } from './read-content.ts'
import { relinkSite } from './relink.ts'
import { startClock, type Reporter } from './report.ts'
import type { Staging } from './staging.ts'
import { subsetFonts } from './subset-fonts.ts'
import { writeContent } from './write-content.ts'
import { writeCsp } from './write-csp.ts'
import { writeHosting } from './write-hosting.ts'
import { writeSums } from './write-sums.ts'

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
  const { zines, problems, files } = await readContent(contentDir, projectDir)
  const errors = problems.filter(isError)
  if (errors.length > 0) throw PressError.ofProblems(errors)
  for (const problem of problems) console.error(formatProblem(problem))

  const siteDir = join(staging.dir, 'site')
  reporter.start(
    1 + zines.reduce((sum, zine) => sum + printFiles(zine).length + textFiles(zine).length, 0),
  )
  try {
    const lap = startClock()
    const checkedDir = join(staging.workDir, 'content')
    await writeContent(files, checkedDir)
    const [{ pressZines }] = await Promise.all([
      // A second's worth of libraries: an error in the content is told before they are loaded.
      import('./press-zines.ts'),
      buildSite({ projectDir, contentDir: checkedDir, siteDir, rootDir: staging.workDir }),
    ])
    await relinkSite(siteDir)
    await subsetFonts(siteDir)
    // Last, because it hashes the styles as they are published.
    await writeCsp(siteDir)
    await reportPages(siteDir, reporter, lap())
    await pressZines(zines, { projectDir, siteDir }, reporter, lap)
    await writeHosting(siteDir, zines)
    await writeSums(siteDir)
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
