import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { authorComponentNames } from '../author-components.ts'
import { checkCharacters } from './check-characters.ts'
import { childrenOf, inLine } from '../mdast-nodes.ts'
import { checkLink, type Anchors } from './check-link.ts'
import type { Problem } from './problem.ts'
import { escapeMark, mask, maskIndents, placeInProse, type Prose } from './prose.ts'

/** A problem in a principle's text; lines and columns count from 1 in its file. */
export interface BodyProblem extends Pick<Problem, 'rule' | 'what' | 'next'> {
  readonly line: number
  readonly column: number
}

/** What was read from the MDX of a principle. */
export interface PrincipleBody {
  /** The plain text of each paragraph, heading, list item and cell, in order. */
  readonly blocks: readonly string[]
  readonly problems: readonly BodyProblem[]
  /** All that is text in it, for the rules about words and signs. */
  readonly prose: Prose
}

/** How deep quotations, lists, components and marked words may be in each other. */
const deepest = 8
/** More braces than anybody writes: the parser would take minutes to find that they are not closed. */
const mostBraces = 1000
/** More components than may be open at once: the parser takes seconds for thousands. */
const mostOpen = 200
/** The same after a brace that is not closed: each of them doubles the time the parser takes. */
const mostOpenBehindBrace = 12
/** The beginning of a line that opens far more quotations and lists than may be. */
const deepLine = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){33}/m

/**
 * Reads the MDX of a principle with the parser the site uses, so that both see the same words.
 * @param mdx the text below the frontmatter
 * @param firstLine the line of the file on which `mdx` begins, counted from 1
 * @param numbers the numbers of the zine's principles, which links may lead to
 */
export function readPrincipleBody(
  mdx: string,
  firstLine: number,
  numbers: ReadonlySet<number> = new Set(),
): PrincipleBody {
  const start = { text: mdx, line: firstLine, column: 1 }
  const nothing = { blocks: [], prose: { ...start, text: '' } }
  const tooMuch = checkMass(mdx)
  if (tooMuch !== undefined) {
    const { index, ...refusal } = tooMuch
    return { ...nothing, problems: [{ ...placeInProse(start, index), ...refusal }] }
  }
  let root: MdastNode
  try {
    root = mdxToMdast(mdx)
  } catch (error) {
    return { ...nothing, problems: [syntaxProblem(error, mdx, firstLine), ...rawElements(start)] }
  }
  const problems: BodyProblem[] = []
  const add = (index: number, { rule, what, next }: Refusal) => {
    problems.push({ rule, ...placeInProse(start, index), what, next })
  }
  const { nodes, tooDeep } = listNodes(root)
  if (tooDeep !== undefined) {
    add(offsetsOf(tooDeep)[0], deepRefusal)
    return { ...nothing, problems }
  }
  const anchors = { numbers, headings: nameHeadings(nodes) }
  for (const node of nodes) {
    for (const refusal of refuse(node, anchors)) add(offsetsOf(node)[0], refusal)
    for (const { index, ...refusal } of refuseEscapes(node, mdx)) add(index, refusal)
  }
  return { blocks: blocksOf(root), problems, prose: { ...start, text: proseOf(mdx, nodes) } }
}

type Refusal = Pick<BodyProblem, 'rule' | 'what' | 'next'>

const deepRefusal: Refusal = {
  rule: 'nesting',
  what: `quotations, lists, components and marked words stand more than ${deepest} deep in each other here`,
  next: 'write it with fewer of them around it',
}

