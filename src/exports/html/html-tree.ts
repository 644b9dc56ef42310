import { DomUtils, parseDocument } from 'htmlparser2'

/** A parsed page. */
export type HtmlDocument = ReturnType<typeof parseDocument>
/** Anything in a page: an element, a text, a comment … */
export type HtmlNode = HtmlDocument['children'][number]
/** An element of a page. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>

/** The elements of a tree that pass a test, in order, those inside of others included. */
export function findElements(
  root: HtmlNode | HtmlNode[],
  test: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return DomUtils.findAll(test, Array.isArray(root) ? root : [root])
}

/** The attribute of an element; undefined where it has none of the name. */
export function attributeOf({ attribs }: HtmlElement, name: string): string | undefined {
  return Object.hasOwn(attribs, name) ? attribs[name] : undefined
}

/** Parses HTML that is alone into its elements. */
export function parseFragment(html: string): HtmlNode[] {
  return parseDocument(html).children
}
