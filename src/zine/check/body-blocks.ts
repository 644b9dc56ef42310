import type { MdastNode } from 'satteri'
import { childrenOf, inLine } from '../mdast-nodes.ts'

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'text', 'mdxJsxTextElement'])

/** The plain text of each paragraph, heading, list item and cell below a node, in order. */
export function blocksOf(node: MdastNode): string[] {
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

/** The plain text of a node in a line. */
export function phrase(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return childrenOf(node).map(phrase).join('')
}

function notEmpty(text: string): string[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : [trimmed]
}
