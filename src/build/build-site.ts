import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../browser/find-chromium.ts'
import { printFiles } from '../formats/formats.ts'
import { textFiles } from '../formats/files.ts'
import { chooseFiles, readChoice, type ChoiceAsked } from '../formats/select-files.ts'
import { hostingFiles } from '../routes/hosting/hosting.ts'
import { UserError } from '../user-error.ts'
import type { CheckedContent } from '../zine/check/check-content.ts'
import { formatProblem, isError } from '../zine/check/problem.ts'
import type { Cache } from './cache/cache.ts'
import { readContent } from './content/read-content.ts'
import {
  loadPdfTools,
  loadPreflight,
  withBuildContext,
  type BuildContext,
  type BuildSource,
} from './context.ts'
import { listFiles, writeTree } from './files.ts'
import { formatSums, listSums, sumsFile } from './publish/checksums.ts'
import { collectLicences } from './publish/licences.ts'
import type { Staging } from './publish/staging.ts'
import { startClock, type Reporter } from './report.ts'
import { makePages } from './site/make-pages.ts'
import { buildPdfs, buildZine } from './zine/build-zine.ts'
import { forEachZine } from './zine/for-each-zine.ts'
import { packKit } from './zine/kit.ts'

/**
 * Builds the whole site, and publishes it only when all of it is right.
 * @throws UserError for what a person can mend; the published output is untouched
 */
export async function buildSite(
  source: BuildSource,
  staging: Staging,
  reporter: Reporter,
): Promise<void> {
  // 1. Read the content and check it.
  const content = await readZines(source)
  const { zines } = content
  const files = zines.flatMap((zine) => [...printFiles(zine), ...textFiles(zine)])
  await withPages(source, content, staging, reporter, files.length, async (context) => {
    const { siteDir, projectDir } = context
    const languages = zines.map(({ language }) => language)
    await writeTree(siteDir, [await collectLicences(projectDir, languages)])
    // 3. Lay out, 4. impose, 5. preflight: all of each zine.
    await forEachZine(context, zines, reporter, (zine, report) => buildZine(context, zine, report))
    for (const zine of zines) await writeTree(siteDir, [await packKit(context, zine)])
    await writeTree(
      siteDir,
      hostingFiles(zines).map(({ path, text }) => [path, text]),
    )
    await writeTree(siteDir, await listSums(siteDir))
  })
  // 6. Publish it in the place of the last one.
  await staging.publish(join(staging.dir, 'site'))
  await source.cache.trim()
}

/**
 * Builds the PDFs a person asks for, each at its usual path, with their checksums. The pages they are printed
 * from are those of the whole build, so that their bytes are the same.
 * @returns how many files there are
 * @throws UserError for what a person can mend, among it a choice that makes nothing
 */
export async function buildPart(
  source: BuildSource,
  asked: ChoiceAsked,
  staging: Staging,
  reporter: Reporter,
): Promise<number> {
  const content = await readZines(source)
  const { zines } = content
  const { choice, sentences } = readChoice(asked, zines)
  if (sentences.length > 0) throw new UserError(sentences)
  const partDir = join(staging.dir, 'part')
  const count = zines.flatMap((zine) => chooseFiles(zine, choice)).length
  await withPages(source, content, staging, reporter, count, (context) =>
    forEachZine(context, zines, reporter, async (zine, report) => {
      const { entries } = await buildPdfs(context, zine, chooseFiles(zine, choice), report)
      await writeTree(partDir, entries)
    }),
  )
  const paths = await listFiles(partDir)
  const built = paths.map(async (path) => [path, await readFile(join(partDir, path))] as const)
  await writeTree(partDir, [[sumsFile, formatSums(new Map(await Promise.all(built)))]])
  await staging.publish(partDir)
  await source.cache.trim()
  return count
}

/** Reads the content, refuses what is wrong with it, and prints what is worth a look. */
async function readZines({ contentDir, projectDir }: BuildSource): Promise<CheckedContent> {
  const checked = await readContent(contentDir, projectDir)
  const errors = checked.problems.filter(isError)
  if (errors.length > 0) throw UserError.ofProblems(errors)
  for (const problem of checked.problems) console.error(formatProblem(problem))
  return checked
}

/**
 * Makes the pages of the site, and opens what the rest is built with.
 * @param count how many files that is
 * @param build builds them
 */
async function withPages(
  source: BuildSource,
  { files }: CheckedContent,
  staging: Staging,
  reporter: Reporter,
  count: number,
  build: (context: BuildContext) => Promise<void>,
): Promise<void> {
  // That there is none is said before a page is built.
  const chromium = await findChromium(process.env)
  reporter.start(1 + count)
  try {
    await withBuildContext(source, staging, chromium, async (context) => {
      void preload(context.cache).catch(() => {})
      // 2. Make the pages with Astro.
      const lap = startClock()
      const cached = await makePages(context, files)
      await reportPages(context.siteDir, reporter, cached ? null : lap())
      await build(context)
    })
  } finally {
    reporter.stop()
  }
}

/**
 * Where nothing is cached, loads what makes and reads PDFs while Astro works in a process of its own. The browser
 * starts later: beside Astro it would take more than a gigabyte. What fails here is reported by
 * what needs it.
 */
async function preload(cache: Cache): Promise<void> {
  if (!(await cache.isEmpty())) return
  await Promise.all([
    loadPdfTools(),
    loadPreflight(),
    import('../browser/lay-out-route.ts'),
    import('../browser/launch-chromium.ts'),
  ])
}

async function reportPages(
  siteDir: string,
  reporter: Reporter,
  seconds: number | null,
): Promise<void> {
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
