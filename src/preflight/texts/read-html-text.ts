import { attributeOf, type HtmlElement, type HtmlNode } from '../../exports/html/html-tree.ts'

/** Elements that are in a line: no word ends where they do. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
/** Elements that hold no words of the text: ways to other pages, and what is for machines. */
const wordless: ReadonlySet<string> = new Set(
  'head nav script style template button dialog'.split(' '),
)

/**
 * Reads what a page shows, in order, the numbers of lists included: a browser writes them, so that they
 * stand in no text. Ways to other pages are left out, and so is what readers do not see.
 */
export function readHtmlText(nodes: readonly HtmlNode[]): string {
  return nodes.map(readNode).join('')
}

function readNode(node: HtmlNode): string {
  if (node.type === 'text') return node.data
  if (!('children' in node)) return ''
  if (!('attribs' in node)) return readHtmlText(node.children)
  if (wordless.has(node.name) || isHidden(node)) return ''
  if (node.name === 'br') return '\n'
  const text = node.name === 'ol' ? readNumbered(node) : readHtmlText(node.children)
  return inline.has(node.name) ? text : `\n${text}\n`
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'hidden') !== undefined ||
    // What the top of a page says of a translation is said once more where the edition stands.
    attributeOf(element, 'class') === 'older'
  )
}

/** @see https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value */
function readNumbered(list: HtmlElement): string {
  const items = list.children.filter((node) => 'name' in node && node.name === 'li')
  const isReversed = attributeOf(list, 'reversed') !== undefined
  let number = Number(attributeOf(list, 'start') ?? (isReversed ? items.length : 1))
  return items
    .map((item) => {
      const own = 'attribs' in item ? attributeOf(item, 'value') : undefined
      if (own !== undefined) number = Number(own)
      const text = `\n${number}. ${readNode(item)}`
      number += isReversed ? -1 : 1
      return text
    })
    .join('')
}
