import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFiles, readChoice, type ChoiceAsked } from '../formats/select-files.ts'
import { printFiles } from '../formats/formats.ts'
import { textFiles } from '../formats/files.ts'
import type { CheckedContent } from '../zine/check/check-content.ts'
import { formatProblem, isError } from '../zine/check/problem.ts'
import type { Cache } from './cache/cache.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { fingerprintCode } from './cache/fingerprint.ts'
import { listFiles } from './files.ts'
import { makePages } from './site/make-pages.ts'
import { UserError } from '../user-error.ts'
import type { PressSupplies } from './zine/build-zines.ts'
import { readContent } from './content/read-content.ts'
import { startClock, type Reporter } from './report.ts'
import type { Staging } from './publish/staging.ts'
import { withWorkbench } from './zine/workbench.ts'
import { writeHosting } from './publish/hosting-files.ts'
import { writeLicences } from './publish/licences.ts'
import { formatSums, sumsFile, writeSums } from './publish/checksums.ts'

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
 * @throws UserError for what a person can mend; the published output is untouched
 */
export async function pressSite(
  source: PressSource,
  staging: Staging,
  reporter: Reporter,
): Promise<void> {
  const checked = await readZines(source)
  const { zines } = checked
  const siteDir = join(staging.dir, 'site')
  const files = zines.flatMap((zine) => [...printFiles(zine), ...textFiles(zine)])
  await pressPages(source, checked, staging, reporter, files.length, async (supplies) => {
    // Kits hold them.
    const languages = zines.map(({ language }) => language)
    await writeLicences(source.projectDir, siteDir, languages)
    const { pressZines } = await import('./zine/build-zines.ts')
    await pressZines(zines, supplies, reporter)
    await writeHosting(siteDir, zines)
    await writeSums(siteDir)
  })
  await staging.publish(siteDir)
  await source.cache.trim()
}

/**
 * A part of the build: the PDFs a person asks for, each at its usual path, with their checksums. The pages
 * they are printed from are those of the whole build, so that their bytes are the same.
 * @returns how many files there are
 * @throws UserError for what a person can mend, among it a choice that makes nothing
 */
export async function pressChosen(
  source: PressSource,
  asked: ChoiceAsked,
  staging: Staging,
  reporter: Reporter,
): Promise<number> {
  const checked = await readZines(source)
  const { zines } = checked
  const { choice, sentences } = readChoice(asked, zines)
  if (sentences.length > 0) throw new UserError(sentences)
  const partDir = join(staging.dir, 'part')
  const count = zines.flatMap((zine) => chooseFiles(zine, choice)).length
  await pressPages(source, checked, staging, reporter, count, async (supplies) => {
    const { pressZines } = await import('./zine/build-zines.ts')
    await pressZines(zines, supplies, reporter, { choice, partDir })
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
  if (errors.length > 0) throw UserError.ofProblems(errors)
  for (const problem of checked.problems) console.error(formatProblem(problem))
  return checked
}

/**
 * Makes the pages of a site, and opens what is made from them.
 * @param count how many files that is
 * @param press makes the files
 */
async function pressPages(
  { projectDir, cache }: PressSource,
  { files }: CheckedContent,
  { dir, workDir }: Staging,
  reporter: Reporter,
  count: number,
  press: (supplies: PressSupplies) => Promise<void>,
): Promise<void> {
  const siteDir = join(dir, 'site')
  // That there is none is told before a page is built.
  const chromium = await findChromium(process.env)
  reporter.start(1 + count)
  try {
    await withWorkbench(chromium, async (bench) => {
      const lap = startClock()
      const code = await fingerprintCode(projectDir)
      const beforeMaking = () => void loadTools(cache).catch(() => {})
      const work = { projectDir, cache, press: code, checked: files, siteDir, workDir }
      const kept = await makePages({ ...work, beforeMaking })
      await reportPages(siteDir, reporter, kept ? null : lap())
      await press({ projectDir, cache, siteDir, press: code, bench })
    })
  } finally {
    reporter.stop()
  }
}

/**
 * Loads what goes on behind Astro while it works in a process of its own; where nothing is kept that could be
 * taken instead, all that makes PDFs. The browser and the threads start later: beside Astro they would take
 * more than a gigabyte. What fails is told by what needs it.
 */
async function loadTools(cache: Cache): Promise<void> {
  await import('./zine/build-zines.ts')
  if (!(await cache.isEmpty())) return
  const { loadMachines } = await import('./zine/press-tools.ts')
  await Promise.all([loadMachines(), import('../browser/launch-chromium.ts')])
}

async function writePartSums(partDir: string): Promise<void> {
  const contents = new Map<string, Uint8Array>()
  for (const path of await listFiles(partDir)) {
    contents.set(path, await readFile(join(partDir, path)))
  }
  await writeFile(join(partDir, sumsFile), formatSums(contents))
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
