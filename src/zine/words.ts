import { unspacedClass } from './unspaced.ts'

/** A letter or a sign of a script that writes words without spaces: a line may break beside any of them. */
const unspaced = new RegExp(unspacedClass, 'gu')

/** Marks that nobody sees: a soft hyphen, spaces and joiners without width, marks of direction. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const softHyphen = '\u00AD'

/**
 * Splits a text into words at white space, after a dash, a hyphen or a slash, and before a long dash,
 * wherever a line may end; each sign of Chinese or
 * Japanese is a word. The same words come out of a source and of a page, wherever its lines were broken.
 * What nobody sees is dropped and ligatures opened; case, quotes and dashes stay.
 */
export function splitWords(text: string): string[] {
  return splitSource(text).map(({ word }) => word)
}

/** Splits a text of the source into words, and keeps where a word may be hyphenated. */
export function splitSource(text: string): Pick<SourceWord, 'word' | 'hyphenated'>[] {
  return text
    .replaceAll(unspaced, ' $& ')
    .normalize('NFKC')
    .split(/\s+|(?<=[-\u2010\u2013\u2014/])(?=\S)|(?<=\S)(?=\u2014)/)
    .map((raw) => {
      const word = raw.replaceAll(invisible, '')
      return raw.includes(softHyphen) ? { word, hyphenated: raw } : { word }
    })
    .filter(({ word }) => word !== '')
}

/** A word that has a letter of a script written from right to left. */
export const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u
/** Brackets are mirrored where they are drawn from right to left: either one of a pair may be found. */
export const mirrored = /[()[\]{}<>«»]/g
/** What stands between words of such a script, parted into signs, numbers and foreign words. */
const pieces = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/**
 * Brings words of a text that is written from right to left into an order that the source and a page
 * agree on. What stands between two words of the script, numbers, foreign words and punctuation, is drawn
 * from left to right, and from how it is drawn its order cannot always be told: “12 ICE” and “ICE 12”
 * look the same. So it is compared as a heap: nothing is lost, but its order is not looked at. Brackets
 * are mirrored when they are drawn, so that both are one sign.
 */
export function orderMixedWords<Word extends { readonly word: string }>(
  words: readonly Word[],
): Word[] {
  const ordered: Word[] = []
  let heap: Word[] = []
  const flush = () => {
    ordered.push(...heap.toSorted((a, b) => (a.word < b.word ? -1 : 1)))
    heap = []
  }
  for (const whole of words) {
    for (const [piece] of whole.word.matchAll(pieces)) {
      const word = { ...whole, word: piece.replaceAll(mirrored, '|') }
      if (rightToLeft.test(piece)) {
        flush()
        ordered.push(word)
      } else heap.push(word)
    }
  }
  flush()
  return ordered
}

/** A word of the source and the part of the zine it is in, for example `principle IV`. */
export interface SourceWord {
  readonly word: string
  /** The same with its soft hyphens, where it has any. */
  readonly hyphenated?: string
  readonly part: string
}

/** A word read back from a finished file and the page it was found on, counted from 1. */
export interface FoundWord {
  readonly word: string
  readonly page: number
  /** Whether it is the first of a line, and so may be the rest of a word that the line before began. */
  readonly startsLine?: boolean
}

/** The first place where a finished file and its source disagree. */
export interface WordDifference {
  readonly kind: 'lost' | 'repeated' | 'foreign' | 'wrong order' | 'other'
  /** The words concerned, at most eight of them. */
  readonly words: readonly string[]
  /** How many words are concerned. */
  readonly count: number
  /** The page of the finished file, counted from 1. */
  readonly page: number
  /** The part of the zine the source has at this place. */
  readonly part: string
}

/** How many words a difference names. */
const mostWordsShown = 8
/** How many words in a row must agree before the two texts count as together again. */
const agreement = 4

/**
 * Compares the words of a finished file with its source, in order.
 * @returns the first difference, or undefined where there is none
 */
