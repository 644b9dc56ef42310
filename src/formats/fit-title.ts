import { mmToPt } from '../paper/units.ts'
import type { Zine } from '../zine/zine.ts'
import { facesOf } from './faces.ts'
import type { Pagination } from './paginations.ts'

/** Where a line of a title may end: behind spaces and hyphens, and beside signs that need no spaces. */
const lineEnds = /(?<=\s)(?=\S)|(?<=-)(?=\S)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=.)/u
/** How much of a page's height a title may fill, by this reckoning, which takes every letter for a wide one. */
const mostOfHeight = 0.93
const stepPt = 0.5

/**
 * The size of the title on the cover, in points: as large as its pagination has it, or so much smaller that
 * its longest word stands on one line and all of its lines leave room for what stands below.
 */
export function fitTitlePt(
  { title, language }: Pick<Zine, 'title' | 'language'>,
  { box, margins, titlePt, roles, extent }: Pagination,
): number {
  const faces = facesOf(language)
  const { letterWidth } = roles.includes('display') ? faces.display : faces.legible
  const widthPt = mmToPt(box.widthMm - 2 * margins.sideMm)
  const heightPt = mmToPt(box.heightMm - margins.topMm - margins.bottomMm)
  // Where the statements stand below it, the title has its place at the top.
  const room =
    extent === 'statements' && box.heightMm > 200 ? heightPt / 3 : heightPt * mostOfHeight
  const lineHeight = faces.tall === true ? 1.2 : 0.92
  const words = splitIntoWords(title).map((word) => word.trim())
  for (let sizePt = titlePt; sizePt > 2 * stepPt; sizePt -= stepPt) {
    const lettersOnLine = widthPt / (sizePt * letterWidth)
    const lines = countLines(words, lettersOnLine)
    if (lines !== undefined && lines * sizePt * lineHeight <= room) return sizePt
  }
  return stepPt
}

/** Splits a title where a line may end; each word keeps the space behind it. */
export function splitIntoWords(title: string): string[] {
  return title.trim().split(lineEnds)
}

/** How many lines words take; undefined where one of them is longer than a line. */
function countLines(words: readonly string[], lettersOnLine: number): number | undefined {
  let lines = 0
  let free = 0
  for (const word of words) {
    const letters = [...word].length
    if (letters > lettersOnLine) return undefined
    if (letters + 1 <= free) free -= letters + 1
    else {
      lines += 1
      free = lettersOnLine - letters
    }
  }
  return lines
}
