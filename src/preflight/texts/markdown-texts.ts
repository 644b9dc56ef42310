import { markdownToMdast } from 'satteri'
import type { MdastNode } from 'satteri'

/**
 * Reads back what a reader of a Markdown file is shown: the plain text of each paragraph, heading, list
 * item and cell, in order, the numbers of lists included. It knows nothing of how the file was made.
 */
export function readMarkdownTexts(markdown: string): string[] {
  return textsOf(markdownToMdast(markdown))
}

function textsOf(node: MdastNode): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [phrase(node)]
    case 'code':
      return [node.value]
    case 'list':
      return node.children.flatMap((item, index) => [
        ...(node.ordered === true ? [`${(node.start ?? 1) + index}.`] : []),
        ...textsOf(item),
      ])
    default:
      return 'children' in node ? (node.children as MdastNode[]).flatMap(textsOf) : []
  }
}

function phrase(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? (node.children as MdastNode[]).map(phrase).join('') : ''
}
