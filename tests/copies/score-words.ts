import { splitWords } from '../../src/zine/words.ts'

/** A number that is alone: of a principle or of a page. */
const lonelyNumber = /^([ivx]+|\d+)$/

/**
 * The words of a text as they are scored: split as the preflight splits them, in small letters, and of each only
 * its letters and digits, so that a comma that became a point is no lost word. Numbers that are alone are
 * left out: of “VII” a machine that expects words makes “Vil”, however large it is there.
 */
export function scoredWords(text: string): string[] {
  return splitWords(text)
    .map((word) => word.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '' && !lonelyNumber.test(word))
}

/** How many words of a text were read. */
export interface WordScore {
  readonly read: number
  readonly words: number
}

/**
 * How many words of a page were read, in order: those of a longest common subsequence of both texts. A word
 * with one wrong letter was not read; a word that is not there costs nothing.
 */
export function scoreWords(printed: string, read: string): WordScore {
  const [source, found] = [scoredWords(printed), scoredWords(read)]
  // How many words the texts have in common up to here.
  let above = found.map(() => 0)
  for (const word of source) {
    let corner = 0
    let left = 0
    above = above.map((up, index) => {
      const here = word === found[index] ? corner + 1 : Math.max(up, left)
      corner = up
      left = here
      return here
    })
  }
  return { read: above.at(-1) ?? 0, words: source.length }
}
