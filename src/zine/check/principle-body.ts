import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { childrenOf, offsetsOf } from '../mdast-nodes.ts'
import { blocksOf, phrase } from './body-blocks.ts'
import {
  refuse,
  refuseEscapes,
  refuseName,
  type BodyProblem,
  type Refusal,
} from './refuse-markup.ts'
import { escapeMark, mask, maskIndents, placeInProse, type Prose } from './prose.ts'

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
