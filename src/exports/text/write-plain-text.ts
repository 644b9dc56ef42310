import { editionLines } from '../../zine/printed-words.ts'
import type { ListItem, Phrase, TextBlock } from '../principle-text.ts'
import type { Zine } from '../../zine/zine.ts'
import { countColumns, wrapRuns } from './wrap-runs.ts'

/** How many columns a line of plain text has: what an e-mail quotes and a terminal shows unbroken. */
export const plainTextColumns = 72

/**
 * By how many columns the text of a list, a quotation, a note or code is moved in. Marks of items stand
 * halfway, so that a reader tells them from words at the beginning of a line.
 */
const indentColumns = 4

/** What stands before an item: of a list, of a box to tick, of a ticked one. */
const marks = { item: '•', open: '☐', ticked: '☒' } as const
/** A line across the page. */
const rule = '* * *'

/**
 * Writes a zine as plain text: its words and nothing but them, wrapped at spaces. A part is set apart by
 * two empty lines, a paragraph by one.
 * @param texts the text of each principle
 */
export function writePlainText(zine: Zine, texts: readonly (readonly TextBlock[])[]): string {
  const plain = (text: string) => wrapRuns([{ kind: 'flow', text }], plainTextColumns)
  const parts = [
    [[...plain(zine.title), ...plain(zine.subtitle)], plain(zine.standfirst)],
    ...zine.principles.map(({ numeral, statement }, index) => [
      [...plain(numeral), ...plain(statement)],
      ...writeBlocks(texts[index] ?? [], plainTextColumns),
    ]),
    [plain(zine.closing)],
    [
      [...plain(zine.resource.line), ...plain(zine.resource.address)],
      ...editionLines(zine).map(plain),
    ],
  ]
  return `${parts.map(joinParagraphs).join('\n\n\n')}\n`
}

/**
 * Reads the words back out of a plain text: everything that is not the mark of an item or a rule. These
 * stand where no word can.
 */
export function readPlainText(text: string): string {
  const place = `^(?: {${indentColumns}})* {${indentColumns / 2}}`
  const what = `[${Object.values(marks).join('')}](?= |$)|${RegExp.escape(rule)}$`
  return text.replaceAll(new RegExp(`${place}(?:${what})`, 'gmu'), '')
}

function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** A paragraph, as its lines. */
type Paragraph = readonly string[]

function writeBlocks(blocks: readonly TextBlock[], columns: number): Paragraph[] {
  return blocks.flatMap((block) => writeBlock(block, columns))
}

function writeBlock(block: TextBlock, columns: number): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [wrapRuns(block.phrase.runs, columns)]
    case 'quote':
    case 'note':
      return indent(writeBlocks(block.blocks, columns - indentColumns), indentColumns)
    case 'list':
      return writeList(block, columns)
    case 'code':
      return indent([writeCode(block.text, columns - indentColumns)], indentColumns)
    case 'table':
      return writeTable(block.rows, columns)
    case 'rule':
      return indent([[rule]], indentColumns / 2)
  }
}

function indent(paragraphs: readonly Paragraph[], columns: number): Paragraph[] {
  const before = ' '.repeat(columns)
  return paragraphs.map((lines) => lines.map((line) => (line === '' ? '' : `${before}${line}`)))
}

function writeList(list: Extract<TextBlock, { kind: 'list' }>, columns: number): Paragraph[] {
  const { start, items, loose } = list
  const numbers = items.map((_, index) => (start === null ? '' : `${start + index}.`))
  const longest = Math.max(0, ...numbers.map((number) => number.length))
  // A number and the space after it may take more than one step.
  const width = indentColumns * Math.max(1, Math.ceil((longest + 1) / indentColumns))
  const written = items.map((item, index) => {
    const mark =
      start === null
        ? `${' '.repeat(indentColumns / 2)}${markOf(item)} `
        : `${numbers[index]!.padStart(longest)} `.padEnd(width)
    const paragraphs = indent(writeBlocks(item.blocks, columns - width), width)
    // A mark is before words, or else alone.
    if (!['paragraph', 'heading'].includes(item.blocks[0]?.kind ?? '')) {
      return [[mark.trimEnd()], ...paragraphs]
    }
    const [first = [], ...others] = paragraphs
    const [line = '', ...lines] = first
    return [[`${mark}${line.slice(width)}`, ...lines], ...others]
  })
  return loose ? written.flat() : [written.flat(2)]
}

function markOf({ checked }: ListItem): string {
  if (checked === null) return marks.item
  return checked ? marks.ticked : marks.open
}

/** Code keeps its spaces, but where a line is too long. */
function writeCode(text: string, columns: number): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      countColumns(line) <= columns ? [line] : wrapRuns([{ kind: 'flow', text: line }], columns),
    )
}

/** How many columns stand between two cells. */
const gutter = 2

/** A table stands in columns where it fits, and one cell below the other where it does not. */
function writeTable(rows: readonly (readonly Phrase[])[], columns: number): Paragraph[] {
  const cells = rows.map((row) =>
    row.map(({ runs }) => wrapRuns(runs, Number.MAX_SAFE_INTEGER).join(' ')),
  )
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => countColumns(row[column] ?? ''))),
  )
  const width = widths.reduce((sum, each) => sum + each + gutter, -gutter)
  if (width > columns) {
    return rows.map((row) => row.flatMap(({ runs }) => wrapRuns(runs, columns)))
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => `${cell}${' '.repeat(widths[column]! - countColumns(cell) + gutter)}`)
      .join('')
      .trimEnd()
  return [cells.map(line)]
}
