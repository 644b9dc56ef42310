import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import {
  findFaceRules,
  weightOfVariable,
  withoutRange,
  type FaceRule,
} from '../formats/face-rules.ts'
import { isPagedRoute } from '../formats/routes.ts'
import { listFiles } from './list-files.ts'
import type { SubsetFont } from './press-font.ts'

/** Page numbers and steps are counted by styles, so that no page holds them as text. */
const countedCharacters = '0123456789'

/**
 * Lists the characters that a page may show, sorted, each once: those of its text, as they are stored
 * and as capitals, since statements become capitals by style.
 */
export function listCharacters(html: string): string {
  let text = countedCharacters
  let language = 'en'
  let isCode = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'html') language = attributes['lang'] ?? language
      isCode = name === 'style' || name === 'script'
    },
    ontext: (data) => {
      if (!isCode) text += data
    },
    onclosetag: () => {
      isCode = false
    },
  })
  parser.end(html)
  return [...new Set(text + text.toLocaleUpperCase(language))].toSorted().join('')
}

/**
 * Takes out of a page the rules that bring fonts for letters it does not show. Where one rule is left of
 * a face, it need not say which letters it is for.
 */
export function pruneFaces(html: string): string {
  const rules = findFaceRules(html)
  const characters = [...listCharacters(html)].map((character) => character.codePointAt(0)!)
  const needed = rules.filter((rule) => characters.some(rule.covers))
  const alone = (rule: FaceRule) =>
    needed.filter((other) => cutOf(other) === cutOf(rule)).length === 1
  return rules.reduce((page, rule) => {
    if (!needed.includes(rule)) return page.replace(rule.css, '')
    return alone(rule) ? page.replace(rule.css, withoutRange(rule.css)) : page
  }, html)
}

/** The weight and slope of a face. */
function cutOf({ css, family }: FaceRule): string {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;}]+)`).exec(css)?.[1] ?? ''
  return [family, value('font-weight'), value('font-style')].join()
}

/** A font that pages ask for, and the weight they ask it for where it is a variable one. */
interface AskedFont {
  /** Below the site's root. */
  readonly path: string
  readonly weight: number | undefined
  /** The pages, and the rules by which they ask. */
  readonly askers: { readonly page: string; readonly rule: FaceRule }[]
}

/**
 * Leaves of the faces only what the pages of a built site set in them: rules that bring no letter of a
 * page, files that no page asks for, and, of the files that pages to read ask for, the letters that none
 * of them shows. A variable font is cut to each weight that is asked of it. What is cut is named anew by
 * its bytes: a browser that keeps the old one would lack a letter of a corrected text.
 *
 * @param subsetFont cuts a face, or takes what an earlier build cut
 */
export async function subsetFonts(siteDir: string, subsetFont: SubsetFont): Promise<void> {
  const paths = await listFiles(siteDir)
  const pages = new Map<string, string>()
  for (const path of paths.filter((path) => path.endsWith('.html'))) {
    pages.set(path, pruneFaces(await readFile(join(siteDir, path), 'utf8')))
  }
  const fonts = listAskedFonts(pages)
  for (const { path, weight, askers } of fonts) {
    const isRead = askers.some(({ page }) => !isPagedRoute(page.replace(/index\.html$/, '')))
    if (!isRead && weight === undefined) continue
    const font = await readFile(join(siteDir, path))
    const characters = askers.map(({ page }) => listCharacters(pages.get(page)!)).join('')
    const variationAxes = weight === undefined ? {} : { variationAxes: { wght: weight } }
    const subset = await subsetFont(font, characters, { targetFormat: 'woff2', ...variationAxes })
    const hash = createHash('sha256').update(subset).digest('base64url').slice(0, 8)
    const newPath = path.replace(/\.[^.]+\.woff2$/, `${weight ?? ''}.${hash}.woff2`)
    await writeFile(join(siteDir, newPath), subset)
    for (const { page, rule } of askers) {
      const html = pages.get(page)!
      pages.set(
        page,
        html.replace(rule.css, () => rule.css.replace(path, newPath)),
      )
    }
  }
  const kept = new Set(listAskedFonts(pages).map(({ path }) => path))
  for (const path of await listFiles(siteDir)) {
    if (/^_astro\/.*\.woff2?$/.test(path) && !kept.has(path)) await rm(join(siteDir, path))
  }
  for (const [page, html] of pages) await writeFile(join(siteDir, page), html)
}

function listAskedFonts(pages: ReadonlyMap<string, string>): AskedFont[] {
  const fonts = new Map<string, AskedFont>()
  for (const [page, html] of pages) {
    for (const rule of findFaceRules(html)) {
      const path = rule.address.slice(rule.address.indexOf('_astro/'))
      const weight = weightOfVariable(rule)
      const key = `${path} ${weight}`
      const font = fonts.get(key) ?? { path, weight, askers: [] }
      fonts.set(key, font)
      font.askers.push({ page, rule })
    }
  }
  return [...fonts.values()]
}
