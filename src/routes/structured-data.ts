import type { Principle, Zine } from '../zine/zine.ts'
import { principleRoute, zineRoute } from './routes.ts'
import { canonicalAddress } from './site-url.ts'

type Described = Pick<Zine, 'title' | 'subtitle' | 'language' | 'edition' | 'path'>

/**
 * What a zine is, as JSON-LD.
 * @see https://schema.org/CreativeWork
 */
export function structuredData(zine: Described): Record<string, unknown> {
  return {
    '@type': 'CreativeWork',
    '@id': canonicalAddress(zineRoute(zine)),
    name: zine.title,
    description: zine.subtitle,
    inLanguage: zine.language,
    dateModified: zine.edition,
    url: canonicalAddress(zineRoute(zine)),
  }
}

/** What a principle of a zine is, as JSON-LD. */
export function describePrinciple(
  zine: Described,
  principle: Pick<Principle, 'number' | 'anchor' | 'statement'>,
): Record<string, unknown> {
  return {
    '@type': 'CreativeWork',
    name: principle.statement,
    position: principle.number,
    inLanguage: zine.language,
    dateModified: zine.edition,
    url: canonicalAddress(principleRoute(zine, principle)),
    isPartOf: structuredData(zine),
  }
}
