import { editionLines, headingOf } from '../../zine/printed-words.ts'
import type { TextBlock } from '../principle-text.ts'
import type { Zine } from '../../zine/zine.ts'
import { escapeMarkdown, escapeStart } from './escape-markdown.ts'

/**
 * Writes a zine as Markdown: one heading for the title, one for each principle, and the texts as their
 * authors marked them up. A note is a quotation, since Markdown knows no boxes.
 * @param texts the text of each principle
 * @see https://github.github.com/gfm/
 */
export function writeMarkdown(zine: Zine, texts: readonly (readonly TextBlock[])[]): string {
  const { resource } = zine
  const address = `[${escapeMarkdown(resource.address)}](https://${resource.address})`
  const blocks = [
    `# ${escapeMarkdown(zine.title)}`,
    `**${escapeMarkdown(zine.subtitle)}**`,
    `*${escapeMarkdown(zine.standfirst)}*`,
    ...zine.principles.flatMap(({ numeral, statement }, index) => [
      `## ${escapeMarkdown(headingOf({ numeral, statement }))}`,
      ...writeBlocks(texts[index] ?? []),
    ]),
    `**${escapeMarkdown(zine.closing)}**`,
    `${escapeMarkdown(resource.line)}\\\n${address}`,
    ...editionLines(zine).map(escapeMarkdown),
  ]
  return `${blocks.join('\n\n')}\n`
}

function writeBlocks(blocks: readonly TextBlock[]): string[] {
  return blocks.map(writeBlock)
}

function writeBlock(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeStart(block.phrase.markdown)
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.phrase.markdown.replaceAll('\n', ' ')}`
    case 'quote':
    case 'note':
      return quote(writeBlocks(block.blocks).join('\n\n'))
    case 'list':
      return writeList(block)
    case 'code':
      return writeCode(block)
    case 'table':
      return writeTable(block)
    case 'rule':
      // No item of a list begins with this sign.
      return '___'
  }
}

function quote(markdown: string): string {
  return markdown.replaceAll(/^(?=(.?))/gm, (_, sign: string) => (sign === '' ? '>' : '> '))
}

function writeList({ start, mark, loose, items }: Extract<TextBlock, { kind: 'list' }>): string {
  return items
    .map(({ blocks, checked }, index) => {
      const before = start === null ? mark : `${start + index}${mark}`
      const box = checked === null ? '' : checked ? '[x] ' : '[ ] '
      const text = `${box}${joinItem(blocks, loose)}`
      return `${before} ${indent(text, before.length + 1)}`.trimEnd()
    })
    .join(loose ? '\n\n' : '\n')
}

/** A list inside an item needs no empty line before it; everything else might be taken for one text. */
function joinItem(blocks: readonly TextBlock[], loose: boolean): string {
  return blocks.reduce((text, block, index) => {
    if (index === 0) return writeBlock(block)
    return `${text}${block.kind === 'list' && !loose ? '\n' : '\n\n'}${writeBlock(block)}`
  }, '')
}

/** Moves every line but the first inwards; empty ones stay empty. */
function indent(markdown: string, columns: number): string {
  return markdown.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`)
}

function writeCode({ language, text }: Extract<TextBlock, { kind: 'code' }>): string {
  // The fence is longer than whatever stands between it.
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

const alignments = { left: ':--', right: '--:', center: ':-:', none: '---' } as const

function writeTable({ rows, align }: Extract<TextBlock, { kind: 'table' }>): string {
  const lines = rows.map((row) => `| ${row.map(({ markdown }) => markdown).join(' | ')} |`)
  const columns = (rows[0] ?? []).map((_, column) => alignments[align[column] ?? 'none'])
  const [head = '', ...body] = lines
  return [head, `| ${columns.join(' | ')} |`, ...body].join('\n')
}
