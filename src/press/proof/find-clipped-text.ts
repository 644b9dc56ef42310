import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A rectangle in a PDF's points, measured from its bottom left corner. */
export interface RectPt {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

type Matrix = readonly [number, number, number, number, number, number]

interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface Glyph {
  readonly unicode: string
  readonly width: number
}

/** How far a letter may reach out of a clip, in points: rounding, no more. */
const tolerancePt = 0.4
/** How much of a letter must be seen, from the baseline up, in parts of its size: its x-height. */
const seenHeight = 0.45

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * Finds text that a PDF paints but that a clip or the page's edge cuts, so that the file holds its
 * letters and a reader does not see them whole. Chromium leaves out letters outside a clip, but
 * keeps a line that is cut through the middle.
 * @param list the operators of a page, from pdf.js
 * @param page the page's own box, the outermost clip
 * @returns the cut words, joined where they follow each other
 */
export function findClippedText(list: OperatorList, page: RectPt): string[] {
  let matrix: Matrix = identity
  let clip: RectPt = page
  let clipPending = false
  const stack: { matrix: Matrix; clip: RectPt }[] = []
  let size = 0
  let line: Matrix = identity
  let text: Matrix = identity
  const clipped: string[] = []
  let lastCut: RectPt | undefined

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-glyph / 1000) * size, 0])
        continue
      }
      const advance = (glyph.width / 1000) * size
      if (glyph.unicode.trim() !== '') {
        const letter = { left: 0, bottom: 0, right: advance, top: seenHeight * size }
        const box = boundsOf(letter, multiply(matrix, text))
        if (isInside(box, clip)) lastCut = undefined
        else {
          const before = lastCut === undefined ? '' : (clipped.pop() ?? '')
          const space = lastCut !== undefined && isApart(lastCut, box) ? ' ' : ''
          clipped.push(`${before}${space}${glyph.unicode}`)
          lastCut = box
        }
      }
      text = multiply(text, [1, 0, 0, 1, advance, 0])
    }
  }

  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index]
    switch (operator) {
      case OPS.save:
        stack.push({ matrix, clip })
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ;({ matrix, clip } = stack.pop() ?? { matrix, clip })
        break
      case OPS.transform:
        matrix = multiply(matrix, args as Matrix)
        break
      case OPS.paintFormXObjectBegin: {
        stack.push({ matrix, clip })
        const [form, box] = args as [Matrix | null, readonly number[] | null]
        if (form !== null) matrix = multiply(matrix, form)
        if (box !== null) clip = intersect(clip, boundsOf(rectOf(box), matrix))
        break
      }
      case OPS.clip:
      case OPS.eoClip:
        clipPending = true
        break
      case OPS.constructPath: {
        const bounds = (args as readonly unknown[])[2] as ArrayLike<number> | null
        if (clipPending && bounds !== null) {
          clip = intersect(clip, boundsOf(rectOf(bounds), matrix))
        }
        clipPending = false
        break
      }
      case OPS.setFont:
        size = (args as [string, number])[1]
        break
      case OPS.beginText:
        line = text = identity
        break
      case OPS.setTextMatrix:
        line = text = Array.from((args as [ArrayLike<number>])[0]) as unknown as Matrix
        break
      case OPS.moveText: {
        const [x, y] = args as [number, number]
        line = text = multiply(line, [1, 0, 0, 1, x, y])
        break
      }
      case OPS.showText:
        show((args as [readonly (Glyph | number | null)[]])[0])
        break
    }
  }
  return clipped
}

function rectOf(numbers: ArrayLike<number>): RectPt {
  const [left, bottom, right, top] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!]
  return { left, bottom, right, top }
}

/** Applies `inner` first, `outer` then. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [a2, b2, c2, d2, e2, f2] = inner
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}

function boundsOf({ left, bottom, right, top }: RectPt, [a, b, c, d, e, f]: Matrix): RectPt {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}

function intersect(one: RectPt, other: RectPt): RectPt {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
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