/** Refuses what the parser takes too long to read. */
function checkMass(mdx: string): (Refusal & { readonly index: number }) | undefined {
  const deep = deepLine.exec(mdx)
  if (deep !== null) return { index: deep.index, ...deepRefusal }
  const components = findDeepComponents(mdx)
  if (components !== undefined) return { index: components, ...deepRefusal }
  const brace = [...mdx.matchAll(/\{/g)][mostBraces]
  if (brace === undefined) return undefined
  return {
    index: brace.index,
    rule: 'code',
    what: `there are more than ${mostBraces} braces in the text`,
    next: 'remove them; code does not run in a principle',
  }
}

/** Where components stand much deeper in each other than may be, as far as that is seen from outside. */
function findDeepComponents(mdx: string): number | undefined {
  const most = mdx.includes('{') ? mostOpenBehindBrace : mostOpen
  let depth = 0
  for (const { index, 0: sign } of mdx.matchAll(/<\/|\/>|<[a-z$_>]/gi)) {
    depth += sign.includes('/') ? -1 : 1
    if (depth > most) return index
  }
  return undefined
}

/** What opens a level of its own. A paragraph or a table around words does not. */
const levels: ReadonlySet<string> = new Set([
  'blockquote',
  'listItem',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteDefinition',
])

/** All nodes in their order, without recursion, and the first that is too deep. */
function listNodes(root: MdastNode): { nodes: MdastNode[]; tooDeep: MdastNode | undefined } {
  const nodes: MdastNode[] = []
  const waiting = [{ node: root, depth: 0 }]
  while (waiting.length > 0) {
    const { node, depth } = waiting.pop()!
    const level = depth + (levels.has(node.type) ? 1 : 0)
    if (level > deepest) return { nodes, tooDeep: node }
    nodes.push(node)
    waiting.push(
      ...childrenOf(node)
        .map((child) => ({ node: child, depth: level }))
        .toReversed(),
    )
  }
  return { nodes, tooDeep: undefined }
}

/** The addresses of headings, as the site makes them from their words. */
function nameHeadings(nodes: readonly MdastNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const words = phrase(node).toLowerCase()
    const name = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-')
    let [own, count] = [name, 0]
    while (names.has(own)) own = `${name}-${++count}`
    names.add(own)
  }
  return names
}

/** What is not text is marked, so that rules find neither quotes in code nor hyphens in addresses. */
function proseOf(mdx: string, nodes: readonly MdastNode[]): string {
  let prose = ''
  for (const node of nodes) {
    if (node.type !== 'text') continue
    const [start, end] = offsetsOf(node)
    if (start < prose.length) continue
    prose += mask(mdx.slice(prose.length, start)) + maskEscapes(mdx.slice(start, end))
  }
  return prose + mask(mdx.slice(prose.length))
}

/** Escapes stand for signs that are meant; quotations begin their lines with a sign. */
function maskEscapes(text: string): string {
  const escapes = /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi
  return maskIndents(
    text.replaceAll(escapes, (escape) => mask(escape, escapeMark)),
    /\n[ \t>]+/g,
  )
}

function offsetsOf(node: MdastNode): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function syntaxProblem(error: unknown, mdx: string, firstLine: number): BodyProblem {
  const message = error instanceof Error ? error.message : String(error)
  const found = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message)
  if (!found) throw error
  // The parser names lines of the text; the author sees lines of the file.
  const what = found[3]!.replaceAll(/\((\d+):(\d+)\)/g, (_, line, column) => {
    return `(${Number(line) + firstLine - 1}:${column})`
  })
  const line = mdx.split('\n')[Number(found[1]) - 1] ?? ''
  if (line.startsWith('<!', Number(found[2]) - 1)) {
    return {
      rule: 'mdx',
      line: Number(found[1]) + firstLine - 1,
      column: Number(found[2]),
      what: '"<!" begins a comment of HTML, which a principle cannot hold',
      next: 'remove it, or write \\< where a plain sign is meant',
    }
  }
  return {
    rule: 'mdx',
    line: Number(found[1]) + firstLine - 1,
    column: Number(found[2]),
    what: `the MDX cannot be read: ${what}`,
    next: 'close what is open, or write \\< and \\{ where a plain sign is meant',
  }
}

/** Elements that hold code, whose braces keep the parser from seeing them. */
function rawElements(start: Prose): BodyProblem[] {
  return [...start.text.matchAll(/<(script|style)\b/gi)].map(({ index, 1: name }) => ({
    ...placeInProse(start, index),
    ...refuseName(name!),
  }))
}

/** What a principle is made of, beside what `refuse` knows by name. */
const markup: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'linkReference',
])

