import type { Zine } from '../zine.ts'
import type { Problem } from './problem.ts'

/** Names below the site's root that are not a zine's to take, in small letters. */
const reservedPaths = new Set([
  '404',
  '_astro',
  '_headers',
  '_redirects',
  'cards',
  'feed',
  'hosting',
  'index',
  'licences',
  'mirror',
  'nojekyll',
  'print',
  'robots',
  'sha256sums',
])
/** The files that tell search engines of the pages: `sitemap-index.xml`, `sitemap-0.xml` … */
const reservedPattern = /^sitemap/
/** A language, with or without a region: `es`, `tlh`, `pt-BR`, `es-419`, `zh-Hant`. Kept for translations. */
const languagePattern = /^[a-z]{2,3}(-(hans|hant|latn|cyrl|arab|deva))?(-([a-z]{2}|\d{3}))?$/

/** Each zine is found by its path and by the name of its folder, in any case. */
export function checkAddresses(zines: readonly Zine[], folder: string): Problem[] {
  const takenBy = new Map<string, { readonly file: string; readonly slug: string }>()
  return zines.flatMap(({ path, slug, file }) => {
    const problems: Problem[] = []
    // A zine has one path in all its languages.
    const holder = takenBy.get(path.toLowerCase())
    const ownPath = checkWord(path, holder?.slug === slug ? undefined : holder?.file)
    if (ownPath !== undefined) {
      const next = 'choose another short path'
      problems.push({
        rule: 'address',
        file,
        field: 'path',
        what: `the path "${path}" ${ownPath}`,
        next,
      })
    }
    if (!takenBy.has(path.toLowerCase())) takenBy.set(path.toLowerCase(), { file, slug })
    const owner = takenBy.get(slug.toLowerCase())
    // A zine may have its folder's name for a path, and the folder may hold it in other languages.
    const ownSlug = owner?.slug === slug ? undefined : checkWord(slug, owner?.file)
    if (ownSlug !== undefined) {
      const next = 'choose another one, because it is an address of the zine'
      const what = `the folder's name "${slug}" ${ownSlug}`
      problems.push({ rule: 'address', file: `${folder}/${slug}`, what, next })
    }
    if (owner === undefined) takenBy.set(slug.toLowerCase(), { file: `${folder}/${slug}`, slug })
    return problems
  })
}

/** Says why a word cannot be alone in an address, if so. */
function checkWord(word: string, owner: string | undefined): string | undefined {
  const key = word.toLowerCase()
  if (owner !== undefined) return `is taken by ${owner} (capitals make no difference)`
  if (reservedPaths.has(key) || reservedPattern.test(key)) return "is the site's own"
  return languagePattern.test(key) ? 'is kept for a language' : undefined
}
