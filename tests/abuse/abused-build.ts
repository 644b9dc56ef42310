import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { CommandResult } from '../support/run-build.ts'
import { untilNoBrowserRuns } from '../support/running-browsers.ts'
import { hashFiles, makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

/** A folder that holds the last good output, and what is around a build that is abused. */
export interface Scene {
  readonly out: string
  /** Where the build puts what is only needed meanwhile, so that its browsers are known by it. */
  readonly tmpDir: string
  readonly cache: string
}

/**
 * Sets a scene: the last good output is one file.
 * @param folder an empty one; undefined for one below the project
 */
export async function setScene(folder?: string): Promise<Scene> {
  folder ??= await makeScratch()
  const scene = { out: join(folder, 'dist'), tmpDir: await makeScratch(), cache: `${folder}-cache` }
  await mkdir(scene.out, { recursive: true })
  await writeFile(join(scene.out, 'index.html'), 'the last good one')
  return scene
}

/** What a build runs under, for example `unshare --net`, and what of its surroundings is otherwise. */
export interface Surroundings {
  readonly under?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly args?: readonly string[]
}

/** Starts a build of a tiny zine that takes nothing from a cache. */
export function startAbused(scene: Scene, { under = [], env, args = [] }: Surroundings = {}) {
  const content = join(projectDir, 'tests/fixtures/zines/promise')
  const own = ['--content', content, '--out', scene.out, '--fresh', '--cache', scene.cache]
  const script = join(projectDir, 'src/cli/build.ts')
  const [program, ...rest] = [...under, process.execPath, script, ...own, ...args]
  const child = spawn(program!, rest, {
    cwd: projectDir,
    env: { ...process.env, TMPDIR: scene.tmpDir, ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ended }
}

/** What was published last is there byte for byte, and no browser of the build runs. */
export async function expectWhole(
  { out, tmpDir }: Scene,
  before: Readonly<Record<string, string>>,
): Promise<void> {
  expect(await hashFiles(out)).toEqual(before)
  expect(await untilNoBrowserRuns(tmpDir)).toBe(true)
}

/** A build that ended by itself left nothing beside what it publishes. */
export async function expectTidy({ out }: Scene): Promise<void> {
  expect(await readdir(dirname(out))).toEqual(['dist'])
}

/** What is published agrees with its checksums. */
export async function expectFaultless(out: string): Promise<void> {
  const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8')
  const lines = sums.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) {
    const [sum, path] = [line.slice(0, 64), line.slice(66)]
    const bytes = await readFile(join(out, path))
    expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sum])
  }
}

/** Whether a program runs here and says that all is well; what it lacks is reported by name. */
export function canRun(program: string, args: readonly string[], lack: string): boolean {
  const isThere = spawnSync(program, args, { stdio: 'ignore' }).status === 0
  if (!isThere) console.log(`skipped: ${lack}`)
  return isThere
}
