import { attributeOf, findElements, type HtmlElement, type HtmlNode } from './html-tree.ts'

/** What a link element asks for at once, by what it says of its target. */
const askedFor = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|manifest)\b/i
const sources = ['src', 'srcset', 'poster', 'data', 'xlink:href'] as const

/**
 * Finds the addresses a page asks for while it is shown; links that a reader has to follow are none of
 * them, nor is what is in the page itself.
 */
export function findRequests(nodes: HtmlNode[]): string[] {
  const elements = findElements(nodes, () => true)
  return elements
    .flatMap((element) => [...requestsOf(element), ...stylesOf(element).flatMap(findCssRequests)])
    .filter((address) => !/^(?:data:|#)/i.test(address))
}

function requestsOf(element: HtmlElement): string[] {
  const rel = attributeOf(element, 'rel') ?? ''
  const isAsked = element.name === 'link' ? askedFor.test(rel) : element.name === 'image'
  return [...sources, ...(isAsked ? ['href'] : [])]
    .map((name) => attributeOf(element, name))
    .filter((address) => address !== undefined)
}

function stylesOf(element: HtmlElement): string[] {
  const own = attributeOf(element, 'style')
  const sheet = element.name === 'style' ? readSheet(element) : undefined
  return [own, sheet].filter((style) => style !== undefined)
}

/** The text of a style element. */
export function readSheet({ children }: HtmlElement): string {
  return children.map((node) => ('data' in node ? node.data : '')).join('')
}

/** Where a stylesheet names a file: `url(…)` with quotes or without, and `@import "…"`. */
export const cssAddress =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']*)["']/gi

/** Finds the addresses that a stylesheet names. */
export function findCssRequests(css: string): string[] {
  return [...css.matchAll(cssAddress)].map((match) => match.slice(1).find((one) => one) ?? '')
}
