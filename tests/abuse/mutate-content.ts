import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { ContentFile } from '../../src/zine/check/check-content.ts'
import { projectDir } from '../support/test-site.ts'

const real = join(projectDir, 'content/ice-melts/en')
const sources: Readonly<Record<string, string>> = {
  'zine/en/zine.yaml': join(real, 'zine.yaml'),
  'zine/en/01.mdx': join(real, '01.mdx'),
  'zine/en/02.mdx': join(real, '05.mdx'),
  // All that authors may write.
  'zine/en/03.mdx': join(projectDir, 'tests/fixtures/zines/flowing/tiny/en/01.mdx'),
}

/** A zine of the real one's files, before anything is changed. */
export const originals: readonly ContentFile[] = await Promise.all(
  Object.entries(sources).map(async ([path, file]) => ({
    path,
    text: await readFile(file, 'utf8'),
  })),
)

/** What authors paste, forget and mistype, and what means something to YAML, Markdown, MDX or Unicode. */
const tokens = [
  ['---\n', '\n---\n', '{', '}', '<', '>', '</Note>', '<Note>', '<Nobr>', '</Nobr>', '<b>'],
  ['import x from "y"\n', 'export const a = 1\n', '{/* */}', '<!-- -->', '&amp;', '&', '&#0;'],
  ['*', '**', '_', '~~', '`', '```\n', '\n\n    ', '> ', '- ', '1. ', '# ', '\n===\n', '***\n'],
  ['[', ']', '](', '![', '[a]: b\n', '[^1]', '|', '| --- |\n', '\\', '\\\n', '  \n', '\t', ': '],
  ['&a ', '*a', '!!js/function ', '? ', '- - ', '"', "'", '>-\n', '|\n', '#', '%', '@', '[]', '{}'],
  ['<<: *a\n', 'null', '~', '1e400', '2026-02-30', '.nan', 'yes', '0x1F', '\r', '\r\n', '\u2028'],
  ['\u00A0', '\u00AD', '\u200B', '\u202E', '\uFEFF', '\u0000', '\uD800', '\u0301', 'ﬁ', 'İ', 'ß'],
  ['а', 'שלום', '中文', '🖤', '—', '--', 'https://', 'javascript:a()', 'mailto:', '#IV', '../'],
  ['statement: again\n', 'changed: 2026-01-01\n', 'path: a\n', 'without: [one-sheet]\n'],
].flat()

/** A change of a text: where, in parts of its length, and what. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'double', 'swap', 'cut', 'repeat'),
  length: fc.integer({ min: 1, max: 40 }),
  token: fc.constantFrom(...tokens),
})
/** A change of a text. */
export type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

/** A few changes, for one file of many. */
export const mutations = fc.record({
  file: fc.nat(),
  changes: fc.array(mutation, { minLength: 1, maxLength: 4 }),
})

/** Changes a text, as a slip of the hand or a bad tool would. */
function mutate(text: string, { at, kind, length, token }: Mutation): string {
  const start = Math.floor(at * text.length)
  const [before, span, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ]
  switch (kind) {
    case 'insert':
      return before + token + span + after
    case 'delete':
      return before + after
    case 'double':
      return before + span + span + after
    case 'swap':
      return before + after.slice(0, length) + span + after.slice(length)
    case 'cut':
      return before
    case 'repeat':
      return before + token.repeat(length) + span + after
  }
}

/** Changes one file of many. */
export function mutateFile(
  files: readonly ContentFile[],
  file: number,
  changes: readonly Mutation[],
): ContentFile[] {
  return files.map((original, index) =>
    index === file % files.length
      ? { ...original, text: changes.reduce(mutate, original.text) }
      : original,
  )
}
