import { cp, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFiles, readChoice, type ChoiceAsked } from '../formats/choose-files.ts'
import { printFiles } from '../formats/formats.ts'
import { textFiles } from '../formats/text-files.ts'
import type { CheckedContent } from '../zine/check-content.ts'
import { formatProblem, isError } from '../zine/problem.ts'
import { withSiteBuilder, type SiteBuild } from './build-site.ts'
import type { Cache } from './cache.ts'
import { findChromium } from './find-chromium.ts'
import { identifyPress } from './identify-press.ts'
import { listFiles } from './list-files.ts'
import { errorCode, PressError } from './press-error.ts'
import { keepFonts } from './press-font.ts'
import { readContent } from './read-content.ts'
import { relinkSite } from './relink.ts'
import { startClock, type Reporter } from './report.ts'
import type { Staging } from './staging.ts'
import { subsetFonts } from './subset-fonts.ts'
import { withWorkbench, type Workbench } from './workbench.ts'
import { writeContent } from './write-content.ts'
import { writeCsp } from './write-csp.ts'
import { writeHosting } from './write-hosting.ts'
import { writeLicences } from './write-licences.ts'
import { formatSums, sumsFile, writeSums } from './write-sums.ts'

/** Where a build reads. */
export interface PressSource {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  readonly contentDir: string
  readonly cache: Cache
}

/**
 * The whole build: checks the content, makes the pages, prints, imposes and proves the PDFs, writes
 * `zine.json`, and publishes only when all of it is right.
 * @throws PressError for what a person can mend; the published output is untouched
 */
export async function pressSite(
  source: PressSource,
  staging: Staging,
  reporter: Reporter,
): Promise<void> {
  const siteDir = join(staging.dir, 'site')
  await withSiteBuilder(source.projectDir, async (build) => {
    const { zines, files: checked } = await readZines(source)
    const files = zines.flatMap((zine) => [...printFiles(zine), ...textFiles(zine)])
    // That there is none is told before a page is built.
    const chromium = await findChromium(process.env)
    await withReporter(reporter, files.length, () =>
      withWorkbench(chromium, async (bench) => {
        const pages = { build, checked, siteDir, staging, bench }
        const press = await makePages(source, pages, reporter)
        // Kits hold them.
        const languages = zines.map(({ language }) => language)
        await writeLicences(source.projectDir, siteDir, languages)
        const { pressZines } = await import('./press-zines.ts')
        await pressZines(zines, { ...source, siteDir, press, bench }, reporter)
        await writeHosting(siteDir, zines)
        await writeSums(siteDir)
      }),
    )
  })
  await staging.publish(siteDir)
  await source.cache.trim()
}

/**
 * A part of the build: the PDFs a person asks for, each at its usual path, with their checksums. The pages
 * they are printed from are those of the whole build, so that their bytes are the same.
 * @returns how many files there are
 * @throws PressError for what a person can mend, among it a choice that makes nothing
 */
export async function pressChosen(
  source: PressSource,
  asked: ChoiceAsked,
  staging: Staging,
  reporter: Reporter,
): Promise<number> {
  const [siteDir, partDir] = [join(staging.dir, 'site'), join(staging.dir, 'part')]
  const count = await withSiteBuilder(source.projectDir, async (build) => {
    const { zines, files: checked } = await readZines(source)
    const { choice, objections } = readChoice(asked, zines)
    if (objections.length > 0) throw new PressError(objections)
    const files = zines.flatMap((zine) => chooseFiles(zine, choice))
    const chromium = await findChromium(process.env)
    await withReporter(reporter, files.length, () =>
      withWorkbench(chromium, async (bench) => {
        const pages = { build, checked, siteDir, staging, bench }
        const press = await makePages(source, pages, reporter)
        const { pressZines } = await import('./press-zines.ts')
        const part = { choice, partDir }
        await pressZines(zines, { ...source, siteDir, press, bench }, reporter, part)
      }),
    )
    return files.length
  })
  await writePartSums(partDir)
  await staging.publish(partDir)
  await source.cache.trim()
  return count
}

/** Reads the content, refuses what is wrong with it, and tells what is worth a look. */
async function readZines({ contentDir, projectDir }: PressSource): Promise<CheckedContent> {
  const checked = await readContent(contentDir, projectDir)
  const errors = checked.problems.filter(isError)
  if (errors.length > 0) throw PressError.ofProblems(errors)
  for (const problem of checked.problems) console.error(formatProblem(problem))
  return checked
}

/** Tells of a build's files while they are made: the pages to read, and so many others. */
async function withReporter(
  reporter: Reporter,
  others: number,
  work: () => Promise<void>,
): Promise<void> {
  reporter.start(1 + others)
  try {
    await work()
  } finally {
    reporter.stop()
  }
}

/** What the pages of a site are made from, and where they go. */
interface PagesWork {
  readonly build: (site: SiteBuild) => Promise<void>
  readonly checked: CheckedContent['files']
  readonly siteDir: string
  readonly staging: Staging
  readonly bench: Workbench
}

/**
 * Makes the pages of the site, as they are published but for what is only known of finished files.
 * @returns what tells this code of the press from another
 */
async function makePages(
  { projectDir, cache }: PressSource,
  { build, checked, siteDir, staging, bench }: PagesWork,
  reporter: Reporter,
): Promise<string> {
  const lap = startClock()
  const contentDir = join(staging.workDir, 'content')
  // Astro runs what it has built, which finds its packages only below the project.
  const builtDir = join(staging.workDir, 'site')
  await writeContent(checked, contentDir)
  const [press] = await Promise.all([
    identifyPress(projectDir),
    build({ projectDir, contentDir, siteDir: builtDir, rootDir: staging.workDir }),
    // While Astro works in a process of its own, what goes on behind it is loaded.
    loadTools(cache, bench),
  ])
  await moveFolder(builtDir, siteDir)
  await relinkSite(siteDir)
  await subsetFonts(siteDir, keepFonts(cache, { press }))
  // Last, because it hashes the styles as they are published.
  await writeCsp(siteDir)
  await reportPages(siteDir, reporter, lap())
  return press
}

/** Loads what goes on behind Astro; where nothing is kept that could be taken instead, all that makes PDFs. */
async function loadTools(cache: Cache, bench: Workbench): Promise<void> {
  await import('./press-zines.ts')
  if (!(await cache.isEmpty())) return
  const { loadMachines } = await import('./press-tools.ts')
  await Promise.all([loadMachines(), bench.startAhead()])
}

/** Moves a folder; copies it where the other place is on another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
  }
}

async function writePartSums(partDir: string): Promise<void> {
  const contents = new Map<string, Uint8Array>()
  for (const path of await listFiles(partDir)) {
    contents.set(path, await readFile(join(partDir, path)))
  }
  await writeFile(join(partDir, sumsFile), formatSums(contents))
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
