import { cp, mkdir, mkdtemp, readFile, writeFile, rm } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { listFiles } from '../../src/build/files.ts'
import { projectDir, scratchDir } from './test-site.ts'

/** A new empty folder for one test; a content folder must lie below the project. */
export async function makeScratch(): Promise<string> {
  await mkdir(scratchDir, { recursive: true })
  return mkdtemp(join(scratchDir, 'test-'))
}

/**
 * Copies a fixture's content folder and changes it.
 * @param changes by path below the content folder: the new text, a change to the text, or null to
 *   leave the file out
 */
export async function copyZines(
  fixture: 'flowing' | 'languages' | 'promise',
  changes: Readonly<Record<string, string | ((text: string) => string) | null>>,
): Promise<string> {
  const folder = join(await makeScratch(), 'content')
  await cp(join(projectDir, 'tests/fixtures/zines', fixture), folder, { recursive: true })
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path)
    if (change === null) await rm(file)
    else {
      const text = typeof change === 'string' ? change : change(await readFile(file, 'utf8'))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
  return folder
}

/**
 * Puts the zine of several content folders into one, so that one build makes them all. Each gets the name
 * it has here, and the same with a capital as its path.
 */
export async function gatherZines(contents: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await makeScratch(), 'content')
  for (const [slug, content] of Object.entries(contents)) {
    await cp(join(content, 'tiny'), join(folder, slug), { recursive: true })
    const file = join(folder, slug, 'en/zine.yaml')
    const path = slug.replace(/^./, (letter) => letter.toUpperCase())
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^path: .*$/m, `path: ${path}`))
  }
  return folder
}

/** The SHA-256 of every file below a folder, by path. */
export async function hashFiles(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder)
  const hashes = await Promise.all(
    files.map(async (path) => {
      const content = await readFile(join(folder, path))
      return [path, createHash('sha256').update(content).digest('hex')] as const
    }),
  )
  return Object.fromEntries(hashes)
}
