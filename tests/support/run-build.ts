import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { projectDir, scratchDir } from './test-site.ts'

/** What a command said and how it ended. */
export interface CommandResult {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a build makes of its own is what tests look at; only one that names a cache takes from it. */
const fresh = ['--fresh', '--cache', join(scratchDir, 'pressed')]

/** Starts a command of the build, as its npm script does. */
export function startPress(
  command: 'build' | 'check' | 'serve' | 'dev' | 'new',
  args: readonly string[],
  options: Pick<SpawnOptions, 'env' | 'cwd'> = {},
) {
  const script = join(projectDir, 'src/cli', `${command}.ts`)
  const own = command === 'build' && !args.includes('--cache') ? fresh : []
  const child = spawn(process.execPath, [script, ...own, ...args], { cwd: projectDir, ...options })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  /** Waits until the command has printed a text; it throws what was said where it ended before. */
  const untilItSays = async (text: string): Promise<string> => {
    while (!stdout.includes(text)) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The command ended before it said “${text}”:\n${(await ended).stderr}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return stdout
  }
  return { child, ended, untilItSays }
}

/** Runs a build to its end. */
export async function runBuild(
  args: readonly string[],
  options: Parameters<typeof startPress>[2] = {},
): Promise<CommandResult> {
  return startPress('build', args, options).ended
}