export function findDifference(
  source: readonly SourceWord[],
  pieces: readonly FoundWord[],
): WordDifference | undefined {
  const found = joinBrokenWords(source, pieces)
  let at = 0
  while (at < source.length && at < found.length && source[at]!.word === found[at]!.word) at++
  if (at === source.length && at === found.length) return undefined

  const want = source.map(({ word }) => word)
  const have = found.map(({ word }) => word)
  const part = (source[at] ?? source.at(-1))?.part ?? 'the zine'
  const page = (found[at] ?? found.at(-1))?.page ?? 1
  const difference = (kind: WordDifference['kind'], words: readonly string[]) => {
    return { kind, words: words.slice(0, mostWordsShown), count: words.length, page, part }
  }
  const isElsewhere = (run: readonly string[], words: readonly string[]) =>
    run.length >= agreement && indexOfRun(words, run.slice(0, 2 * agreement), at) >= 0

  const lost = want.slice(at, rejoin(want, have, at))
  const extra = have.slice(at, rejoin(have, want, at))
  if (lost.length === 0 && extra.length === 0) return difference('other', have.slice(at, at + 1))
  // The shorter explanation is the likelier one.
  if (lost.length > 0 && (extra.length === 0 || lost.length <= extra.length)) {
    if (isElsewhere(lost, have)) {
      return difference('wrong order', have.slice(at, at + mostWordsShown))
    }
    // The end of a part was lost on the page its beginning is on.
    const startsBefore = source[at - 1]?.part === part
    return { ...difference('lost', lost), page: (startsBefore && found[at - 1]?.page) || page }
  }
  if (isElsewhere(extra, want)) return difference('wrong order', extra)
  const before = want.slice(Math.max(0, at - extra.length), at)
  return difference(sameWords(before, extra) ? 'repeated' : 'foreign', extra)
}

/**
 * Joins words that were broken at the end of a line, up to the first place where the two texts disagree: beside a
 * sign that is no letter, within an address, or at a soft hyphen, which shows as a hyphen there.
 */
export function joinBrokenWords(
  source: readonly SourceWord[],
  found: readonly FoundWord[],
): readonly FoundWord[] {
  const joined: FoundWord[] = []
  let at = 0
  for (const { word, hyphenated } of source) {
    const first = found[at]
    if (first === undefined) break
    let whole = first.word
    let next = at + 1
    while (whole !== word && found[next]?.startsLine === true) {
      const rest = found[next]!.word
      const isSoft = /[-\u2010]$/.test(whole) && isHyphenatedAt(hyphenated, whole.length - 1)
      const mayBreak =
        !/[\p{L}\p{M}\p{N}]$/u.test(whole) ||
        !/^[\p{L}\p{M}\p{N}]/u.test(rest) ||
        isAddress.test(word)
      if (isSoft) whole = whole.slice(0, -1) + rest
      else if (mayBreak && word.startsWith(whole + rest)) whole += rest
      else break
      next += 1
    }
    if (whole !== word) break
    joined.push({ ...first, word })
    at = next
  }
  return [...joined, ...found.slice(at)]
}

/** A name of a host: a line may end anywhere in it. */
const isAddress = /\p{L}\.\p{L}{2,}/u

/** Whether a word has a soft hyphen after so many of its letters. */
function isHyphenatedAt(hyphenated: string | undefined, letters: number): boolean {
  const pieces = hyphenated?.split(softHyphen).map((piece) => piece.replaceAll(invisible, '')) ?? []
  return pieces.some((_, index) => pieces.slice(0, index + 1).join('').length === letters)
}

/** Where `long`, from `at` on, runs together again with `short` from `at`; `at` where it never does. */
function rejoin(long: readonly string[], short: readonly string[], at: number): number {
  const next = short.slice(at, at + agreement)
  if (next.length === 0) return long.length
  const index = indexOfRun(long, next, at)
  return index < 0 ? at : index
}

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let index = from; index + run.length <= words.length; index++) {
    if (run.every((word, offset) => words[index + offset] === word)) return index
  }
  return -1
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index])
}

/** Writes a difference as a clause, for example `page 5 lost “the last words” (principle IV)`. */
export function describeDifference({ kind, words, count, page, part }: WordDifference): string {
  const more = count > words.length ? ` … and ${count - words.length} more` : ''
  const quoted = `“${words.join(' ')}”${more}`
  switch (kind) {
    case 'lost':
      return `page ${page} lost ${quoted} of ${part}`
    case 'repeated':
      return `page ${page} repeats ${quoted} of ${part}`
    case 'foreign':
      return `page ${page} holds ${quoted}, which ${part} does not have there`
    case 'wrong order':
      return `page ${page} has ${quoted} in the wrong order, at ${part}`
    case 'other':
      return `page ${page} has ${quoted} where ${part} has another word`
  }
}
