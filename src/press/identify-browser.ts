import { execFile } from 'node:child_process'
import { randomUUID, webcrypto } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { ChromiumChoice } from './find-chromium.ts'

/** How long a browser may take to tell its version, in milliseconds. */
const versionTimeoutMs = 10_000

/**
 * Tells one browser from another: by the version the press chose it by; else by the bytes of its
 * program, and by what it says of itself, since the program may be a script that starts another one.
 */
export async function identifyBrowser(chromium: ChromiumChoice): Promise<string> {
  const { executablePath, version } = chromium
  if (version !== undefined) return version
  const [bytes, said] = await Promise.all([readFile(executablePath), askVersion(chromium)])
  // Unlike `createHash`, it leaves this thread to others.
  const hash = await webcrypto.subtle.digest('SHA-256', bytes)
  return `${Buffer.from(hash).toString('hex')} ${said}`
}

/**
 * What a browser says its version is. One that does not say is told from every other and from itself, so
 * that nothing it makes is taken for the same; what ails it is told when it is started.
 */
async function askVersion({ executablePath, env }: ChromiumChoice): Promise<string> {
  const options = { env: { ...process.env, ...env }, timeout: versionTimeoutMs }
  const said = await promisify(execFile)(executablePath, ['--version'], options).catch(() => null)
  return said === null || said.stdout === '' ? randomUUID() : said.stdout
}
