import { render } from 'dom-serializer'
import type { Direction } from '../../i18n/direction.ts'
import { attributeOf, type HtmlElement, type HtmlNode } from '../html/html-tree.ts'

/** What a document of an EPUB says of itself. */
export interface XhtmlHead {
  readonly title: string
  /** A BCP 47 language tag. */
  readonly language: string
  readonly direction: Direction
  /** The path of its stylesheet from it; none where it has no look of its own. */
  readonly style?: string
}

/** Writes a document of an EPUB around a body that is XHTML already. */
export function writeXhtml(head: XhtmlHead, body: string): string {
  const language = escapeXml(head.language)
  const direction = head.direction === 'rtl' ? ' dir="rtl"' : ''
  const style =
    head.style === undefined
      ? ''
      : `<link rel="stylesheet" type="text/css" href="${escapeXml(head.style)}"/>\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${direction}>
<head>
<meta charset="utf-8"/>
<title>${escapeXml(head.title)}</title>
${style}</head>
<body>
${body}
</body>
</html>
`
}

/** What XML 1.0 cannot hold, even escaped. @see https://www.w3.org/TR/xml/#charsets */
// oxlint-disable-next-line no-control-regex
const noXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Escapes a text for XML, as content or as an attribute; what XML cannot hold becomes a space. */
export function escapeXml(text: string): string {
  return text.replaceAll(noXml, ' ').replaceAll(/[&<>"]/g, (sign) => escapes[sign]!)
}

/** What goes on from a page into an EPUB: nothing else has a meaning without the page's scripts and site. */
const kept: ReadonlySet<string> = new Set(
  'id class lang dir href title start reversed value type checked disabled colspan rowspan scope cite datetime'.split(
    ' ',
  ),
)
/** Elements of a page that an EPUB does without. A principle holds no pictures. */
const left: ReadonlySet<string> = new Set(
  'nav script style template button form dialog link meta img picture video audio iframe object embed svg canvas noscript'.split(
    ' ',
  ),
)

/**
 * Writes elements of a page as XHTML: well-formed, without what belongs to the site around them.
 * @param linkTo where a link of the page leads from here
 */
export function serializeXhtml(
  nodes: readonly HtmlNode[],
  linkTo: (href: string) => string,
): string {
  return nodes
    .filter((node) => keepNode(node, linkTo))
    .map((node) => render(node, { xmlMode: true, encodeEntities: false }))
    .join('')
    .trim()
}

/** Rewrites a node in its place, and says whether it stays. */
function keepNode(node: HtmlNode, linkTo: (href: string) => string): boolean {
  if (node.type === 'text') {
    // The serializer would write every letter beyond ASCII as a number.
    node.data = escapeXml(node.data)
    return true
  }
  if (!('attribs' in node) || left.has(node.name) || isHidden(node)) return false
  rewriteAttributes(node, linkTo)
  node.children = node.children.filter((child) => keepNode(child, linkTo))
  // What was only there to be linked to, under a name that XML does not know.
  return node.name !== 'span' || node.children.length > 0 || Object.keys(node.attribs).length > 0
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'aria-hidden') === 'true'
  )
}

/**
 * Whether an anchor can be one in XHTML, where it is a name: `IV` is, `4` is not.
 * @see https://www.w3.org/TR/xml-names/#NT-NCName
 */
export function isXmlName(id: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)
}

function isKept(name: string, value: string): boolean {
  // The columns of a table.
  if (name === 'style') return /^text-align:\s*(?:left|right|center);?$/.test(value)
  return kept.has(name) && (name !== 'id' || isXmlName(value))
}

function rewriteAttributes(element: HtmlElement, linkTo: (href: string) => string): void {
  const attributes = Object.entries(element.attribs)
    .filter(([name, value]) => isKept(name, value))
    .filter(([name]) => name !== 'href' || !isHeadingLink(element))
    .map(([name, value]) => [name, escapeAmpersands(name === 'href' ? linkTo(value) : value)])
  const language = attributeOf(element, 'lang')
  if (language !== undefined) attributes.push(['xml:lang', language])
  element.attribs = Object.fromEntries(attributes) as Record<string, string>
}

/** A heading leads to the principle it is over: of no use in a file for each. */
function isHeadingLink({ parent }: HtmlElement): boolean {
  return parent !== null && 'attribs' in parent && parent.attribs['class'] === 'principle-heading'
}

/** The serializer escapes the quotes of an attribute, and nothing else. */
function escapeAmpersands(value: string): string {
  return escapeXml(value).replaceAll('&quot;', '"')
}
