import type { Margins } from '../imposition/at-page.ts'
import type { Size } from '../imposition/sizes.ts'
import { mmToPt } from '../imposition/units.ts'
import { unspacedClass } from '../zine/unspaced.ts'
import type { Principle, Zine } from '../zine/zine.ts'
import { facesOf, type FaceRole } from './faces.ts'

// Copyfitting: about how much room words take, before a browser sets them. One estimate for every format
// and script; what comes of it is checked in the finished file.

/** Where a line of a title may end: after spaces and hyphens, and beside signs that need no spaces. */
const lineEnds = /(?<=\s)(?=\S)|(?<=-)(?=\S)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=.)/u
const wideSigns = new RegExp(unspacedClass, 'gu')
/** How much of a line is filled, on average, before the next word needs a new line: of large words, of text. */
const [filled, filledByText] = [0.9, 0.99]
const stepPt = 0.5

/** A page as text is set on it. */
export interface TextPage {
  readonly box: Size
  readonly margins: Margins
  /** The size of its text, in points. */
  readonly textPt: number
}

/** The width and the height of a page between its margins, in points. */
function textArea({ box, margins }: Pick<TextPage, 'box' | 'margins'>) {
  return {
    widthPt: mmToPt(box.widthMm - 2 * margins.sideMm),
    heightPt: mmToPt(box.heightMm - margins.topMm - margins.bottomMm),
  }
}

/** The room that words are set in. */
interface Measure {
  /** The width of a line, in the unit of `size`. */
  readonly width: number
  /** The size of the letters. */
  readonly size: number
  /** About how wide a letter is, in parts of its size: `Face.letterWidth`. */
  readonly letterWidth: number
}

/** About how wide words are, in parts of their size: a sign of Chinese or Japanese is as wide as it is high. */
export function estimateWidth(words: string, letterWidth: number): number {
  const wide = words.match(wideSigns)?.length ?? 0
  return ([...words].length - wide) * letterWidth + wide * Math.max(1, letterWidth)
}

/** About how many lines words take, of which a part of each is filled. */
function estimateLines(
  words: string,
  { width, size, letterWidth }: Measure,
  part = filled,
): number {
  return Math.max(1, Math.ceil((estimateWidth(words, letterWidth) * size) / (width * part)))
}

/** How much of a page's height a title may fill, by this estimate, which takes every letter for a wide one. */
const mostOfHeight = 0.93

/**
 * The size of the title on the cover, in points: that of its layout, or so much smaller that its
 * longest word fits on one line and all of its lines leave room for what is below.
 */
export function fitTitlePt(
  { title, language }: Pick<Zine, 'title' | 'language'>,
  page: Pick<TextPage, 'box' | 'margins'> & {
    readonly titlePt: number
    readonly roles: readonly FaceRole[]
    readonly extent: 'full' | 'statements'
  },
): number {
  const { box, titlePt, roles, extent } = page
  const faces = facesOf(language)
  const { letterWidth } = roles.includes('display') ? faces.display : faces.legible
  const { widthPt, heightPt } = textArea(page)
  // Above statements, the title takes the top of the page alone.
  const room =
    extent === 'statements' && box.heightMm > 200 ? heightPt / 3 : heightPt * mostOfHeight
  const lineHeight = faces.tall === true ? 1.2 : 0.92
  const words = splitIntoWords(title).map((word) => estimateWidth(word.trim(), letterWidth))
  for (let sizePt = titlePt; sizePt > 2 * stepPt; sizePt -= stepPt) {
    const lines = countLines(words, letterWidth, widthPt / sizePt)
    if (lines !== undefined && lines * sizePt * lineHeight <= room) return sizePt
  }
  return stepPt
}

/** Splits a title where a line may end; each word keeps the space after it. */
export function splitIntoWords(title: string): string[] {
  return title.trim().split(lineEnds)
}

/** How many lines words of these widths take; undefined where one of them is wider than a line. */
function countLines(words: readonly number[], space: number, line: number): number | undefined {
  let lines = 0
  let free = 0
  for (const word of words) {
    if (word > line) return undefined
    if (word + space <= free) free -= word + space
    else {
      lines += 1
      free = line - word
    }
  }
  return lines
}

/** The line of the booklet's grid, and the size and the line of its statements, in points. */
const [gridPt, statementPt, statementLines] = [18, 30.8, 2]

/** How many lines of text the numeral of a principle may be high, with what hangs from it. */
export const numeralHeights = [5, 7, 8, 10] as const

/**
 * How high the numeral over a principle of the booklet can be: the shorter the text, the higher. A long
 * principle, which runs over several pages, has a small one.
 * @param closing the line that closes the last principle
 * @returns a number of lines, of `numeralHeights`
 */
export function chooseNumeralHeight(
  { statement, blocks }: Pick<Principle, 'statement' | 'blocks'>,
  language: string,
  page: TextPage,
  closing?: string,
): number {
  const { widthPt: width, heightPt } = textArea(page)
  const { display, text } = facesOf(language)
  const linesOfHeading = (words: string) =>
    statementLines * estimateLines(words, { width, size: statementPt, ...display })
  const linesOfText = (words: string) =>
    estimateLines(words, { width, size: page.textPt, ...text }, filledByText)
  const taken =
    linesOfHeading(statement) +
    blocks.reduce((lines, block) => lines + linesOfText(block) + 1, 0) +
    (closing === undefined ? 0 : linesOfHeading(closing) + 1)
  const onPage = Math.floor(heightPt / gridPt)
  return numeralHeights.findLast((height) => height <= onPage - taken) ?? numeralHeights[0]
}

/** How many lines of a statement's size its numeral takes above it, in a mini. */
const numeralLines = 1.3

/** About how many lines a statement takes on a page of the mini, its numeral included. */
export function estimateStatementLines(
  statement: string,
  language: string,
  page: TextPage,
): number {
  const { widthPt: width } = textArea(page)
  return (
    numeralLines +
    estimateLines(statement, { width, size: page.textPt, ...facesOf(language).display })
  )
}

/** What there is room for on a card, in pixels: below a numeral, or on the whole of it. */
const cardRooms = {
  statement: { width: 1040, height: 320, most: 160 },
  title: { width: 1040, height: 420, most: 230 },
} as const
const [cardLineHeight, leastOnCard] = [1.06, 30]

/** The largest size in which words fit their card, in pixels: the longer they are, the smaller. */
export function fitWordsPx(words: string, language: string, kind: keyof typeof cardRooms): number {
  const { width, height, most } = cardRooms[kind]
  const { display } = facesOf(language)
  for (let size = most; size > leastOnCard; size -= 2) {
    const lines = estimateLines(words, { width, size, ...display })
    if (lines * size * cardLineHeight <= height) return size
  }
  return leastOnCard
}
