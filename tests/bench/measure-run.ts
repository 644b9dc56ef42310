import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { projectDir } from '../support/test-site.ts'

/** How often memory is looked at, in milliseconds. */
const samplingMs = 150

/** What a run of a program took. */
export interface Run {
  readonly seconds: number
  /** The most memory that it and all it started had at once (PSS), in megabytes; 0 where nobody looked. */
  readonly peakMb: number
  readonly stdout: string
}

/** How a program is run. */
interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Whether its memory is looked at, which takes some of the time that is measured. */
  readonly withMemory?: boolean
}

/**
 * Runs a program to its end and measures it.
 * @throws Error with what it said, where it fails
 */
export async function measureRun(
  command: string,
  args: readonly string[],
  { env = {}, cwd = projectDir, withMemory = false }: RunOptions = {},
): Promise<Run> {
  const started = performance.now()
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
  let [stdout, stderr, peak] = ['', '', 0]
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject)
  child.once('close', resolve)
  const sampleMemory = async () => {
    while (child.exitCode === null && child.signalCode === null) {
      if (child.pid !== undefined) peak = Math.max(peak, await sumPss(child.pid))
      await new Promise((wake) => setTimeout(wake, samplingMs))
    }
  }
  const sampling = withMemory ? sampleMemory() : undefined
  const code = await ended
  const seconds = (performance.now() - started) / 1000
  await sampling
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  return { seconds, peakMb: peak / 1e6, stdout }
}

/** The memory of a process and all below it, in bytes: what several share counts once. */
async function sumPss(root: number): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // The name of the program may hold spaces and brackets.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isBelow(parents.get(id)))
  const sizes = [...parents.keys()].filter(isBelow).map(async (id) => {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
