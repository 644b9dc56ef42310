import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { authorComponentNames } from './author-components.ts'

/** A problem in a principle's text; lines and columns count from 1 in its file. */
export interface BodyProblem {
  readonly line: number
  readonly column: number
  readonly what: string
  readonly next: string
}

/** What was read from the MDX of a principle. */
export interface PrincipleBody {
  /** The plain text of each paragraph, heading, list item and cell, in order. */
  readonly blocks: readonly string[]
  readonly problems: readonly BodyProblem[]
}

/**
 * Reads the MDX of a principle with the parser the site uses, so that both see the same words.
 * @param mdx the text below the frontmatter
 * @param firstLine the line of the file on which `mdx` begins, counted from 1
 */
export function readPrincipleBody(mdx: string, firstLine: number): PrincipleBody {
  const problems: BodyProblem[] = []
  let root: MdastNode
  try {
    root = mdxToMdast(mdx)
  } catch (error) {
    return { blocks: [], problems: [syntaxProblem(error, firstLine)] }
  }
  walk(root, (node) => {
    const refusal = refuse(node)
    if (!refusal) return
    const start = node.position?.start ?? { line: 1, column: 1 }
    problems.push({ line: start.line + firstLine - 1, column: start.column, ...refusal })
  })
  return { blocks: blocksOf(root), problems }
}

function syntaxProblem(error: unknown, firstLine: number): BodyProblem {
  const message = error instanceof Error ? error.message : String(error)
  const found = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message)
  if (!found) throw error
  // The parser names lines of the text; the author sees lines of the file.
  const what = found[3]!.replaceAll(/\((\d+):(\d+)\)/g, (_, line, column) => {
    return `(${Number(line) + firstLine - 1}:${column})`
  })
  return {
    line: Number(found[1]) + firstLine - 1,
    column: Number(found[2]),
    what: `the MDX cannot be read: ${what}`,
    next: 'close what is open, or write \\< and \\{ where a plain sign is meant',
  }
}

function refuse(node: MdastNode): Pick<BodyProblem, 'what' | 'next'> | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        what: `"${firstWord(node.value)}" would run code, which a principle cannot`,
        next: 'remove the line; components need no import here',
      }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        what: `{${node.value}} would run code, which a principle cannot`,
        next: 'remove it, or write \\{ where a plain brace is meant',
      }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refuseElement(node)
    case 'image':
    case 'imageReference':
      return { what: 'a principle holds no pictures', next: 'remove the picture' }
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { what: 'a principle holds no footnotes', next: 'move its words into the text' }
    default:
      return undefined
  }
}

function refuseElement(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Pick<BodyProblem, 'what' | 'next'> | undefined {
  const known: readonly string[] = authorComponentNames
  if (node.name === null || !known.includes(node.name)) {
    return {
      what: `<${node.name ?? ''}> is not a component of this site`,
      next: `use Markdown, or one of ${known.map((name) => `<${name}>`).join(' and ')}`,
    }
  }
  if (node.attributes.length > 0) {
    return { what: `<${node.name}> takes no attributes`, next: 'remove them' }
  }
  return undefined
}

function firstWord(code: string): string {
  return code.trim().split(/\s/, 1)[0] ?? ''
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : []
}

function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'text', 'mdxJsxTextElement'])

function blocksOf(node: MdastNode): string[] {
  if (phrasing.has(node.type)) return notEmpty(phrase(node))
  if (node.type === 'code') return notEmpty(node.value)
  if (node.type === 'list' && node.ordered) {
    // A number is printed, so it is among the words that are proved; a bullet is drawn.
    return childrenOf(node).flatMap((item, index) => [
      `${(node.start ?? 1) + index}.`,
      ...blocksOf(item),
    ])
  }
  return groupInline(childrenOf(node)).flatMap((group) =>
    Array.isArray(group) ? notEmpty(group.map(phrase).join('')) : blocksOf(group),
  )
}

/** What stands in a line, and so makes one block with what stands beside it: `<Note>a <Nobr>b</Nobr>.` */
const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
  'mdxJsxTextElement',
])

/** Joins neighbours that stand in one line. */
function groupInline(nodes: readonly MdastNode[]): (MdastNode | MdastNode[])[] {
  const groups: (MdastNode | MdastNode[])[] = []
  for (const node of nodes) {
    const last = groups.at(-1)
    if (!inline.has(node.type)) groups.push(node)
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
