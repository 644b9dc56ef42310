import makeBidi from 'bidi-js'
import { splitWords, type SourceWord } from '../zine/words.ts'

const bidi = makeBidi()

/** A line of a page, as it is seen. */
export interface SeenLine {
  readonly page: number
  /** Its letters from left to right, without spaces. */
  readonly letters: string
}

/** How many words before and after a line tell on which side the signs at its ends belong. */
const around = 6

/**
 * Finds the first line of a text from right to left whose letters are not seen where the text has them: in which
 * order numbers, signs and words of other scripts follow between its words is told by nothing else.
 * @param lines in reading order
 * @returns a clause; undefined where all are in their places
 * @see Unicode Standard Annex 9
 */
export function findMisplaced(
  source: readonly SourceWord[],
  lines: readonly SeenLine[],
): string | undefined {
  let at = 0
  for (const { page, letters } of lines) {
    let end = at
    for (let count = 0; end < source.length && count < letters.length; end++) {
      count += seenLetters(source[end]!.word).length
    }
    // What belongs to the words of other lines may turn the signs at the ends of this one.
    const places = [0, around].flatMap((words) =>
      ['', ' '].map((gap) => drawLine(source, at, end, words, gap)),
    )
    if (!places.includes(letters)) {
      const words = source.slice(at, end)
      const text = words.map(({ word }) => word).join(' ')
      return `page ${page} has “${text}” in the wrong order, at ${words[0]?.part ?? 'the end'}`
    }
    at = end
  }
  return undefined
}

/** The letters of a text, as far as their order is told: marks are not, and brackets are mirrored. */
export function seenLetters(text: string): string {
  return splitWords(text)
    .join('')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[()[\]{}<>«»]/g, '|')
}

/**
 * The letters of some words as they are seen on a line of their own.
 * @param words how many words of the lines before and after it are looked at
 * @param gap what stands between two words of which the first ends with a hyphen or a dash
 */
function drawLine(
  source: readonly SourceWord[],
  at: number,
  end: number,
  words: number,
  gap: string,
): string {
  const join = (from: number, to: number) =>
    source
      .slice(Math.max(0, from), to)
      .map(({ word }) => (/[-\u2010\u2013\u2014/]$/.test(word) ? word + gap : `${word} `))
      .join('')
  const before = join(at - words, at)
  const line = join(at, end)
  const text = `${before}${line}${join(end, end + words)}`
  const levels = bidi.getEmbeddingLevels(text, 'rtl')
  const last = before.length + line.trimEnd().length
  const order = bidi.getReorderedIndices(text, levels, before.length, last - 1)
  return seenLetters(
    order
      .slice(before.length, last)
      .map((index) => text[index]!)
      .join(''),
  )
}
