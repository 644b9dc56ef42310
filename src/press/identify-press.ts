import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'
import { errorCode } from './press-error.ts'

/** The code that shapes what is made of built pages. */
const pressCode = ['src/formats', 'src/furniture', 'src/paper', 'src/press', 'src/zine']
/** The code and the settings that shape the pages, too. */
const siteCode = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json']
/** The versions of the packages: those npm installed, and those it was asked for. */
const lockFiles = ['node_modules/.package-lock.json', 'package-lock.json']

/**
 * Tells one code of the press from another: its own bytes, the packages it uses and the Node it runs on.
 * @param projectDir the folder of the press
 */
export async function identifyPress(projectDir: string): Promise<string> {
  return identifyCode(projectDir, pressCode)
}

/** The same of all that shapes the pages of a site but their content. */
export async function identifySite(projectDir: string): Promise<string> {
  return identifyCode(projectDir, siteCode)
}

async function identifyCode(projectDir: string, places: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const { platform, arch, versions } = process
  hash.update(JSON.stringify([platform, arch, versions]))
  const lists = await Promise.all(places.map(async (place) => listPlace(projectDir, place)))
  const paths = [...lists.flat(), ...lockFiles]
  const contents = await Promise.all(paths.map((path) => readIfThere(join(projectDir, path))))
  for (const [index, path] of paths.entries()) {
    hash.update(`\n${path} ${contents[index]!.length}\n`).update(contents[index]!)
  }
  return hash.digest('hex')
}

/** The file, or the files of the folder, that has a name; none where there is neither. */
async function listPlace(projectDir: string, place: string): Promise<string[]> {
  const stats = await stat(join(projectDir, place)).catch(() => undefined)
  if (stats?.isDirectory() !== true) return [place]
  return (await listFiles(join(projectDir, place))).map((path) => `${place}/${path}`)
}

/** Somebody may have installed the packages by other means than npm. */
async function readIfThere(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Uint8Array()
    throw error
  }
}
