import type { Principle, Zine } from '../zine/zine.ts'

/** The route of the shelf. A route is a path below the site's root; it ends in a slash or is empty. */
export const shelfRoute = ''

/** The route of the whole zine. */
export function zineRoute({ path }: Pick<Zine, 'path'>): string {
  return `${path}/`
}

/** The route of one principle. */
export function principleRoute(
  zine: Pick<Zine, 'path'>,
  { numeral }: Pick<Principle, 'numeral'>,
): string {
  return `${zineRoute(zine)}${numeral}/`
}

/** The route that tells how to print and fold the zine. */
export function printRoute(zine: Pick<Zine, 'path'>): string {
  return `${zineRoute(zine)}print/`
}

/** The paged route: the booklet, laid out in the browser. */
export function bookletRoute(zine: Pick<Zine, 'path'>): string {
  return `${printRoute(zine)}booklet/`
}

/**
 * The relative link from one route to another or to a file, so that a site works below any path.
 * @example relativeHref('IceMelts/IV/', 'IceMelts/V/') // '../V/'
 */
export function relativeHref(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1)
  const toFolders = to.split('/').slice(0, -1)
  const file = to.slice(to.lastIndexOf('/') + 1)
  const differs = fromFolders.findIndex((folder, index) => folder !== toFolders[index])
  const shared = differs < 0 ? fromFolders.length : differs
  const up = '../'.repeat(fromFolders.length - shared)
  const down = toFolders.slice(shared).map((folder) => `${folder}/`)
  return `${up}${down.join('')}${file}` || './'
}
