import type { Principle, Zine } from '../zine/zine.ts'
import { shelfRoute, zineRoute, type ZineAddress } from './routes.ts'

/** What of a zine its addresses are made of. */
export type Addressed = ZineAddress & Pick<Zine, 'slug'>

/**
 * The other ways in which the address of a zine is typed: in small letters, in capitals, and as the slug
 * that begins the names of its files. Each is a route of its own with the bytes of the zine's page, so
 * that it works on a host without rules; on a disk that does not tell capitals from small letters they
 * are one file.
 * @returns routes that end in a slash, sorted, without the zine's own
 */
export function zineAliases({ path, slug, language }: Addressed): string[] {
  const aliases = [path.toLowerCase(), path.toUpperCase(), slug]
  return [...new Set(aliases)]
    .filter((alias) => alias !== path)
    .toSorted()
    .map((alias) => `${shelfRoute(language)}${alias}/`)
}

/**
 * The route of a principle by its number, the alias of the one by its numeral: `IceMelts/4/`; undefined
 * where it is the same.
 */
export function principleAlias(
  zine: ZineAddress,
  { number, anchor }: Pick<Principle, 'number' | 'anchor'>,
): string | undefined {
  return anchor === String(number) ? undefined : `${zineRoute(zine)}${number}/`
}
