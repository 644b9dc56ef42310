import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isPrintFile } from '../../formats/select-files.ts'
import { listFiles } from '../files.ts'
import { errorCode, UserError } from '../../user-error.ts'
import { sumsFile } from './checksums.ts'

/** The folders of one build beside the output folder, so that a rename is all it takes to publish. */
interface Folders {
  /** What is published. */
  readonly out: string
  /** What is being built. */
  readonly building: string
  /** What was published before, for the moment between two renames. */
  readonly previous: string
}

function foldersOf(outDir: string): Folders {
  const beside = (what: string) => join(dirname(outDir), `.${basename(outDir)}.${what}`)
  return { out: outDir, building: beside('building'), previous: beside('previous') }
}

/** The folder of one build's own below that of all builds: whoever publishes to the same folder shares it. */
function workDirOf(outDir: string, buildsDir: string): string {
  return join(buildsDir, createHash('sha256').update(outDir).digest('hex').slice(0, 16))
}

/** A build under way. */
export interface Staging {
  /** The folder to build in. */
  readonly dir: string
  /** Another one, for what is only needed meanwhile; its depth below the project is always the same. */
  readonly workDir: string
  /** Puts a folder that was built below `dir` in the place of the output folder, whole. */
  publish(builtDir: string): Promise<void>
  /** Removes what was not published. Safe to call twice. */
  dispose(): Promise<void>
  /** The same, without waiting, for a process that is told to stop. */
  disposeNow(): void
}

/**
 * Opens a folder to build in. The output folder stays as it is until `publish`. What an earlier build
 * left when it was killed is cleaned up, and its last good output put back.
 * @param buildsDir where builds have their locks and what they only need meanwhile
 * @param extent whether a whole site is published, or a part of it, which never replaces a whole one
 * @throws UserError when another build publishes to the same folder, or the folder cannot be written
 */
export async function openStaging(
  outDir: string,
  buildsDir: string,
  extent: 'whole' | 'part' = 'whole',
): Promise<Staging> {
  const folders = foldersOf(outDir)
  const workDir = workDirOf(outDir, buildsDir)
  const lockFile = `${workDir}.lock`
  const unlock = await lock(lockFile, outDir)
  try {
    await restoreOutput(outDir)
    await refuseOtherFiles(outDir, extent)
    for (const folder of [folders.building, workDir]) {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
    }
  } catch (error) {
    await unlock()
    throw unwritable(outDir, error)
  }
  return {
    dir: folders.building,
    workDir,
    publish: async (builtDir) => {
      try {
        await swap(builtDir, folders)
      } catch (error) {
        throw unwritable(outDir, error)
      }
    },
    dispose: async () => {
      await rm(folders.building, { recursive: true, force: true })
      await rm(workDir, { recursive: true, force: true })
      await unlock()
    },
    disposeNow: () => {
      rmSync(folders.building, { recursive: true, force: true })
      rmSync(workDir, { recursive: true, force: true })
      rmSync(lockFile, { force: true })
    },
  }
}

/** Puts the last good output back where a build was killed between its two renames. */
export async function restoreOutput(outDir: string): Promise<void> {
  const { out, previous } = foldersOf(outDir)
  if (await exists(out)) await rm(previous, { recursive: true, force: true })
  else if (await exists(previous)) await rename(previous, out)
}

/**
 * What is replaced is removed, so it must be a site or a part of one, and not somebody's documents or this
 * project.
 */
async function refuseOtherFiles(outDir: string, extent: 'whole' | 'part'): Promise<void> {
  const names = (await exists(outDir)) ? await readdir(outDir) : []
  if (names.length === 0) return
  if (names.includes('index.html') && !names.includes('package.json')) {
    if (extent === 'whole') return
    throw new UserError(
      `${outDir}: it holds a whole site, which a part of one would replace; name an empty or a new folder with --out.`,
    )
  }
  if (names.includes(sumsFile) && (await holdsPart(outDir))) return
  throw new UserError(
    `${outDir}: it holds other files than a built site, which would be lost; name an empty or a new folder with --out.`,
  )
}

/** Whether a folder holds what a build of a part of a site left there, and nothing else. */
async function holdsPart(outDir: string): Promise<boolean> {
  const paths = await listFiles(outDir)
  const sums = await readFile(join(outDir, sumsFile), 'utf8')
  const listed = new Set(sums.split('\n').map((line) => line.slice(66)))
  return paths.every((path) => path === sumsFile || (listed.has(path) && isPrintFile(path)))
}

async function swap(builtDir: string, { out, previous }: Folders): Promise<void> {
  const replaces = await exists(out)
  if (replaces) await rename(out, previous)
  try {
    await rename(builtDir, out)
  } catch (error) {
    if (replaces) await rename(previous, out)
    throw error
  }
  await rm(previous, { recursive: true, force: true })
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function unwritable(outDir: string, error: unknown): unknown {
  const code = errorCode(error)
  if (code === undefined) return error
  return new UserError(
    `${outDir}: the output folder cannot be written (${code}); let this user write to ${dirname(outDir)}, or name another folder with --out.`,
    { cause: error },
  )
}

/** The locks of this process: a file with its number that it does not hold is an old one. */
const heldLocks = new Set<string>()

async function lock(file: string, outDir: string): Promise<() => Promise<void>> {
  const own = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(own, String(process.pid))
    // Unlike writing it in place, a link is never seen half done.
    await link(own, file)
    heldLocks.add(file)
    return async () => {
      heldLocks.delete(file)
      await rm(file, { force: true })
    }
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw unwritableLock(file, error)
  } finally {
    await rm(own, { force: true })
  }
  const owner = await readOwner(file)
  if (owner === process.pid ? heldLocks.has(file) : isRunning(owner)) {
    throw new UserError(
      `Another build (process ${owner}) publishes to ${outDir}; wait until it ends, or delete ${file} if there is none.`,
    )
  }
  await rm(file, { force: true })
  return lock(file, outDir)
}

/** The process that holds a lock; 0 where it was let go meanwhile. */
async function readOwner(file: string): Promise<number> {
  try {
    return Number(await readFile(file, 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}

function unwritableLock(file: string, error: unknown): unknown {
  const code = errorCode(error)
  if (code === undefined) return error
  return new UserError(
    `${file}: it cannot be written (${code}); let this user write to ${dirname(file)}.`,
    { cause: error },
  )
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
