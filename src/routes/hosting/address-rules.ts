import { rootLanguage, type Principle, type Zine } from '../../zine/zine.ts'
import { principleAlias } from '../aliases.ts'
import { sheetFormats } from '../../formats/formats.ts'
import { formatRoute, principleRoute, printRoute, shelfRoute, zineRoute } from '../routes.ts'
import { anyMarkBefore, anyMarkBehind } from './paste-marks.ts'

/** What a host needs to know of a zine. */
export interface HostedZine extends Pick<Zine, 'path' | 'slug' | 'language'> {
  readonly principles: readonly Pick<Principle, 'number' | 'anchor'>[]
}

/** Where an address leads. Of all rules, the first one whose pattern is the whole address decides. */
export interface AddressRule {
  /** A regular expression, with the group `zine_rest` or none. */
  readonly pattern: string
  /** A path, with `$zine_rest` for what the group took. */
  readonly target: string
}

// The regular expressions of this file say the same to nginx (PCRE), to Caddy (RE2, which knows no
// lookaround) and to JavaScript. None of them takes more than a few steps for each letter of an address.

/** A sign of an address, or a byte in percent-encoding: taken whole, it does not end in a digit. */
const sign = '(?:[^?%]|%[0-9A-Fa-f][0-9A-Fa-f])'
const name = `[A-Za-z0-9](?:${sign}*[A-Za-z0-9-])?/?`

/**
 * Takes a request apart, as it came, not decoded. The group `zine_name` is its address without the slash
 * before it and without the marks around it, which no address of this site begins or ends with; the
 * group `zine_query` is the query with its `?`.
 */
export const requestPattern = [
  `/+(?:${anyMarkBefore})*`,
  `(?<zine_name>${name})?`,
  `(?:/|${anyMarkBehind})*`,
  String.raw`(?<zine_query>\?.*)?`,
].join('')

/** What may be after the address of a page. */
const pageEnd = String.raw`(?:/+(?i:index))?(?i:\.html?)?/?`

/** What may be after the slash of a shelf. */
const shelfEnd = String.raw`(?i:index(?:\.html?)?/?)?`

/** The pages of a zine, each with its canonical address. */
function listPages(zine: HostedZine): string[] {
  return [
    zineRoute(zine),
    ...zine.principles.map((principle) => principleRoute(zine, principle)),
    ...zine.principles.flatMap((principle) => principleAlias(zine, principle) ?? []),
    printRoute(zine),
    ...sheetFormats.map(({ id }) => formatRoute(zine, id)),
  ]
}

/** A pattern for what is in an address below the zine; a number may have zeros before it. */
function matchBelow(page: string, zine: HostedZine): string {
  const parts = page.slice(zineRoute(zine).length).split('/').slice(0, -1)
  return parts.map((part) => (/^\d+$/.test(part) ? `/+0*${part}` : `/+(?i:${part})`)).join('')
}

/** A pattern for the shelf in a language, without the slash after it. */
function matchShelf(language: string): string {
  const [folder] = shelfRoute(language).split('/')
  return folder === '' ? '' : `/(?i:${folder})`
}

function listZineRules(zine: HostedZine): AddressRule[] {
  const { path, slug, language } = zine
  const spelled = `${matchShelf(language)}/+(?i:${[...new Set([path, slug])].join('|')})`
  return [
    ...listPages(zine).map((page) => ({
      pattern: `${spelled}${matchBelow(page, zine)}${pageEnd}`,
      target: `/${page}`,
    })),
    // A file, or a folder that is not on the list.
    {
      pattern: String.raw`${spelled}/+(?<zine_rest>.+)/+(?i:index\.html?)/?`,
      target: `/${zineRoute(zine)}$zine_rest/`,
    },
    { pattern: `${spelled}/+(?<zine_rest>.+)`, target: `/${zineRoute(zine)}$zine_rest` },
  ]
}

/**
 * The rules for a site that is at the root of its host: however the address of a zine was written,
 * pasted or typed, it leads to the canonical one in one step. They are asked of an address without the
 * marks around it (see `requestPattern`); a request whose address is already right stays where it is, and
 * one that no rule knows is for the files, and for the 404 page.
 */
export function listAddressRules(zines: readonly HostedZine[]): AddressRule[] {
  const shelves = [...new Set([rootLanguage, ...zines.map(({ language }) => language)])].map(
    (language) => ({
      pattern:
        language === rootLanguage ? `/${shelfEnd}` : `${matchShelf(language)}(?:/+${shelfEnd})?`,
      target: `/${shelfRoute(language)}`,
    }),
  )
  return [...shelves, ...zines.flatMap(listZineRules)]
}
