import { getCollection, type CollectionEntry } from 'astro:content'
import { shelfRoute } from '../routes/routes.ts'
import { numberPrinciple, type PrincipleNumber } from '../zine/numerals.ts'
import { readPrincipleBody } from '../zine/check/principle-body.ts'
import type { ZineData } from '../zine/schema.ts'
import { editionsOf, newerOriginal } from '../zine/translations.ts'

/** A principle as the routes show it. */
export interface SitePrinciple extends PrincipleNumber {
  readonly statement: string
  /** The plain text of its paragraphs. */
  readonly blocks: readonly string[]
  readonly entry: CollectionEntry<'principles'>
}

/** A zine as the routes show it. */
export interface SiteZine extends ZineData {
  readonly slug: string
  readonly language: string
  /** Of a translation whose original is newer: the edition of the original. */
  readonly behind: string | undefined
  readonly principles: readonly SitePrinciple[]
  /** The zine in each of its languages, itself included, the original first. */
  readonly editions: readonly SiteZine[]
}

/** Every zine of the collections, sorted by title, each with its principles in order. */
export async function loadZines(): Promise<SiteZine[]> {
  const entries = await getCollection('zines')
  const principles = await getCollection('principles')
  const loaded = entries.map(({ id, data }) => {
    const [slug, language] = id.split('/') as [string, string]
    const own = principles
      .filter((entry) => entry.id.startsWith(`${slug}/${language}/`))
      .map((entry) => {
        const number = numberPrinciple(Number(entry.id.split('/').at(-1)), data.numbering)
        // As the check read it: without what only marks the words up.
        const { blocks } = readPrincipleBody(`\n${entry.body ?? ''}`, 0)
        return { ...number, statement: entry.data.statement, blocks, entry }
      })
      .toSorted((a, b) => a.number - b.number)
    return { ...data, slug, language, principles: own, editions: [] as SiteZine[] }
  })
  const zines = loaded.map((zine) => ({ ...zine, behind: newerOriginal(zine, loaded) }))
  for (const zine of zines) zine.editions.push(...editionsOf(zine, zines))
  return zines.toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** A page of a zine in each language that has it, the original first. */
export function editionRoutes(
  { editions }: SiteZine,
  routeIn: (edition: SiteZine) => string | undefined,
): { language: string; route: string }[] {
  return editions.flatMap((edition) => {
    const route = routeIn(edition)
    return route === undefined ? [] : [{ language: edition.language, route }]
  })
}

/** The parameter of a route for a language: none at the root. */
export function languageParam(language: string): string | undefined {
  return shelfRoute(language).slice(0, -1) || undefined
}

/** The static paths of a route that is once in each zine. */
export async function zinePaths() {
  return (await loadZines()).map((zine) => ({
    params: { language: languageParam(zine.language), zine: zine.path },
    props: { zine },
  }))
}
