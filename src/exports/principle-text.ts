import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { childrenOf, inLine, offsetsOf } from '../zine/mdast-nodes.ts'
import { normalizeText } from '../zine/normalize-text.ts'

/**
 * A stretch of a text: `flow` may break at its spaces, `together` stays on one line, `break` is the end
 * of a line.
 */
export interface TextRun {
  readonly kind: 'flow' | 'together' | 'break'
  readonly text: string
}

/** The words of a paragraph, a heading or a cell. */
export interface Phrase {
  readonly runs: readonly TextRun[]
  /** As the author marked them up, in Markdown without components. */
  readonly markdown: string
}

/** An item of a list. */
export interface ListItem {
  readonly blocks: readonly TextBlock[]
  /** Whether its box is ticked; null where it has none. */
  readonly checked: boolean | null
}

/** A part of a principle's text, as the author wrote it. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  | { readonly kind: 'heading'; readonly depth: number; readonly phrase: Phrase }
  | { readonly kind: 'quote' | 'note'; readonly blocks: readonly TextBlock[] }
  | {
      readonly kind: 'list'
      /** The number of its first item; null where items are not numbered. */
      readonly start: number | null
      /** What stands before an item, or after its number, as the author wrote it: `-`, `*`, `.` … */
      readonly mark: string
      /** Whether the items stand apart. */
      readonly loose: boolean
      readonly items: readonly ListItem[]
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
      readonly rows: readonly (readonly Phrase[])[]
    }
  | { readonly kind: 'rule' }

/**
 * Reads the text of a principle with what its words are marked up as. The words are those of
 * `readPrincipleBody`, which also says what is wrong with them; this is for a text that was checked.
 * @param source the whole MDX file, frontmatter included
 * @param linkTo where a link of the page leads from the file the Markdown is for
 */
export function readPrincipleText(
  source: string,
  linkTo: (address: string) => string = (address) => address,
): TextBlock[] {
  const text = normalizeText(source).trimStart()
  const root = mdxToMdast(text)
  const definitions = new Map(
    childrenOf(root).flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node] as const] : [],
    ),
  )
  return readBlocks(childrenOf(root), { text, definitions, linkTo, nested: false })
}

interface Reading {
  readonly text: string
  readonly definitions: ReadonlyMap<string, Extract<MdastNode, { type: 'definition' }>>
  readonly linkTo: (address: string) => string
  /** Whether lines begin with what belongs to a quotation, a list or a note around them. */
  readonly nested: boolean
}

function readBlocks(nodes: readonly MdastNode[], reading: Reading): TextBlock[] {
  const blocks: TextBlock[] = []
  let line: MdastNode[] = []
  const endLine = () => {
    if (line.length > 0) blocks.push({ kind: 'paragraph', phrase: readPhrase(line, reading) })
    line = []
  }
  for (const node of nodes) {
    if (inLine.has(node.type)) line.push(node)
    else {
      endLine()
      blocks.push(...readBlock(node, reading))
    }
  }
  endLine()
  return blocks
}

function readBlock(node: MdastNode, reading: Reading): TextBlock[] {
  const inside: Reading = { ...reading, nested: true }
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', phrase: readPhrase(node.children, reading) }]
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, phrase: readPhrase(node.children, reading) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, inside) }]
    case 'mdxJsxFlowElement':
      return readElement(node, inside)
    case 'list':
      return [readList(node, inside)]
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: node.value }]
    case 'table':
      return [
        {
          kind: 'table',
          align: node.align ?? [],
          rows: node.children.map((row) =>
            row.children.map((cell) => readPhrase(cell.children, reading)),
          ),
        },
      ]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    default:
      return []
  }
}

function readElement(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>,
  inside: Reading,
): TextBlock[] {
  if (node.name === 'Note') return [{ kind: 'note', blocks: readBlocks(node.children, inside) }]
  const isLine = node.children.every((child) => inLine.has(child.type))
  if (!isLine) return readBlocks(node.children, inside)
  return [{ kind: 'paragraph', phrase: readPhrase([node], inside) }]
}

function readList(node: Extract<MdastNode, { type: 'list' }>, inside: Reading): TextBlock {
  const source = sliceOf(node, inside)
  return {
    kind: 'list',
    start: node.ordered === true ? (node.start ?? 1) : null,
    mark: /^\d*(.)/.exec(source)?.[1] ?? '-',
    loose: node.children.some(({ spread }) => spread === true) || node.spread === true,
    items: node.children.map((item) => ({
      blocks: readBlocks(item.children, inside),
      checked: item.checked ?? null,
    })),
  }
}

function readPhrase(nodes: readonly MdastNode[], reading: Reading): Phrase {
  return {
    runs: nodes.flatMap((node) => readRuns(node, 'flow')),
    markdown: nodes
      .map((node) => writeMarkdown(node, reading))
      .join('')
      .trim(),
  }
}

function readRuns(node: MdastNode, kind: 'flow' | 'together'): TextRun[] {
  if (node.type === 'break') return [{ kind: 'break', text: '\n' }]
  if (node.type === 'text' || node.type === 'inlineCode') return [{ kind, text: node.value }]
  const isNobr = 'name' in node && node.name === 'Nobr'
  return childrenOf(node).flatMap((child) => readRuns(child, isNobr ? 'together' : kind))
}

/** Writes a stretch of a line as the author did, but for what only MDX knows. */
function writeMarkdown(node: MdastNode, reading: Reading): string {
  const children = childrenOf(node)
  const inner = () => children.map((child) => writeMarkdown(child, reading)).join('')
  switch (node.type) {
    case 'text':
      // Only MDX needs braces escaped.
      return sliceOf(node, reading).replaceAll(/\\(.)/gs, (whole, sign: string) =>
        sign === '{' || sign === '}' ? sign : whole,
      )
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return inner()
    case 'linkReference': {
      // Two principles may give one name to two addresses.
      const definition = reading.definitions.get(node.identifier)
      if (definition === undefined) return inner()
      return writeLink(inner(), definition, reading)
    }
    case 'link':
      return reading.linkTo(node.url) === node.url
        ? keepAround(node, inner(), reading)
        : writeLink(inner(), node, reading)
    default:
      return keepAround(node, inner(), reading)
  }
}

/** Writes anew what is in an element of a line, and leaves its signs as they are. */
function keepAround(node: MdastNode, inner: string, reading: Reading): string {
  const children = childrenOf(node)
  if (children.length === 0) return sliceOf(node, reading)
  const [from, to] = offsetsOf(node)
  const before = reading.text.slice(from, offsetsOf(children[0]!)[0])
  const behind = reading.text.slice(offsetsOf(children.at(-1)!)[1], to)
  return `${before}${inner}${behind}`
}

function writeLink(
  inner: string,
  { url: address, title }: Extract<MdastNode, { type: 'definition' | 'link' }>,
  { linkTo }: Reading,
): string {
  const url = linkTo(address)
  const target = /^[^\s()<>]+$/.test(url) ? url : `<${url.replaceAll(/[<>]/g, encodeURIComponent)}>`
  if (title === null || title === undefined) return `[${inner}](${target})`
  return `[${inner}](${target} "${title.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}")`
}

function sliceOf(node: MdastNode, { text, nested }: Reading): string {
  const slice = text.slice(...offsetsOf(node))
  return nested ? slice.replaceAll(/\n[ \t>]*/g, '\n') : slice
}
