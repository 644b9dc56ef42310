import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { glob, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { findFreePort, serveWatched, type WatchedSite } from './serve-watched.ts'
import { openSession, type WebDriver } from './webdriver.ts'

/** What is started here, and the packages of Debian it is in. */
export const webkitPrograms = [
  { program: 'WebKitWebDriver', package: 'webkit2gtk-driver' },
  { program: 'Xvfb', package: 'xvfb' },
]

/** The narrowest window of MiniBrowser, in px. */
export const narrowestWindow = 447

/** A running WebKitGTK with one window, and a site served to it. */
export interface OpenWebkit extends Omit<WatchedSite, 'close'> {
  readonly browser: WebDriver
  /** Ends every process that was started, and removes their home. */
  close(): Promise<void>
}

/**
 * Starts Debian's WebKitGTK, whose engine Safari has too, with a home of its own and on a screen that nobody
 * sees, for root as for anybody.
 */
export async function openWebkit(siteDir: string): Promise<OpenWebkit> {
  const site = await serveWatched(siteDir)
  const home = await mkdtemp(join(tmpdir(), 'webkit-'))
  const started: ChildProcess[] = []
  const start = (
    program: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ): ChildProcess => {
    // It ends with the process that started it, however that ends.
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
      env: { PATH: process.env['PATH'], HOME: home, ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    })
    started.unshift(child)
    return child
  }
  const close = async () => {
    // The driver first, with the browser; a screen that may end by itself takes its socket away.
    for (const child of started)
      await endGroup(child, child === started.at(-1) ? 'SIGTERM' : 'SIGKILL')
    site.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {})
    // It tells the number of its display, and closes the stream.
    const display = (await text(screen.stdio[3] as Readable)).trim()
    const port = await findFreePort()
    const driver = start('WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      // There is neither a bus nor a graphics card.
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
    })
    const driverUrl = `http://127.0.0.1:${port}`
    await untilItAnswers(driver, `${driverUrl}/status`)
    const browser = await openSession(driverUrl, {
      'webkitgtk:browserOptions': {
        binary: await findMiniBrowser(),
        args: [
          '--automation',
          // The one that WebDriver knows how to set would be asked over TLS for pages that are.
          `--proxy=http://localhost:${site.proxyPort}`,
          '--ignore-host=localhost',
          // It would look up the hosts that links lead to.
          '--enable-dns-prefetching=false',
        ],
      },
    })
    return { ...site, browser, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Where the package has put it depends on the machine and on the version of its interface. */
async function findMiniBrowser(): Promise<string> {
  const paths = await Array.fromAsync(glob('/usr/lib/*/webkit2gtk-4.*/MiniBrowser'))
  if (paths.length === 0) throw new Error('MiniBrowser is not in /usr/lib/*/webkit2gtk-4.*/.')
  return paths.toSorted().at(-1)!
}

/** Waits until a server that was started answers. */
async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (server.exitCode !== null) throw new Error('The driver ended.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Ends a program and what it has started: a driver's browser, which has processes of its own. */
async function endGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null
  const ended = hasEnded ? undefined : once(child, 'exit')
  try {
    process.kill(-child.pid!, signal)
  } catch (error) {
    // None of them is left.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  await ended
}
