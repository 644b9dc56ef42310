import type { Principle, Zine } from '../zine/zine.ts'
import { zineRoute } from './routes.ts'

/** What of a zine its addresses are made of. */
export type Addressed = Pick<Zine, 'path' | 'slug'>

/**
 * The other ways in which the address of a zine is typed: in small letters, in capitals, and as the slug
 * that begins the names of its files. Each is a route of its own with the bytes of the zine's page, so
 * that it works on a host without rules; on a disk that does not tell capitals from small letters they
 * are one file.
 * @returns routes that end in a slash, sorted, without the zine's own
 */
export function zineVariants({ path, slug }: Addressed): string[] {
  const spellings = [path.toLowerCase(), path.toUpperCase(), slug]
  return [...new Set(spellings)]
    .filter((spelling) => spelling !== path)
    .toSorted()
    .map(asRoute)
}

function asRoute(spelling: string): string {
  return `${spelling}/`
}

/** The route of a principle by its number, the twin of the one by its numeral: `IceMelts/4/`. */
export function principleTwin(
  zine: Pick<Zine, 'path'>,
  { number }: Pick<Principle, 'number'>,
): string {
  return `${zineRoute(zine)}${number}/`
}
