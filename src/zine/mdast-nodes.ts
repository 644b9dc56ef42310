import type { MdastNode } from 'satteri'

/** The nodes in a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : []
}

/**
 * What stands in a line. Where components hold it without a paragraph, it makes one with what is beside
 * it: `<Note>a <Nobr>b</Nobr>.`
 */
export const inLine: ReadonlySet<string> = new Set([
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

/** Where a node begins and ends in its source, in characters. */
export function offsetsOf(node: MdastNode): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
