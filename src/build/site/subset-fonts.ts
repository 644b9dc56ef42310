import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import {
  findFaceRules,
  weightOfVariable,
  withoutRange,
  type FaceRule,
} from '../../typography/face-rules.ts'
import { readCapitals } from '../../typography/capitals.ts'
import { listFiles } from '../files.ts'
import { isPagedPage } from './paged-page.ts'
import type { CutFont, FontCut } from './cut-font.ts'

/** Page numbers and steps are counted by styles, so that no page holds them as text. */
const countedCharacters = '0123456789'

/** The class of what is set in the font that draws small letters as capitals. */
const capitalsClass = /(?:^|\s)capitals(?:\s|$)/

/**
 * Lists the characters that a page may show, sorted, each once.
 * @param inCapitals for those alone that are set in the font that draws small letters as capitals
 */
export function listCharacters(html: string, inCapitals = false): string {
  let text = inCapitals ? '' : countedCharacters
  let isCode = false
  // How deep in an element of that class the text is.
  let depth = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      isCode = name === 'style' || name === 'script'
      if (depth > 0 || capitalsClass.test(attributes['class'] ?? '')) depth += 1
    },
    ontext: (data) => {
      if (!isCode && (depth > 0 || !inCapitals)) text += data
    },
    onclosetag: () => {
      isCode = false
      if (depth > 0) depth -= 1
    },
  })
  parser.end(html)
  return [...new Set(text)].toSorted().join('')
}

/** Lists the characters of a page that a rule may bring a font for. */
function charactersFor(html: string, { address }: FaceRule): string {
  return listCharacters(html, readCapitals(address).capitals !== undefined)
}

/**
 * Takes out of a page the rules that bring fonts for letters it does not show. Where one rule is left of
 * a face, it need not say which letters it is for.
 */
export function pruneFaces(html: string): string {
  const rules = findFaceRules(html)
  const needed = rules.filter((rule) =>
    [...charactersFor(html, rule)].some((character) => rule.covers(character.codePointAt(0)!)),
  )
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

/** A font that pages ask for, and how they ask for it. */
interface AskedFont extends FontCut {
  /** Below the site's root. */
  readonly path: string
  /** The pages, and the rules by which they ask. */
  readonly askers: { readonly page: string; readonly rule: FaceRule }[]
}

/**
 * Leaves of the faces only what the pages of a built site set in them: rules that bring no letter of a
 * page, files that no page asks for, and, of the files that pages to read ask for, the letters that none
 * of them shows. A variable font is cut to each weight that is asked of it, and its small letters are drawn as
 * capitals where that is asked. What is cut is named anew by its bytes: a browser that keeps the old one would
 * lack a letter of a corrected text.
 *
 * @param cutFont cuts a font, or takes what an earlier build cut
 */
export async function subsetFonts(siteDir: string, cutFont: CutFont): Promise<void> {
  const paths = await listFiles(siteDir)
  const pages = new Map<string, string>()
  for (const path of paths.filter((path) => path.endsWith('.html'))) {
    pages.set(path, pruneFaces(await readFile(join(siteDir, path), 'utf8')))
  }
  const fonts = listAskedFonts(pages)
  for (const { path, weight, capitals, askers } of fonts) {
    const isRead = askers.some(({ page }) => !isPagedPage(pages.get(page)!))
    if (!isRead && weight === undefined && capitals === undefined) continue
    const font = await readFile(join(siteDir, path))
    const characters = askers
      .map(({ page, rule }) => charactersFor(pages.get(page)!, rule))
      .join('')
    const cut = await cutFont(font, characters, { weight, capitals })
    const hash = createHash('sha256').update(cut).digest('base64url').slice(0, 8)
    const kind = `${weight ?? ''}${capitals === undefined ? '' : '-capitals'}`
    const newPath = path.replace(/\.[^.]+\.woff2$/, `${kind}.${hash}.woff2`)
    await writeFile(join(siteDir, newPath), cut)
    for (const { page, rule } of askers) {
      const html = pages.get(page)!
      const address = readCapitals(rule.address).address.replace(path, newPath)
      pages.set(
        page,
        html.replace(rule.css, () => rule.css.replace(rule.address, address)),
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
      const { address, capitals } = readCapitals(rule.address)
      const path = address.slice(address.indexOf('_astro/'))
      const weight = weightOfVariable(rule)
      const key = `${path} ${weight} ${capitals}`
      const font = fonts.get(key) ?? { path, weight, capitals, askers: [] }
      fonts.set(key, font)
      font.askers.push({ page, rule })
    }
  }
  return [...fonts.values()]
}
