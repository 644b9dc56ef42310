import { cp, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { siteUrl } from '../../routes/site-url.ts'
import { errorCode } from '../../user-error.ts'
import type { ContentFile } from '../../zine/check/content-file.ts'
import type { BuildContext } from '../context.ts'
import { listFiles, writeTree } from '../files.ts'
import { cutFont, type CutFont } from './cut-font.ts'
import { makeUrlsRelative } from './relative-urls.ts'
import { runAstro } from './run-astro.ts'
import { subsetFonts } from './subset-fonts.ts'
import { writeCsp } from './write-csp.ts'

/**
 * Makes the pages of the site, as they are published but for what is only known of finished files; or takes
 * those that an earlier build made of the same content.
 * @param files the content, as it was checked
 * @returns whether they were taken
 */
export async function makePages(
  context: BuildContext,
  files: readonly ContentFile[],
): Promise<boolean> {
  const { cache, code, siteDir } = context
  const content = files.map(({ path, text }) => [path, text] as const)
  const { value, cached } = await cache.remember('site', { code, siteUrl, content }, async () => {
    await makeAnew(context, content)
    return readFiles(siteDir)
  })
  if (cached) await writeTree(siteDir, value)
  return cached
}

async function makeAnew(
  { projectDir, cache, code, siteDir, workDir }: BuildContext,
  content: readonly (readonly [path: string, text: string])[],
): Promise<void> {
  // Astro reads the very text that was checked: no byte order mark, one kind of line end, no other file.
  const contentDir = join(workDir, 'content')
  await writeTree(contentDir, content)
  // Astro runs what it has built, which finds its packages only below the project.
  const builtDir = join(workDir, 'site')
  await runAstro({ projectDir, contentDir, siteDir: builtDir, rootDir: workDir })
  await moveFolder(builtDir, siteDir)
  await makeUrlsRelative(siteDir)
  const cutOnce: CutFont = async (font, characters, cut) => {
    const inputs = { code, font, characters, cut }
    return (await cache.remember('font', inputs, () => cutFont(font, characters, cut))).value
  }
  await subsetFonts(siteDir, cutOnce)
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
