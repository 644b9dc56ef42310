import { UserError } from '../user-error.ts'

/**
 * Waits for work, but not for ever.
 * @param what the work, as the subject of "took longer than …"
 * @throws UserError when the limit is reached; the work itself is not stopped by it
 */
export async function withDeadline<Value>(
  work: Promise<Value>,
  limitMs: number,
  what: string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = limitMs / 1000
      reject(new UserError(`${what} took longer than ${seconds} seconds; run the build again.`))
    }, limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
