import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalAddress } from '../../routes/site-url.ts'
import { listFiles } from '../files.ts'
import { UserError } from '../../user-error.ts'

/** Where a page may refer to anything: its styles, its scripts, and the tags of all its elements. */
const places = /<(style|script)\b[^>]*>[\s\S]*?<\/\1>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/g
const attributes = /(\s([\w:-]+)=)("[^"]*"|'[^']*'|[^\s"'>]+)/g
/** The attributes that hold addresses. */
const addressNames =
  /^(href|xlink:href|src|srcset|imagesrcset|poster|action|formaction|data|cite|manifest)$/
/** The beginning of each address in such an attribute; a `srcset` holds several. */
const addressRooted = /(^["']?\s*|,\s*)(\/[^\s"',]*)/g
/** An address in a style. */
const styleRooted = /((?:\burl\(|@import)\s*["']?)(\/[^\s"')]*)/g

/**
 * Makes the references of a built page to scripts, styles and fonts relative, so that a site works
 * below any path: Astro writes them from the root of a host. The pages' own links are relative already.
 * @param route the route of the page
 * @throws UserError for a link from the root of a host
 * @throws Error for anything else from there
 */
export function makePageUrlsRelative(html: string, route: string): string {
  return html.replaceAll(places, (place: string, kind: string | undefined) => {
    if (kind === undefined) return rewriteTag(place, route)
    const codeAt = place.indexOf('>') + 1
    const rewriteCode = kind === 'style' ? rewriteStyle : refuseInScript
    return rewriteTag(place.slice(0, codeAt), route) + rewriteCode(place.slice(codeAt), route)
  })
}

function rewriteTag(tag: string, path: string): string {
  return tag.replaceAll(attributes, (whole, before: string, name: string, value: string) => {
    if (name === 'style') return before + rewriteStyle(value, path)
    if (name === 'href' && tag.startsWith('<a ')) refuseRootedLink(value, path)
    return addressNames.test(name) ? before + rewriteEach(value, addressRooted, path) : whole
  })
}

/** The links of the site are written relatively; one of an author may not be. */
function refuseRootedLink(value: string, path: string): void {
  const [, address] = /^["']?(\/.*?)["']?$/.exec(value) ?? []
  if (address === undefined) return
  throw new UserError(
    `/${path} links to ${address}, which is found at the root of a host only; write the whole address, with https://.`,
  )
}

function rewriteStyle(css: string, path: string): string {
  return rewriteEach(css, styleRooted, path)
}

/** Makes every address that a pattern finds, as its second group, relative. */
function rewriteEach(text: string, pattern: RegExp, path: string): string {
  return text.replaceAll(pattern, (_, before: string, address: string) => {
    if (!address.startsWith('/_astro/')) throw rootedError(path, address)
    return `${before}${'../'.repeat(path.split('/').length - 1)}${address.slice(1)}`
  })
}

/** A script resolves an address against the page that runs it, which it does not know. */
function refuseInScript(script: string, path: string): string {
  if (script.includes('/_astro/')) throw rootedError(path, '/_astro/')
  return script
}

function rootedError(path: string, address: string): Error {
  return new Error(`/${path} refers to ${address}, which is found at the root of a host only.`)
}

/** Makes every reference in the files of a built site relative. */
export async function makeUrlsRelative(siteDir: string): Promise<void> {
  for (const path of await listFiles(siteDir)) {
    const rewrite = path === '404.html' ? rootBelowSite : rewriters[path.split('.').at(-1)!]
    if (rewrite === undefined) continue
    const file = join(siteDir, path)
    await writeFile(file, rewrite(await readFile(file, 'utf8'), path))
  }
}

/**
 * A host answers with the 404 page at any depth, where no relative address is right: its font is found
 * below the path the site is published under.
 */
function rootBelowSite(html: string): string {
  const { pathname } = new URL(canonicalAddress(''))
  return html.replaceAll('/_astro/', `${pathname}_astro/`)
}

/** How the references in each kind of file are made relative. */
const rewriters: Readonly<Record<string, (text: string, path: string) => string>> = {
  html: makePageUrlsRelative,
  css: rewriteStyle,
  js: refuseInScript,
}
