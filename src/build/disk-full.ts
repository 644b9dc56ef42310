import { statfs } from 'node:fs/promises'
import { errorCode, UserError } from '../user-error.ts'

/** A disk with less room than this is full, in bytes: a site and the profile of a browser take as much. */
const leastRoom = 10_000_000

/** What the system, or a program that passes its words on, says of a disk that has no room left. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT'])
const fullWords = /ENOSPC|EDQUOT|no space left on device|quota exceeded/i

/**
 * An error, told in a sentence where it is that a disk is full: the system names neither the disk nor the
 * file. Call it before what was written is removed, which makes room again.
 * @param folders where the build writes
 */
export async function tellFullDisk(failure: unknown, folders: readonly string[]): Promise<unknown> {
  const rooms = await Promise.all(folders.map((folder) => readRoom(folder)))
  const full = folders.filter((_, index) => rooms[index]! < leastRoom)
  // A browser that finds no room ends without a reason.
  const isBrowsers = failure instanceof UserError && failure.cause !== undefined && full.length > 0
  if (!saysFull(failure) && !isBrowsers) return failure
  const least = folders[rooms.indexOf(Math.min(...rooms))]!
  const where = full.length > 0 ? full : [least]
  return new UserError(
    where.map((folder) => `${folder}: its disk is full; make room there, then build again.`),
    { cause: failure },
  )
}

/** Whether an error, or one that it came from, is that a disk is full. */
export function saysFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    fullCodes.has(errorCode(error) ?? '') ||
    fullWords.test(error.message) ||
    saysFull(error.cause) ||
    (error instanceof AggregateError && error.errors.some(saysFull))
  )
}

/** How many bytes a user may still write to the disk of a folder; without end where nobody knows. */
async function readRoom(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
