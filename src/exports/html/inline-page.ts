import { render } from 'dom-serializer'
import { DomUtils, parseDocument } from 'htmlparser2'
import { canonicalAddress, siteUrl } from '../../routes/site-url.ts'
import { cssAddress, findCssRequests, readSheet } from './find-requests.ts'
import {
  attributeOf,
  findElements,
  parseFragment,
  type HtmlDocument,
  type HtmlElement,
} from './html-tree.ts'

/** Built files that a page needs, by their path below the site's root. */
export type PageAssets = ReadonlyMap<string, Uint8Array>

/** Ways of a link element to hint at files the page does without. */
const hints = /\b(?:preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/i
/** Links of the head to what becomes part of the page. */
const inlined = /\b(?:stylesheet|icon)\b/i
/** What does nothing without a script. */
const scripted: ReadonlySet<string> = new Set(['button', 'dialog', 'form', 'template', 'noscript'])

/**
 * The policy of a file that is alone: it asks nobody for anything and runs nothing. Styles are not
 * pinned by their hash, so that whoever changes the file does not lose them all.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * Finds the built files that a page needs to look as it does: fonts, styles, pictures.
 * @param route of the page
 * @returns paths below the site's root, sorted
 */
export function findPageAssets(html: string, route: string): string[] {
  const page = parseDocument(html)
  const addresses = findElements(page, () => true).flatMap((element) => {
    if (element.name === 'style') return findCssRequests(readSheet(element))
    const name = assetAttribute(element)
    return name === undefined ? [] : [attributeOf(element, name) ?? '']
  })
  const paths = addresses.flatMap((address) => resolveOnSite(address, route)?.path ?? [])
  return [...new Set(paths)].toSorted()
}

/**
 * Makes a page one file: its styles, fonts and pictures stand in it, it runs no script, and links to
 * other pages of the site name their published addresses, since a file has no neighbors. The masthead
 * is the cover: the same title, subtitle and standfirst in the same faces, drawn and not a picture, so
 * that it can be enlarged and read aloud.
 * @param route of the page
 * @param assets what `findPageAssets` found
 */
export function inlinePage(html: string, route: string, assets: PageAssets): string {
  const page = parseDocument(html)
  for (const element of findElements(page, () => true)) {
    if (isLeftOut(element)) DomUtils.removeElement(element)
    else inlineElement(element, route, assets)
  }
  setPolicy(page)
  return render(page, { encodeEntities: 'utf8' })
}

function isLeftOut(element: HtmlElement): boolean {
  const { name } = element
  if (name === 'script') return attributeOf(element, 'type') !== 'application/ld+json'
  if (name === 'link') return hints.test(attributeOf(element, 'rel') ?? '')
  if (name === 'meta') return isPolicy(element)
  return scripted.has(name) || attributeOf(element, 'hidden') !== undefined
}

function isPolicy(element: HtmlElement): boolean {
  return attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy'
}

/** The attribute of an element that names a file the page shows. */
function assetAttribute(element: HtmlElement): 'href' | 'src' | undefined {
  if (element.name === 'link') {
    return inlined.test(attributeOf(element, 'rel') ?? '') ? 'href' : undefined
  }
  return element.name === 'img' ? 'src' : undefined
}

function inlineElement(element: HtmlElement, route: string, assets: PageAssets): void {
  const name = assetAttribute(element)
  if (element.name === 'style') {
    setSheet(element, inlineCss(readSheet(element), route, assets))
  } else if (name !== undefined) {
    inlineAsset(element, name, route, assets)
  } else if (attributeOf(element, 'href') !== undefined) {
    element.attribs['href'] = linkFromAnywhere(attributeOf(element, 'href')!, route)
  }
}

function inlineAsset(
  element: HtmlElement,
  name: 'href' | 'src',
  route: string,
  assets: PageAssets,
): void {
  const path = resolveOnSite(attributeOf(element, name) ?? '', route)?.path
  if (path === undefined) return
  delete element.attribs['srcset']
  if (/\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '')) {
    const css = new TextDecoder().decode(findAsset(path, assets))
    const [style] = parseFragment('<style></style>') as [HtmlElement]
    // The addresses in a stylesheet are relative to it.
    setSheet(style, inlineCss(css, path, assets))
    DomUtils.replaceElement(element, style)
  } else {
    element.attribs[name] = dataAddress(path, assets)
  }
}

function setSheet(style: HtmlElement, css: string): void {
  const [text] = parseFragment(`<style>${css}</style>`) as [HtmlElement]
  style.children = text.children
  for (const child of style.children) child.parent = style
}

function inlineCss(css: string, from: string, assets: PageAssets): string {
  return css.replaceAll(cssAddress, (whole) => {
    const path = resolveOnSite(findCssRequests(whole)[0] ?? '', from)?.path
    return path === undefined ? whole : `url(${dataAddress(path, assets)})`
  })
}

/** Where an address of a page leads: a path below the site's root; undefined for another site. */
function resolveOnSite(
  address: string,
  route: string,
): { readonly path: string; readonly rest: string } | undefined {
  const origin = 'https://site.invalid'
  const own = address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address
  const url = URL.parse(own, `${origin}/${route}`)
  if (url === null || url.origin !== origin) return undefined
  return { path: decodeURIComponent(url.pathname.slice(1)), rest: `${url.search}${url.hash}` }
}

/** A link that leads to the same place wherever its page lies; anchors stay as they are. */
export function linkFromAnywhere(href: string, route: string): string {
  if (href.startsWith('#')) return href
  const target = resolveOnSite(href, route)
  if (target === undefined) return href
  if (target.path === route && target.rest.startsWith('#')) return target.rest
  return `${canonicalAddress(target.path)}${target.rest}`
}

const mediaTypes: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
}

function dataAddress(path: string, assets: PageAssets): string {
  const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return `data:${type};base64,${Buffer.from(findAsset(path, assets)).toString('base64')}`
}

function findAsset(path: string, assets: PageAssets): Uint8Array {
  const asset = assets.get(path)
  if (asset === undefined) throw new Error(`${path} is not among the files of the page.`)
  return asset
}

function setPolicy(page: HtmlDocument): void {
  const [meta] = parseFragment(
    `<meta http-equiv="content-security-policy" content="${policy}">`,
  ) as [HtmlElement]
  const [charset] = findElements(page, (element) => attributeOf(element, 'charset') !== undefined)
  if (charset === undefined) throw new Error('The page does not say how its letters are encoded.')
  // The encoding has to be told within the first kilobyte, and the policy before anything it is about.
  DomUtils.append(charset, meta)
}
