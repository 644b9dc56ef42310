import { createHash } from 'node:crypto'
import { sha256 } from '../files.ts'

/**
 * The key of a value in the cache: the SHA-256, in hexadecimal, of what it is and of all that shapes it.
 * Bytes count by their hash, maps and sets by their entries in order.
 * @param inputs plain data, bytes, maps and sets, nested in any way
 */
export function keyOf(kind: string, inputs: object): string {
  const text = JSON.stringify(
    [kind, inputs],
    function replace(this: unknown, name, value: unknown) {
      // A Buffer would have become a list of numbers by now.
      const own = (this as Record<string, unknown>)[name]
      if (own instanceof Uint8Array) return { bytes: sha256(own) }
      if (own instanceof Map) return { map: [...own] }
      if (own instanceof Set) return { set: [...own] }
      return value
    },
  )
  return createHash('sha256').update(text).digest('hex')
}
