import { getCollection, type CollectionEntry } from 'astro:content'
import { toRoman } from '../zine/numerals.ts'
import type { ZineData } from '../zine/schema.ts'

/** A principle as the routes show it. */
export interface SitePrinciple {
  readonly number: number
  readonly numeral: string
  readonly statement: string
  readonly entry: CollectionEntry<'principles'>
}

/** A zine as the routes show it. */
export interface SiteZine extends ZineData {
  readonly slug: string
  readonly language: string
  readonly principles: readonly SitePrinciple[]
}

/** Every zine of the collections, sorted by title, each with its principles in order. */
export async function loadZines(): Promise<SiteZine[]> {
  const zines = await getCollection('zines')
  const principles = await getCollection('principles')
  return zines
    .map(({ id, data }) => {
      const [slug, language] = id.split('/') as [string, string]
      const own = principles
        .filter((entry) => entry.id.startsWith(`${slug}/${language}/`))
        .map((entry) => {
          const number = Number(entry.id.split('/').at(-1))
          return { number, numeral: toRoman(number), statement: entry.data.statement, entry }
        })
        .toSorted((a, b) => a.number - b.number)
      return { ...data, slug, language, principles: own }
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** The static paths of a route that stands once in each zine. */
export async function zinePaths() {
  return (await loadZines()).map((zine) => ({ params: { zine: zine.path }, props: { zine } }))
}
