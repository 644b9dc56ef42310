import { boundsOf, type RectPt } from './reading/geometry.ts'
import type { ShownGlyph } from './reading/shown.ts'

/** How far a letter may reach out of a clip, in points: rounding, no more. */
const tolerancePt = 0.4
/** How much of a letter must be seen, from the baseline up, in parts of its size: its x-height. */
const seenHeight = 0.45

/**
 * Finds text that a PDF paints but that a clip or the page's edge cuts, so that the file holds its
 * letters and a reader does not see them whole. Chromium leaves out letters outside a clip, but
 * keeps a line that is cut through the middle.
 */
export class ClippedText {
  /** The cut words, joined where they follow each other. */
  readonly words: string[] = []
  #lastCut: RectPt | undefined

  /** Looks at the next glyph of a page. */
  add({ unicode, advance, size, toPage, clip }: ShownGlyph): void {
    if (unicode.trim() === '') return
    const letter = { left: 0, bottom: 0, right: advance, top: seenHeight * size }
    const box = boundsOf(letter, toPage)
    if (isInside(box, clip)) {
      this.#lastCut = undefined
      return
    }
    const before = this.#lastCut === undefined ? '' : (this.words.pop() ?? '')
    const space = this.#lastCut !== undefined && isApart(this.#lastCut, box) ? ' ' : ''
    this.words.push(`${before}${space}${unicode}`)
    this.#lastCut = box
  }
}

/** Whether there is a space between two letters, wherever the line runs. */
function isApart(one: RectPt, other: RectPt): boolean {
  const gap = Math.max(other.left - one.right, one.left - other.right)
  return gap > (one.top - one.bottom) / 4 || Math.abs(one.bottom - other.bottom) > 1
}

function isInside(box: RectPt, clip: RectPt): boolean {
  return (
    box.left >= clip.left - tolerancePt &&
    box.bottom >= clip.bottom - tolerancePt &&
    box.right <= clip.right + tolerancePt &&
    box.top <= clip.top + tolerancePt
  )
}