function refuse(node: MdastNode, anchors: Anchors): readonly Refusal[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        {
          rule: 'code',
          what: `"${firstWord(node.value)}" would run code, which a principle cannot`,
          next: 'remove the line; components need no import here',
        },
      ]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          rule: 'code',
          what: `{${shorten(node.value)}} would run code, which a principle cannot`,
          next: 'remove it, or write \\{ where a plain brace is meant',
        },
      ]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refuseElement(node)
    case 'image':
    case 'imageReference':
      return refusePicture(node)
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [
        {
          rule: 'footnote',
          what: 'a principle holds no footnotes',
          next: 'move its words into the text',
        },
      ]
    case 'link':
    case 'definition': {
      const found = checkLink(node.url, anchors) ?? checkCharacters(node.title ?? '')
      return found === undefined ? [] : [found]
    }
    default:
      if (markup.has(node.type)) return []
      return [
        {
          rule: 'markup',
          what: `the formats cannot print what is written here (${node.type})`,
          next: 'write it as a paragraph, a list, a quotation or a table',
        },
      ]
  }
}

/** A character can be written as an escape, `&#7;`, that the file itself may not hold. */
function refuseEscapes(node: MdastNode, mdx: string): readonly (Refusal & { index: number })[] {
  if (node.type !== 'text') return []
  const [start, end] = offsetsOf(node)
  const escapes = mdx.slice(start, end).matchAll(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi)
  return [...escapes].flatMap(({ index, 1: decimal, 2: hex }) => {
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal)
    // What is no character at all is read as the sign for a lost one.
    const found = checkCharacters(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code))
    return found === undefined ? [] : [{ ...found, index: start + index }]
  })
}

function refusePicture({
  alt,
}: Extract<MdastNode, { type: 'image' | 'imageReference' }>): readonly Refusal[] {
  const refusal: Refusal = {
    rule: 'picture',
    what: 'a principle holds no pictures',
    next: 'remove the picture',
  }
  if (alt !== null && alt !== undefined && alt.trim() !== '') return [refusal]
  return [
    refusal,
    {
      rule: 'alt-text',
      what: 'the picture has no words for those who cannot see it',
      next: 'say in the text what it shows',
    },
  ]
}

function refuseElement(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): readonly Refusal[] {
  const known: readonly string[] = authorComponentNames
  if (node.name === null || !known.includes(node.name)) return [refuseName(node.name ?? '')]
  if (node.attributes.length > 0) {
    return [{ rule: 'attribute', what: `<${node.name}> takes no attributes`, next: 'remove them' }]
  }
  return []
}

function refuseName(name: string): Refusal {
  return {
    rule: 'component',
    what: `<${name}> is not a component of this site`,
    next: `use Markdown, or one of ${authorComponentNames.map((known) => `<${known}>`).join(' and ')}`,
  }
}

/** One line of a text, not longer than a sentence can hold. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function firstWord(code: string): string {
  return code.trim().split(/\s/, 1)[0] ?? ''
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'text', 'mdxJsxTextElement'])

function blocksOf(node: MdastNode): string[] {
  if (phrasing.has(node.type)) return notEmpty(phrase(node))
  if (node.type === 'code') return notEmpty(node.value)
  if (node.type === 'list' && node.ordered) {
    // A number is printed, so it is among the words that are checked; a bullet is drawn.
    return childrenOf(node).flatMap((item, index) => [
      `${(node.start ?? 1) + index}.`,
      ...blocksOf(item),
    ])
  }
  return groupInline(childrenOf(node)).flatMap((group) =>
    Array.isArray(group) ? notEmpty(group.map(phrase).join('')) : blocksOf(group),
  )
}

/** Joins neighbors that are in one line. */
function groupInline(nodes: readonly MdastNode[]): (MdastNode | MdastNode[])[] {
  const groups: (MdastNode | MdastNode[])[] = []
  for (const node of nodes) {
    const last = groups.at(-1)
    if (!inLine.has(node.type)) groups.push(node)
    else if (Array.isArray(last)) last.push(node)
    else groups.push([node])
  }
  return groups
}

function phrase(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return childrenOf(node).map(phrase).join('')
}

function notEmpty(text: string): string[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : [trimmed]
}
