import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { simulateCopy } from './simulate-copy.ts'
import type { CopyScore } from './copies-table.ts'
import { readsCode, readText } from './read-copy.ts'
import type { ReaderPage } from './reader-pages.ts'
import { scoreWords } from './score-words.ts'

/** A setting of the text that is copied. */
export interface Setting {
  readonly name: string
  readonly pages: readonly ReaderPage[]
  /** Where the QR code on the last page leads; undefined where there is none. */
  readonly address?: string
}

/**
 * Copies each page, its copy, and so on, and reads the copies of some generations.
 * @param generations at which words are read, rising
 * @param codeGenerations at which the QR code is read, rising
 */
export async function measureCopies(
  { name, pages, address }: Setting,
  generations: readonly number[],
  codeGenerations: readonly number[] = generations,
): Promise<CopyScore[]> {
  const limit = pLimit(availableParallelism())
  const scores = new Map<number, CopyScore>()
  const add = (generation: number, part: Partial<CopyScore>) => {
    const none = { setting: name, generation, read: 0, words: 0, code: null }
    const { read, words, code } = scores.get(generation) ?? none
    const sum = { read: read + (part.read ?? 0), words: words + (part.words ?? 0) }
    scores.set(generation, { ...none, ...sum, code: part.code ?? code })
  }
  for (const page of pages) {
    const codeHere = address !== undefined && page === pages.at(-1) ? codeGenerations : []
    const last = Math.max(...generations, ...codeHere)
    const work: Promise<void>[] = []
    let copy = page.raster
    for (let generation = 1; generation <= last; generation++) {
      const own = (copy = simulateCopy(copy, generation))
      if (generations.includes(generation)) {
        const read = async () => add(generation, scoreWords(page.text, await readText(own)))
        work.push(limit(read))
      }
      if (codeHere.includes(generation)) {
        work.push(limit(async () => add(generation, { code: await readsCode(own, address!) })))
      }
      // The copier works while the last copies are read.
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(work)
  }
  return [...scores.values()].toSorted((one, other) => one.generation - other.generation)
}
