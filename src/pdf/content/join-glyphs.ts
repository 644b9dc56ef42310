import type { PDFDict } from '@cantoo/pdf-lib'
import type { Operation } from './parse-content.ts'
import { readGlyphFont, type GlyphFont } from './glyph-font.ts'

/** Glyphs of one line that are gathered into one array. */
interface Run {
  /** Where its first operation begins in the content, and where its last one ends. */
  readonly start: number
  end: number
  /** Where its first glyph is on the line, in text space. */
  readonly startX: number
  /** Strings of glyphs, in hexadecimal, and between them the numbers of a `TJ` array. */
  readonly items: (string | number)[]
  /** Where the pen is, in thousandths of the font's size from the first glyph. */
  pen: number
}

/** The font that glyphs are shown in, and its size in text space. */
interface Font extends Pick<GlyphFont, 'widthOf'> {
  readonly name: string
  readonly size: number
}

/** From this size on, a thousandth of it can be seen. */
const largeSize = 30

/** Operators that change how far a glyph moves the pen, or move the line in a way that is not followed here. */
const notFollowed: ReadonlySet<string> = new Set(['Tc', 'Tw', 'Tz', 'TD', 'T*', "'", '"'])

/**
 * Writes the glyphs of each line as one `TJ` array. Chromium shows each glyph by itself and moves the line between
 * them, from which some viewers do not find words. Each glyph stays where it was, to a thousandth of its size.
 * @param text a content stream, or a part of one
 * @param partStart where the text begins in the content to which the operations belong
 * @returns the text; unchanged where it moves glyphs in another way
 * @see ISO 32000-2, 9.4.3
 */
export function joinGlyphs(
  text: string,
  partStart: number,
  operations: readonly Operation[],
  resources: PDFDict | undefined,
): string {
  const own = operations.filter(
    ({ start, end }) => start >= partStart && end <= partStart + text.length,
  )
  if (own.some(({ operator }) => notFollowed.has(operator))) return text
  const fonts = new Map<string, GlyphFont | undefined>()
  let font: Font | undefined
  let run: Run | undefined
  // Where the line is by the operations as they were, and by those that are written.
  let [wasX, isX] = [0, 0]
  let matrix: readonly string[] = []
  let joined = ''
  let done = partStart
  const replace = (start: number, end: number, by: string) => {
    joined += text.slice(done - partStart, start - partStart) + by
    done = end
  }
  const endRun = () => {
    if (run !== undefined) replace(run.start, run.end, writeRun(run.items))
    run = undefined
  }
  let skipped = 0
  for (const [index, { operator, operands, start, end }] of own.entries()) {
    if (skipped > 0) {
      skipped -= 1
      continue
    }
    if (operator === 'ET' && run !== undefined && font !== undefined) {
      const offset = findContinuation(own.slice(index, index + 5), matrix, font)
      if (offset !== undefined && isWithinWord(run, offset, font)) {
        wasX = offset
        // The text that goes on is part of this one.
        skipped = 3
        continue
      }
    }
    if (operator === 'Tj' && font !== undefined && operands[0]!.startsWith('<')) {
      run ??= { start, end, startX: wasX, items: [], pen: 0 }
      show(run, ((wasX - run.startX) * 1000) / font.size, operands[0]!, font)
      run.end = end
      continue
    }
    if (operator === 'Td') {
      wasX += Number(operands[0])
      const isOnLine = Number(operands[1]) === 0 && own[index + 1]?.operator === 'Tj'
      if (run !== undefined && isOnLine) continue
      endRun()
      replace(start, end, `${writeNumber(wasX - isX)} ${operands[1]} Td`)
      isX = wasX
      continue
    }
    endRun()
    if (operator === 'Tm' || operator === 'BT') [wasX, isX] = [0, 0]
    if (operator === 'BT') matrix = []
    if (operator === 'Tm') matrix = operands
    if (operator === 'Tf') {
      const [name, size] = operands as [string, string]
      if (!fonts.has(name)) fonts.set(name, readGlyphFont(resources, name))
      const found = fonts.get(name)
      font = found && { widthOf: found.widthOf, name, size: Number(size) }
    }
  }
  endRun()
  return joined + text.slice(done - partStart)
}

/** How far apart glyphs of one word may be, in thousandths of the font's size, beyond their widths. */
const mostInWord = 60

/**
 * Where the next text goes on, on the same line and in the same font: Chromium shows a word in two texts where it
 * shaped its beginning apart.
 * @param operations from the end of a text on
 * @returns from the beginning of the line, in text space; undefined where it does not
 */
function findContinuation(
  [, begin, setFont, setMatrix, show]: readonly Operation[],
  matrix: readonly string[],
  font: Font,
): number | undefined {
  const goesOn =
    begin?.operator === 'BT' &&
    setFont?.operator === 'Tf' &&
    setMatrix?.operator === 'Tm' &&
    show?.operator === 'Tj' &&
    setFont.operands[0] === font.name &&
    Number(setFont.operands[1]) === font.size
  if (!goesOn) return undefined
  const [before, after] = [matrix.map(Number), setMatrix.operands.map(Number)]
  const isOnLine = before.length === 6 && [0, 1, 2, 3, 5].every((at) => before[at] === after[at])
  // Upright text only: along the line is along the page.
  if (!isOnLine || before[1] !== 0 || before[2] !== 0) return undefined
  return (after[4]! - before[4]!) / before[0]!
}

/** Whether a glyph at a place on the line goes on with the word of a run. */
function isWithinWord({ startX, pen }: Run, x: number, { size }: Font): boolean {
  return Math.abs(((x - startX) * 1000) / size - pen) <= mostInWord
}

/** Adds glyphs to a run, so that the first of them stands where it is wanted. */
function show(run: Run, wanted: number, string: string, { widthOf, size }: Font): void {
  // What is rounded off is made good by the next glyph.
  const back = Number((run.pen - wanted).toFixed(size < largeSize ? 0 : 2))
  if (back !== 0) {
    run.items.push(back)
    run.pen -= back
  }
  const hex = string.slice(1, -1).replaceAll(/\s/g, '')
  for (let at = 0; at < hex.length; at += 4) {
    run.pen += widthOf(Number.parseInt(hex.slice(at, at + 4), 16))
  }
  const last = run.items.at(-1)
  if (typeof last === 'string') run.items.splice(-1, 1, last + hex)
  else run.items.push(hex)
}

function writeRun(items: readonly (string | number)[]): string {
  if (items.length === 1) return `<${items[0]}> Tj`
  return `[${items.map((item) => (typeof item === 'string' ? `<${item}>` : item)).join('')}] TJ`
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(5)))
}
