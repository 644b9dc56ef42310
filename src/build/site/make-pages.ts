import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CheckedContent } from '../../zine/check/check-content.ts'
import { buildSite } from './run-astro.ts'
import { siteKey } from '../cache/cache-keys.ts'
import type { Cache } from '../cache/cache.ts'
import { listFiles } from '../files.ts'
import { errorCode } from '../../user-error.ts'
import { keepFonts } from './press-font.ts'
import { makeUrlsRelative } from './relative-urls.ts'
import { subsetFonts } from './subset-fonts.ts'
import { writeContent } from './write-content.ts'
import { writeCsp } from './write-csp.ts'

/** What the pages of a site are made from, and where they go. */
export interface PagesWork {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  readonly cache: Cache
  /** Tells this code of the press from another. */
  readonly press: string
  readonly checked: CheckedContent['files']
  readonly siteDir: string
  /** A folder below the project, always as deep in it. */
  readonly workDir: string
  /** Called when the pages have to be made. */
  readonly beforeMaking: () => void
}

/**
 * Makes the pages of the site, as they are published but for what is only known of finished files; or takes
 * those that an earlier build made of the same content.
 * @returns whether they were taken
 */
export async function makePages(work: PagesWork): Promise<boolean> {
  const { cache, press, checked, siteDir } = work
  const key = siteKey(press, checked)
  const { value, kept } = await cache.keep(key, async () => {
    work.beforeMaking()
    await makeAnew(work)
    return readFiles(siteDir)
  })
  if (kept) await writeFiles(siteDir, value)
  return kept
}

async function makeAnew({
  projectDir,
  cache,
  press,
  checked,
  siteDir,
  workDir,
}: PagesWork): Promise<void> {
  const contentDir = join(workDir, 'content')
  // Astro runs what it has built, which finds its packages only below the project.
  const builtDir = join(workDir, 'site')
  await writeContent(checked, contentDir)
  await buildSite({ projectDir, contentDir, siteDir: builtDir, rootDir: workDir })
  await moveFolder(builtDir, siteDir)
  await makeUrlsRelative(siteDir)
  await subsetFonts(siteDir, keepFonts(cache, { press }))
  // Last, because it hashes the styles as they are published.
  await writeCsp(siteDir)
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

/** The files of a folder, by path. */
async function readFiles(dir: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = await listFiles(dir)
  const contents = await Promise.all(paths.map((path) => readFile(join(dir, path))))
  return new Map(paths.map((path, index) => [path, new Uint8Array(contents[index]!)]))
}

async function writeFiles(dir: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
