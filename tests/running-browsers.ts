import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** How many processes run with a profile that Playwright made. */
export async function countBrowsers(): Promise<number> {
  const commands = process.platform === 'linux' ? await readProcCommands() : readPsCommands()
  return commands.filter((command) => command.includes('playwright_chromiumdev_profile')).length
}

async function readProcCommands(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  // A process may end while its folder is read.
  return Promise.all(
    processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
}

function readPsCommands(): string[] {
  return execFileSync('ps', ['-axo', 'command']).toString().split('\n')
}

/** Waits until the last of them has ended, for ten seconds at most. */
export async function untilNoBrowserRuns(): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await countBrowsers()) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
