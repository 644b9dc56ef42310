import type { Zine } from '../../zine/zine.ts'
import { principleAlias, zineAliases } from '../../routes/aliases.ts'
import { sheetFiles, sheetFormats } from '../../formats/formats.ts'
import { kitFile } from '../../formats/files.ts'
import { licencesFile } from '../publish/licence-texts.ts'
import { formatRoute, relativeHref, shelfRoute, zineRoute } from '../../routes/routes.ts'
import { cardsRoute } from '../../routes/share-card.ts'
import { canonicalAddress } from '../../routes/site-url.ts'

/**
 * Chooses what goes into a zine's kit: its folder, the licences, and the shelf, at the root and in its language. Left out are the pages that only an
 * address typed by hand leads to, the cards of link previews, and the routes that lay out pages with a
 * script, which a browser does not run from a folder: their PDFs stand in their place.
 * @param paths every file of the finished site
 */
export function chooseKitFiles(paths: readonly string[], zine: Zine): string[] {
  const left = [
    ...zineAliases(zine),
    ...zine.principles.flatMap((principle) => principleAlias(zine, principle) ?? []),
    ...sheetFormats.map(({ id }) => formatRoute(zine, id)),
    cardsRoute(zine),
  ]
  const own = zineRoute(zine)
  const shared = new Set([licencesFile, 'index.html', `${shelfRoute(zine.language)}index.html`])
  return paths.filter(
    (path) =>
      (shared.has(path) || path.startsWith(own)) &&
      path !== `${own}${kitFile(zine)}` &&
      !left.some((folder) => path.startsWith(folder)),
  )
}

/**
 * Rewrites the links of a page so that they open from a folder: `index.html` is written out, a route
 * that lays out pages becomes its PDF, and what is not in the kit becomes its published address.
 * @param route the route of the page
 * @param files every file of the kit
 */
export function linkFromFolder(
  html: string,
  route: string,
  files: ReadonlySet<string>,
  zine: Zine,
): string {
  const pdfs = new Map(
    sheetFormats.flatMap((format) => {
      const [file] = sheetFiles(zine, format)
      return file === undefined
        ? []
        : [[formatRoute(zine, format.id), `${zineRoute(zine)}${file.name}`] as const]
    }),
  )
  return html.replaceAll(
    /(<a\b[^>]*?\shref=")([^"]*)(")/g,
    (whole, before: string, href: string, after: string) => {
      if (/^(#|[a-z]+:)/.test(href)) return whole
      const { pathname, hash } = new URL(href, `https://kit.invalid/${route}`)
      const path = decodeURIComponent(pathname.slice(1))
      const file = pdfs.get(path) ?? (/(^|\/)$/.test(path) ? `${path}index.html` : path)
      const target = files.has(file) ? relativeHref(route, file) : canonicalAddress(path)
      return `${before}${target}${hash}${after}`
    },
  )
}
