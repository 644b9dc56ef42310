import type { TextRun } from '../principle-text.ts'
import { unspacedClass } from '../../zine/unspaced.ts'

/** A stretch that no line may end in, and whether a space stands before it. */
interface Chunk {
  readonly text: string
  readonly space: boolean
}

/**
 * Breaks a text into lines of at most so many columns: at spaces, and beside the signs of scripts that
 * write words without spaces, but never inside a word, at a hyphen or at a hard space. A word that is
 * longer stands alone on its line. What is to stay together does, unless it is longer than a line.
 * @returns the lines, without space around them; none where there are no words
 */
export function wrapRuns(runs: readonly TextRun[], columns: number): string[] {
  return splitLines(runs).flatMap((chunks) => {
    const lines: string[] = []
    let line = ''
    for (const { text, space } of chunks.flatMap((chunk) => fitChunk(chunk, columns))) {
      const longer = line === '' ? text : `${line}${space ? ' ' : ''}${text}`
      if (line !== '' && countColumns(longer) > columns) {
        lines.push(line)
        line = text
      } else line = longer
    }
    return line === '' ? lines : [...lines, line]
  })
}

/** White space at which a line may end; a hard space (U+00A0, U+202F) is none. */
const space = /[ \t\n\v\f\r]+/

/** The lines an author made, each as the chunks that no line may end in. */
function splitLines(runs: readonly TextRun[]): Chunk[][] {
  const lines: string[][] = [['']]
  for (const { kind, text } of runs) {
    if (kind === 'break') {
      lines.push([''])
      continue
    }
    const parts = kind === 'together' ? [text.replaceAll(/\s+/g, ' ')] : text.split(space)
    const line = lines.at(-1)!
    line.push(`${line.pop()!}${parts[0]!}`, ...parts.slice(1))
  }
  return lines.map((chunks) =>
    chunks
      .map((chunk) => chunk.replaceAll(/^ +| +$| +(?= )/g, ''))
      .filter((chunk) => chunk !== '')
      .flatMap(splitUnspaced),
  )
}

/** Where a line may end without a space: beside such a sign, but not before what closes or after what opens. */
const unspacedBreak = new RegExp(
  String.raw`(?:(?<=${unspacedClass})|(?=${unspacedClass}))(?<![（《「『【〈“‘(\[])(?![，。、；：？！）》」』】〉”’…—,.;:?!)\]])`,
  'u',
)

function splitUnspaced(chunk: string): Chunk[] {
  return chunk.split(unspacedBreak).map((text, index) => ({ text, space: index === 0 }))
}

function fitChunk(chunk: Chunk, columns: number): Chunk[] {
  if (countColumns(chunk.text) <= columns) return [chunk]
  return chunk.text.split(' ').map((text, index) => ({ text, space: index > 0 || chunk.space }))
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const isWide = new RegExp(unspacedClass, 'u')

/**
 * How many columns a text takes where every letter takes one, and a sign of Chinese or Japanese two; what
 * is never seen takes none.
 */
export function countColumns(text: string): number {
  const letters = [...graphemes.segment(text.replaceAll(/[\u00AD\u200B\u2060]/g, ''))]
  return letters.reduce((sum, { segment }) => sum + (isWide.test(segment) ? 2 : 1), 0)
}
