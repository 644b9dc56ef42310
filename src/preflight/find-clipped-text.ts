import { boundsOf, walkOperators, type OperatorList, type RectPt } from './walk-operators.ts'

/** How far a letter may reach out of a clip, in points: rounding, no more. */
const tolerancePt = 0.4
/** How much of a letter must be seen, from the baseline up, in parts of its size: its x-height. */
const seenHeight = 0.45

/**
 * Finds text that a PDF paints but that a clip or the page's edge cuts, so that the file holds its
 * letters and a reader does not see them whole. Chromium leaves out letters outside a clip, but
 * keeps a line that is cut through the middle.
 * @param list the operators of a page, from pdf.js
 * @param page the page's own box, the outermost clip
 * @returns the cut words, joined where they follow each other
 */
export function findClippedText(list: OperatorList, page: RectPt): string[] {
  const clipped: string[] = []
  let lastCut: RectPt | undefined
  walkOperators(list, page, {
    visitGlyph: ({ unicode, advance, size, toPage, clip }) => {
      if (unicode.trim() === '') return
      const letter = { left: 0, bottom: 0, right: advance, top: seenHeight * size }
      const box = boundsOf(letter, toPage)
      if (isInside(box, clip)) {
        lastCut = undefined
        return
      }
      const before = lastCut === undefined ? '' : (clipped.pop() ?? '')
      const space = lastCut !== undefined && isApart(lastCut, box) ? ' ' : ''
      clipped.push(`${before}${space}${unicode}`)
      lastCut = box
    },
  })
  return clipped
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
