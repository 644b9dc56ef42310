import { toRoman } from '../numerals.ts'
import type { RuleName } from './rule-names.ts'

/** What is wrong with a link, and what to do about it. */
export interface LinkFault {
  readonly rule: RuleName
  readonly what: string
  readonly next: string
}

/** Where links inside a zine may lead. */
export interface Anchors {
  /** The numbers of the zine's principles: `#4` and `#IV`. */
  readonly numbers: ReadonlySet<number>
  /** The headings of the principle's own text, as addresses name them: `#first-things-first`. */
  readonly headings: ReadonlySet<string>
}

/** Browsers pass over these before an address, and the last three anywhere in it. */
// oxlint-disable-next-line no-control-regex
const passedOver = /^[\u0000-\u0020]+|[\t\n\r]/g

/** Says what is wrong with the address of a link in a principle's text, if anything. */
export function checkLink(url: string, anchors: Anchors): LinkFault | undefined {
  const address = url.replaceAll(passedOver, '').trimEnd()
  if (address.startsWith('#')) return checkAnchor(address.slice(1), anchors)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) return checkRelative(address)
  if (!['https', 'http', 'mailto'].includes(scheme)) {
    return {
      rule: 'link-scheme',
      what: `a link cannot begin with "${scheme}:"`,
      next: 'write an address that begins with https://, or remove the link',
    }
  }
  if (scheme === 'mailto') return undefined
  if (!/^https?:\/\/[^/\\]/i.test(address) || !URL.canParse(address)) {
    return {
      rule: 'link-address',
      what: `the address "${address}" cannot be read`,
      next: 'write it whole, for example https://crimethinc.com/IceMelts',
    }
  }
  if (new URL(address).username !== '') {
    return {
      rule: 'link-address',
      what: `the address "${address}" hides its host behind a name and @`,
      next: `write https://${new URL(address).host} where that is meant`,
    }
  }
  if (scheme === 'https') return undefined
  return {
    rule: 'http-link',
    what: 'a link that begins with http:// can be read and changed on its way',
    next: `write ${address.replace(/^http/i, 'https')} if the host answers there`,
  }
}

function checkAnchor(anchor: string, { numbers, headings }: Anchors): LinkFault | undefined {
  const isThere = [...numbers].some(
    (number) => String(number) === anchor || toRoman(number) === anchor,
  )
  if (isThere || headings.has(decodeAnchor(anchor))) return undefined
  const known = [...numbers].map((number) => `#${toRoman(number)}`)
  const next =
    known.length < 3
      ? known.join(' or ')
      : `one of ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`
  return {
    rule: 'link-anchor',
    what: `no principle of this zine is found at "#${anchor}"`,
    next: known.length === 0 ? 'remove the link' : `write ${next}`,
  }
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function checkRelative(address: string): LinkFault {
  return {
    rule: 'link-address',
    what:
      address === ''
        ? 'the link has no address'
        : `the link to "${address}" would be looked for in another place on every page and in every file`,
    next: 'write the whole address, with https://, or the anchor of a principle, as #IV',
  }
}
