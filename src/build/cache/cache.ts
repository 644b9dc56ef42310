import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { keyOf } from './key-of.ts'

/** How much is kept, and how long. */
export interface CacheLimits {
  /** What no build has used for so long is removed, in milliseconds. */
  readonly longestUnusedMs: number
  /** How much is kept at the most, in bytes, beyond what the last build used. */
  readonly mostBytes: number
}

const usualLimits: CacheLimits = {
  longestUnusedMs: 30 * 24 * 60 * 60 * 1000,
  mostBytes: 500_000_000,
}
/** How long the writing of an entry may take before what is left of it is removed, in milliseconds. */
const longestWriteMs = 60 * 60 * 1000

/** The SHA-256 before an entry's bytes, in bytes. */
const sealLength = 32
const entryName = /^[0-9a-f]{64}$/
const partialName = /^[0-9a-f]{64}\.[0-9a-f-]{36}\.partial$/

/** A value, and whether it comes from the cache. */
export interface Remembered<Value> {
  readonly value: Value
  readonly cached: boolean
}

/** What earlier builds made and preflighted. Builds side by side may share it. */
export interface Cache {
  /**
   * Takes a value that was remembered, or makes it and remembers it.
   * @param kind what it is: `pages`, `sheets`
   * @param inputs all that shapes it, fingerprints of the code and of the browser among it
   * @param make makes the value, which `v8.serialize` must know how to write
   * @param isRight whether a value that was made may be remembered: never a wrong one
   */
  remember<Value>(
    kind: string,
    inputs: object,
    make: () => Promise<Value>,
    isRight?: (value: Value) => boolean,
  ): Promise<Remembered<Value>>
  /** Whether nothing can be taken from it. */
  isEmpty(): Promise<boolean>
  /** Removes what has not been used for long, and the oldest of what is too much. */
  trim(): Promise<void>
}

/**
 * Opens the folder of a cache. One that cannot be read or written is done without.
 * @param fresh takes nothing from it; what is made is kept in the place of what was there
 */
export function openCache(
  folder: string,
  { fresh }: { readonly fresh: boolean },
  limits: CacheLimits = usualLimits,
): Cache {
  const used = new Set<string>()
  let hasGrown = false
  return {
    remember: async (kind, inputs, make, isRight = () => true) => {
      const key = keyOf(kind, inputs)
      used.add(key)
      const found = fresh ? undefined : await readEntry(folder, key)
      // What is sealed under this key was written by this very code.
      if (found !== undefined) return { value: deserialize(found), cached: true }
      const value = await make()
      if (isRight(value)) {
        await unlessImpossible(() => writeEntry(folder, key, serialize(value)))
        hasGrown = true
      }
      return { value, cached: false }
    },
    isEmpty: async () => {
      const names = fresh ? [] : await unlessImpossible(() => readdir(folder))
      return names === undefined || !names.some((name) => entryName.test(name))
    },
    trim: async () => {
      if (hasGrown) await unlessImpossible(() => removeOld(folder, used, limits))
    },
  }
}

/** The seal of an entry holds for its bytes and its name. */
function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest()
}

/** An entry's bytes; undefined where there is none. One that is not as it was written is thrown away. */
async function readEntry(folder: string, key: string): Promise<Uint8Array | undefined> {
  const file = join(folder, key)
  const entry = await unlessImpossible(() => readFile(file))
  const bytes = entry?.subarray(sealLength)
  if (bytes !== undefined && sealOf(key, bytes).equals(entry!.subarray(0, sealLength))) {
    const now = new Date()
    await unlessImpossible(() => utimes(file, now, now))
    return bytes
  }
  await remove(file)
  return undefined
}

/** Writes an entry beside its place and renames it, so that it is there whole or not at all. */
async function writeEntry(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, key)
  const partial = `${file}.${randomUUID()}.partial`
  try {
    await writeFile(partial, [sealOf(key, bytes), bytes])
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** A file's time says when an entry was used last, which shapes nothing that is built. */
async function removeOld(
  folder: string,
  used: ReadonlySet<string>,
  { longestUnusedMs, mostBytes }: CacheLimits,
): Promise<void> {
  const entries: { file: string; bytes: number; unusedMs: number }[] = []
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const isPartial = partialName.test(name)
    if (!isPartial && (!entryName.test(name) || used.has(name))) continue
    // Another build may have removed it.
    const found = await unlessImpossible(() => stat(file))
    if (found === undefined) continue
    const unusedMs = Date.now() - found.mtimeMs
    if (unusedMs > (isPartial ? longestWriteMs : longestUnusedMs)) await remove(file)
    else if (!isPartial) entries.push({ file, bytes: found.size, unusedMs })
  }
  let bytes = 0
  for (const entry of entries.toSorted((one, other) => one.unusedMs - other.unusedMs)) {
    bytes += entry.bytes
    if (bytes > mostBytes) await remove(entry.file)
  }
}

async function remove(file: string): Promise<void> {
  await unlessImpossible(() => rm(file, { recursive: true, force: true }))
}

/**
 * Does what a build can go on without.
 * @returns undefined where the system refused; a fault of ours is thrown
 */
async function unlessImpossible<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined
    throw error
  }
}
