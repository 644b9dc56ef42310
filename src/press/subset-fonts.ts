import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { listFiles } from './list-files.ts'
import type { SubsetFont } from './press-font.ts'

/** The face that every page loads, the one in which titles, numerals and statements are set. */
const displayFace = /^_astro\/(league-gothic-[^.]+)\.[^.]+\.woff2$/
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
 * Leaves of the display face only what the pages of a built site set in it. The file is named anew by
 * its bytes: a browser that keeps the old one would lack a letter of a corrected text.
 *
 * @param subsetFont cuts a face, or takes what an earlier build cut
 */
export async function subsetFonts(siteDir: string, subsetFont: SubsetFont): Promise<void> {
  const paths = await listFiles(siteDir)
  const pages = new Map<string, string>()
  for (const path of paths.filter((path) => path.endsWith('.html'))) {
    pages.set(path, await readFile(join(siteDir, path), 'utf8'))
  }
  const characters = [...pages.values()].map(listCharacters).join('')
  for (const path of paths) {
    const name = displayFace.exec(path)?.[1]
    if (name === undefined) continue
    const font = await readFile(join(siteDir, path))
    const subset = await subsetFont(font, characters, { targetFormat: 'woff2' })
    const hash = createHash('sha256').update(subset).digest('base64url').slice(0, 8)
    const newPath = `_astro/${name}.${hash}.woff2`
    await rm(join(siteDir, path))
    await writeFile(join(siteDir, newPath), subset)
    for (const [page, html] of pages) pages.set(page, html.replaceAll(path, newPath))
  }
  for (const [page, html] of pages) await writeFile(join(siteDir, page), html)
}
