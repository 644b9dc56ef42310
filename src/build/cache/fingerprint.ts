import { execFile } from 'node:child_process'
import { createHash, randomUUID, webcrypto } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ChromiumChoice } from '../../browser/find-chromium.ts'
import { listFiles } from '../files.ts'
import { errorCode } from '../../user-error.ts'

/** Everything that shapes what is built but content and packages. Each of them must be there. */
const codePlaces = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json']
/** The versions of the packages: those npm installed, and those it was asked for. Either may be missing. */
const lockFiles = ['node_modules/.package-lock.json', 'package-lock.json']

/**
 * The SHA-256 of the code that builds, of the packages it uses and of the Node it runs on, in
 * hexadecimal. It covers all of `src`, so that a moved or a new folder can never leave a stale file in
 * the cache; notes (`.md`) are left out.
 * @param projectDir the folder of `astro.config.ts`
 * @throws Error when a folder or a file of the code is missing
 */
export async function fingerprintCode(projectDir: string): Promise<string> {
  const hash = createHash('sha256')
  const { platform, arch, versions } = process
  hash.update(JSON.stringify([platform, arch, versions]))
  const lists = await Promise.all(codePlaces.map(async (place) => listPlace(projectDir, place)))
  const code = lists.flat().filter((path) => !path.endsWith('.md'))
  const contents = await Promise.all([
    ...code.map((path) => readFile(join(projectDir, path))),
    ...lockFiles.map((path) => readIfThere(join(projectDir, path))),
  ])
  for (const [index, path] of [...code, ...lockFiles].entries()) {
    hash.update(`\n${path} ${contents[index]!.length}\n`).update(contents[index]!)
  }
  return hash.digest('hex')
}

/** The file, or the files of the folder, of a name. */
async function listPlace(projectDir: string, place: string): Promise<string[]> {
  const stats = await stat(join(projectDir, place))
  if (!stats.isDirectory()) return [place]
  return (await listFiles(join(projectDir, place))).map((path) => `${place}/${path}`)
}

/** Packages may have been installed by other means than npm. */
async function readIfThere(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Uint8Array()
    throw error
  }
}

/** How long a browser may take to tell its version, in milliseconds. */
const versionTimeoutMs = 10_000

/**
 * Tells one browser from another: by the version the build chose it by; else by the bytes of its
 * program, and by what it says of itself, since the program may be a script that starts another one.
 */
export async function fingerprintBrowser(chromium: ChromiumChoice): Promise<string> {
  const { executablePath, version } = chromium
  if (version !== undefined) return version
  const [bytes, said] = await Promise.all([readFile(executablePath), askVersion(chromium)])
  // Unlike `createHash`, it leaves this thread to others.
  const hash = await webcrypto.subtle.digest('SHA-256', bytes)
  return `${Buffer.from(hash).toString('hex')} ${said}`
}

/**
 * What a browser says its version is. One that does not say differs from every other and from itself, so
 * that nothing it makes is taken for the same; what ails it is reported when it is started.
 */
async function askVersion({ executablePath, env }: ChromiumChoice): Promise<string> {
  const options = { env: { ...process.env, ...env }, timeout: versionTimeoutMs }
  const said = await promisify(execFile)(executablePath, ['--version'], options).catch(() => null)
  return said === null || said.stdout === '' ? randomUUID() : said.stdout
}
