import type { WordScore } from './score-words.ts'

/** What was read of a setting of the text at a generation. */
export interface CopyScore extends WordScore {
  /** For example `booklet`, or `plain, 9 pt`. */
  readonly setting: string
  readonly generation: number
  /** Whether the QR code was read; null where there is none. */
  readonly code: boolean | null
}

/** The least share of words in per cent, by format and generation. */
export type Reach = Readonly<Record<string, Readonly<Record<number, number>>>>

/** What the design is held to. */
export const reach: Reach = { booklet: { 3: 99, 6: 95 }, 'one-sheet': { 3: 97, 6: 85 } }
/** Up to which generation the QR code is to be read. */
export const codeGeneration = 10

/** The share of words that were read, in per cent, never rounded up to a reach. */
export function percentOf({ read, words }: WordScore): string {
  return (Math.floor((1000 * read) / words) / 10).toFixed(1)
}

/** What falls short of the reach, one sentence each. */
export function findShortfalls(scores: readonly CopyScore[], wanted: Reach = reach): string[] {
  return scores.flatMap((score) => {
    const { setting, generation, read, words, code } = score
    const least = wanted[setting]?.[generation]
    const at = `${setting}, generation ${generation}`
    return [
      ...(least !== undefined && 100 * read < least * words
        ? [`${at}: ${percentOf(score)} % of the words were read, and ${least} % are to be.`]
        : []),
      ...(code === false && generation <= codeGeneration
        ? [`${at}: the QR code was not read.`]
        : []),
    ]
  })
}

/** The scores as a table of Markdown, with what they were read by. */
export function formatTable(scores: readonly CopyScore[], readers: readonly string[]): string {
  const generations = [...new Set(scores.map(({ generation }) => generation))]
  const settings = [...Map.groupBy(scores, ({ setting }) => setting)]
  const head = [
    'words read, %',
    ...generations.map((generation) => `copy ${generation}`),
    'QR code',
  ]
  const rows = settings.map(([setting, own]) => [
    setting,
    ...own.map(percentOf),
    own.every(({ code }) => code === null)
      ? 'none'
      : own.every(({ code }) => code !== false)
        ? 'each time'
        : `not at ${own
            .filter(({ code }) => code === false)
            .map((score) => score.generation)
            .join(', ')}`,
  ])
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [...table, '', `Read by ${readers.join(' and ')}.`].join('\n')
}

const [start, end] = ['<!-- copies -->', '<!-- /copies -->']

/**
 * Puts a table between the marks of a text.
 * @throws Error where the marks are not there
 */
export function replaceTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`The text has no place between ${start} and ${end}.`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}
