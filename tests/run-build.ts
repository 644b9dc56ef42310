import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from './test-site.ts'

/** What a command said and how it ended. */
export interface CommandResult {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts a command of the press, as its npm script does. */
export function startPress(
  command: 'build' | 'serve',
  args: readonly string[],
  options: Pick<SpawnOptions, 'env'> = {},
) {
  const script = join(projectDir, 'src/press', `${command}.ts`)
  const child = spawn(process.execPath, [script, ...args], { cwd: projectDir, ...options })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ended, output: () => stdout }
}

/** Runs a build to its end. */
export async function runBuild(
  args: readonly string[],
  options: Parameters<typeof startPress>[2] = {},
): Promise<CommandResult> {
  return startPress('build', args, options).ended
}
