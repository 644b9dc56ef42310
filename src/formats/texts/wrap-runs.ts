import type { TextRun } from '../../zine/principle-text.ts'

/**
 * Breaks a text into lines of at most so many columns, at spaces and nowhere else: never inside a word,
 * at a hyphen or at a hard space. A word that is longer stands alone on its line. What is to stay
 * together does, unless it is longer than a line.
 * @returns the lines, without space around them; none where there are no words
 */
export function wrapRuns(runs: readonly TextRun[], columns: number): string[] {
  return splitLines(runs).flatMap((chunks) => {
    const lines: string[] = []
    let line = ''
    for (const chunk of chunks.flatMap((chunk) => fitChunk(chunk, columns))) {
      const longer = line === '' ? chunk : `${line} ${chunk}`
      if (line !== '' && countColumns(longer) > columns) {
        lines.push(line)
        line = chunk
      } else line = longer
    }
    return line === '' ? lines : [...lines, line]
  })
}

/** White space at which a line may end; a hard space (U+00A0, U+202F) is none. */
const space = /[ \t\n\v\f\r]+/

/** The lines an author made, each as the chunks that no line may end in. */
function splitLines(runs: readonly TextRun[]): string[][] {
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
    chunks.map((chunk) => chunk.replaceAll(/^ +| +$| +(?= )/g, '')).filter((chunk) => chunk !== ''),
  )
}

function fitChunk(chunk: string, columns: number): string[] {
  return countColumns(chunk) <= columns ? [chunk] : chunk.split(' ')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many columns a text takes where every letter takes one; what is never seen takes none. */
export function countColumns(text: string): number {
  return [...graphemes.segment(text.replaceAll(/[\u00AD\u200B\u2060]/g, ''))].length
}
