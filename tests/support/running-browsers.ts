import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * How many processes run with a profile that Playwright made.
 * @param tmpDir where the profiles are; other tests may run browsers of their own
 */
export async function countBrowsers(tmpDir: string): Promise<number> {
  const commands = process.platform === 'linux' ? await readProcCommands() : readPsCommands()
  return commands.filter((command) =>
    command.includes(join(tmpDir, 'playwright_chromiumdev_profile')),
  ).length
}

async function readProcCommands(): Promise<string[]> {
  return (await readProc()).map(({ command }) => command)
}

async function readProc(): Promise<{ pid: number; command: string }[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  // A process may end while its folder is read.
  return Promise.all(
    processes.map(async (pid) => ({
      pid: Number(pid),
      command: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    })),
  )
}

/** The processes of those browsers, on Linux. */
export async function findBrowsers(tmpDir: string): Promise<number[]> {
  const profile = join(tmpDir, 'playwright_chromiumdev_profile')
  return (await readProc()).flatMap(({ pid, command }) => (command.includes(profile) ? [pid] : []))
}

function readPsCommands(): string[] {
  return execFileSync('ps', ['-axo', 'command']).toString().split('\n')
}

/** Waits until the last of them has ended, for ten seconds at most. */
export async function untilNoBrowserRuns(tmpDir: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await countBrowsers(tmpDir)) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
