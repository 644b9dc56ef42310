import { principleAlias, zineAliases } from '../aliases.ts'
import { principleRoute, shelfRoute, zineRoute } from '../routes.ts'
import type { HostedZine } from './address-rules.ts'
import { encodeMarks } from './paste-marks.ts'

/** A line of `_redirects`. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/** How many rules a site has at the most, and how many of them with `*` or `:name`. Source: Cloudflare. */
export const redirectCaps = { all: 2000, patterns: 100 } as const

/** What most often depends on the end of a pasted address. A `*` would be a pattern. */
const endMarks = ['.', ',', ')', ']', "'", '"', '’', '”', ' ', ';', ':', '!', '>']
const endPairs = [').', '),', '.)', '."', '".', '.”', '”.', ",'", ',”']
/** What stands around an address. */
const pairs = ['“”', '‘’', '""', "''", '()', '[]', '<>']

/**
 * The aliases of a zine's address that a keyboard makes of it, the likeliest first. These hosts tell
 * capitals from small letters and know no regular expressions, so that each one is a rule.
 */
function listAliases(zine: HostedZine): string[] {
  const { path, slug, language } = zine
  const shelf = shelfRoute(language)
  const lower = path.toLowerCase()
  const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const aliases = [
    lower,
    slug,
    capitalize(lower),
    capitalize(slug),
    path.toUpperCase(),
    path.charAt(0).toLowerCase() + path.slice(1),
    slug.toUpperCase(),
    slug.split('-').map(capitalize).join('-'),
    ...zineAliases(zine).map((route) => route.slice(shelf.length, -1)),
  ]
  return [...new Set(aliases)].filter((alias) => alias !== path).map((alias) => `${shelf}${alias}`)
}

/** Each list is more dispensable than the one before it. */
function listPlainRules(zine: HostedZine): Redirect[][] {
  const own = zineRoute(zine)
  const aliases = listAliases(zine)
  const likeliest = [own.slice(0, -1), ...aliases.slice(0, 3)]
  const rule = (from: string, to: string) => ({ from: `/${from}`, to: `/${to}` })
  const canonical = zine.principles.map((principle) => principleRoute(zine, principle).slice(0, -1))
  const numbers = zine.principles.flatMap((principle) => {
    return principleAlias(zine, principle)?.slice(0, -1) ?? []
  })
  const small = zine.principles.map(({ anchor }) => `${own}${anchor.toLowerCase()}`)
  const toPrinciples = (suffix: string) => [
    ...canonical.map((route) => rule(`${route}${suffix}`, `${route}/`)),
    ...small.map((from, index) => rule(`${from}${suffix}`, `${canonical[index]!}/`)),
    ...numbers.map((route) => rule(`${route}${suffix}`, `${route}/`)),
  ]
  return [
    aliases.map((alias) => rule(alias, own)),
    [...small, ...small.map((from) => `${from}/`)].map((from, index) =>
      rule(from, `${canonical[index % canonical.length]!}/`),
    ),
    likeliest.map((alias) => rule(`${alias}.html`, own)),
    endMarks.flatMap((mark) => likeliest.map((alias) => rule(`${alias}${encodeMarks(mark)}`, own))),
    // A browser takes `/.` for the folder it is in.
    endMarks.slice(1).map((mark) => rule(`${own}${encodeMarks(mark)}`, own)),
    pairs.map(([open, close]) =>
      rule(
        `${shelfRoute(zine.language)}${encodeMarks(open!)}${zine.path}${encodeMarks(close!)}`,
        own,
      ),
    ),
    toPrinciples('.html'),
    ...endMarks.map((mark) => toPrinciples(encodeMarks(mark))),
    endPairs.flatMap((mark) => likeliest.map((alias) => rule(`${alias}${encodeMarks(mark)}`, own))),
  ]
}

/** Takes lists in turns: the first of each zine, then the second of each. */
function takeInTurns(lists: readonly Redirect[][][]): Redirect[] {
  const turns = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat()
}

/**
 * The redirects of a site, as Netlify and Cloudflare Pages can say them: whole paths, then patterns. What
 * is over a cap is left out, the least likely of every zine first.
 */
export function listRedirects(zines: readonly HostedZine[]): Redirect[] {
  const spelled = takeInTurns(
    zines.map((zine) =>
      listAliases(zine).map((alias) => [{ from: `/${alias}/*`, to: `/${zineRoute(zine)}:splat` }]),
    ),
  )
  // A copied address of a principle ends in a slash, and what is pasted along stands after that. A `:`
  // would be taken for a name, and a browser takes `/.` for the folder it is in.
  const folders = [
    '/:zine/:part/',
    ...(zines.some(({ language }) => shelfRoute(language) !== '')
      ? ['/:language/:zine/:part/']
      : []),
  ]
  const behindSlash = folders.flatMap((folder) =>
    endMarks
      .filter((mark) => ![':', '.'].includes(mark))
      .map((mark) => ({ from: `${folder}${encodeMarks(mark)}`, to: folder })),
  )
  const patterns = [...spelled.slice(0, redirectCaps.patterns - behindSlash.length), ...behindSlash]
  const plain = takeInTurns(zines.map(listPlainRules))
  return [...plain.slice(0, redirectCaps.all - patterns.length), ...patterns]
}

/**
 * Writes `_redirects`, for Netlify and Cloudflare Pages. Cloudflare asks it before its files, and does
 * not know Netlify's `301!`, which would do so there. Netlify does not need it: it finds files whatever
 * the case of an address, and moves it to small letters itself, so that a rule which came before its
 * files would send the reader in circles.
 */
export function formatRedirects(zines: readonly HostedZine[]): string {
  const lines = listRedirects(zines).map(({ from, to }) => `${from} ${to} 301\n`)
  return `# For Netlify and Cloudflare Pages; written by the build.\n${lines.join('')}`
}
