import makeBidi from 'bidi-js'
import { mirrored, splitWords, type SourceWord } from '../zine/words.ts'

const bidi = makeBidi()

/** A line of a page, as it is seen. */
export interface SeenLine {
  readonly page: number
  /** Its letters from left to right, without spaces. */
  readonly letters: string
}

/** How much of the text before and after a line tells on which side the signs at its ends belong, in characters. */
const around = 60

/**
 * Finds the first line of a text from right to left whose letters are not seen where the text has them: in which
 * order numbers, signs and words of other scripts follow between its words is told by nothing else. A line may end
 * within a word.
 * @param lines in reading order
 * @returns a clause; undefined where all are in their places
 * @see Unicode Standard Annex 9
 */
export function findMisplaced(
  source: readonly SourceWord[],
  lines: readonly SeenLine[],
): string | undefined {
  // After a hyphen or a dash the source may have a space or none.
  const texts = ['', ' '].map((gap) => joinWords(source, gap))
  const at = texts.map(() => 0)
  let letter = 0
  for (const { page, letters } of lines) {
    const places = texts.map((text, which) => {
      const start = at[which]!
      const end = (at[which] = findEnd(text, start, letters.length))
      return { text, start, end }
    })
    const isRight = places.some(({ text, start, end }) =>
      [0, around].some((reach) => drawLine(text, start, end, reach) === letters),
    )
    if (!isRight) {
      const { text, start, end } = places[0]!
      const part = findPart(source, letter)
      return `page ${page} has “${text.slice(start, end).trim()}” in the wrong order, at ${part}`
    }
    letter += letters.length
  }
  return undefined
}

function joinWords(source: readonly SourceWord[], gap: string): string {
  return source
    .map(({ word }) => (/[-\u2010\u2013\u2014/]$/.test(word) ? word + gap : `${word} `))
    .join('')
}

/** Where so many letters of a text end, with the marks of the last one. */
function findEnd(text: string, start: number, letters: number): number {
  let end = start
  for (let count = 0; end < text.length; end++) {
    const isLetter = /[^\s\p{M}]/u.test(text[end]!)
    if (isLetter && count === letters) break
    if (isLetter) count += 1
  }
  return end
}

/** The part that a letter of the source is in, counted from 0. */
function findPart(source: readonly SourceWord[], letter: number): string {
  let count = 0
  const word = source.find((one) => (count += seenLetters(one.word).length) > letter)
  return (word ?? source.at(-1))?.part ?? 'the zine'
}

/** The letters of a text, as far as their order is told: marks are not, and brackets are mirrored. */
export function seenLetters(text: string): string {
  return splitWords(text).join('').replaceAll(/\p{M}/gu, '').replaceAll(mirrored, '|')
}

/**
 * The letters of a stretch of a text as they are seen on a line of its own.
 * @param reach how many characters before and after it are looked at
 */
function drawLine(text: string, start: number, end: number, reach: number): string {
  const from = Math.max(0, start - reach)
  const shown = text.slice(from, end + reach)
  const [first, last] = [start - from, text.slice(from, end).trimEnd().length]
  const levels = bidi.getEmbeddingLevels(shown, 'rtl')
  const order = bidi.getReorderedIndices(shown, levels, first, last - 1)
  const drawn = order.slice(first, last).map((index) => shown[index]!)
  return seenLetters(drawn.join(''))
}
