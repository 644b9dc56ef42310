import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorCode, UserError } from '../user-error.ts'

/** A Chromium on this machine and what it needs around it to start. */
export interface ChromiumChoice {
  readonly executablePath: string
  /** Added to the environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>
  /** What tells it from others; undefined for one that somebody named, which may be any. */
  readonly version?: string
}

/**
 * Chooses the browser, the same for the build and the tests: `CHROMIUM_PATH`, else on Linux x64 the
 * Chromium of the npm package with the libraries it carries, else Playwright's own.
 * @param environment where `CHROMIUM_PATH` is looked for
 * @param machine what runs here
 * @param playwrightPath where Playwright's own would be; undefined to ask Playwright
 * @throws UserError when there is none, with the command that installs one
 */
export async function findChromium(
  environment: NodeJS.ProcessEnv,
  machine: Pick<NodeJS.Process, 'platform' | 'arch'> = process,
  playwrightPath?: string,
): Promise<ChromiumChoice> {
  const named = environment['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return { executablePath: named, env: {} }
    throw new UserError(
      `CHROMIUM_PATH names ${named}, which cannot be started; correct it, or unset it to use the Chromium of this project.`,
    )
  }
  if (machine.platform === 'linux' && machine.arch === 'x64') return unpackNpmChromium()
  const executablePath = playwrightPath ?? (await askPlaywright())
  // Its path bears its revision.
  if (await isExecutable(executablePath)) {
    return { executablePath, env: {}, version: executablePath }
  }
  throw new UserError(
    'There is no Chromium on this machine; run "npx playwright install chromium" once, or set CHROMIUM_PATH to one you have.',
  )
}

/** Playwright takes long to load; where the browser is chosen without it, it is left alone. */
async function askPlaywright(): Promise<string> {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * What the npm Chromium sees of fonts: those of its package and none of the machine's, so that a page
 * in the reader's own faces looks the same wherever it is tested, fonts installed or not.
 */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
</fontconfig>
`

/**
 * Unpacks `@sparticuz/chromium`, its libraries and its fonts, once for each version, below `node_modules`. The
 * package's own `executablePath()` would take whatever already lies at `/tmp/chromium`.
 */
async function unpackNpmChromium(): Promise<ChromiumChoice> {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  const packageFile = await readFile(join(packageFolder, 'package.json'), 'utf8')
  const { version } = JSON.parse(packageFile) as { version: string }
  const cache = join(packageFolder, '..', '..', '.cache', 'zine-press')
  const unpacked = join(cache, `chromium-${version}`)
  const executablePath = join(unpacked, 'chromium')
  if (!(await isExecutable(executablePath))) {
    await unpackInto(unpacked, cache, join(packageFolder, 'bin'))
  }
  const env = {
    LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
  }
  return { executablePath, env, version: `@sparticuz/chromium ${version}` }
}

async function unpackInto(unpacked: string, cache: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  try {
    await mkdir(cache, { recursive: true })
    const partial = await mkdtemp(join(cache, 'unpacking-'))
    // `inflate` writes to the folder for temporary files and offers no other.
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = partial
    const work = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) =>
      inflate(join(archives, name)),
    )
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    try {
      await Promise.all(work)
      await writeFile(join(partial, 'fonts.conf'), fontsConf)
      await rename(partial, unpacked)
    } catch (error) {
      await rm(partial, { recursive: true, force: true })
      // Another build was faster; its copy is the same.
      if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UserError(
      `Chromium could not be unpacked to ${unpacked} (${why}); make room and let this user write there, or set CHROMIUM_PATH.`,
      { cause: error },
    )
  }
}
