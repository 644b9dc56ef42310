import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { closeGaps } from './close-gaps.ts'
import { holdDashes } from './hold-dashes.ts'
import { joinStyles } from './purge-styles.ts'
import { listFiles } from '../files.ts'
import { isPagedPage } from './paged-page.ts'

/** What a page has that a policy must allow. */
interface UsedByPage {
  /** The text of its style elements. */
  readonly styles: string[]
  /** The text of scripts that are in it, and the addresses of those that do not. */
  readonly scripts: string[]
  readonly scriptFiles: string[]
  /** The addresses of its pictures, its icon among them. */
  readonly pictures: string[]
  /** Attributes that hold styles or scripts; no hash allows them. */
  readonly codeAttributes: string[]
}

function listUsed(html: string): UsedByPage {
  const used: UsedByPage = {
    styles: [],
    scripts: [],
    scriptFiles: [],
    pictures: [],
    codeAttributes: [],
  }
  let code: string[] | undefined
  const parser = new Parser({
    onopentag: (name, attributes) => {
      used.codeAttributes.push(
        ...Object.keys(attributes).filter((attribute) => /^(style|on.+)$/.test(attribute)),
      )
      if (name === 'img') used.pictures.push(attributes['src'] ?? '')
      if (attributes['rel'] === 'icon') used.pictures.push(attributes['href'] ?? '')
      if (name === 'script' && attributes['src'] !== undefined) {
        used.scriptFiles.push(attributes['src'])
      } else if (name === 'style' || (name === 'script' && isRun(attributes['type']))) {
        code = name === 'style' ? used.styles : used.scripts
        code.push('')
      }
    },
    ontext: (text) => {
      if (code !== undefined) code[code.length - 1] += text
    },
    onclosetag: () => {
      code = undefined
    },
  })
  parser.end(html)
  return used
}

/** Whether a script of this type is run; others, such as JSON-LD, are data. */
function isRun(type: string | undefined): boolean {
  return type === undefined || /^(|module|text\/javascript)$/.test(type)
}

/**
 * Writes the Content-Security-Policy of a page: nothing, but for what is in it. The styles of a page
 * to read are allowed by their hashes. Those of a paged route cannot be: Paged.js writes them while it
 * works.
 * @param route the route of the page
 * @throws Error when a page to read has a script or a style that its policy would block
 */
export function formatPolicy(html: string, route: string): string {
  const { styles, scripts, scriptFiles, pictures, codeAttributes } = listUsed(html)
  const isPaged = isPagedPage(html)
  const forbidden = [...codeAttributes, ...scriptFiles, ...scripts]
  if (!isPaged && forbidden.length > 0) {
    throw new Error(`/${route} is there to be read, and needs ${forbidden[0]}.`)
  }
  const isData = (address: string) => address.startsWith('data:')
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [...scriptFiles.slice(0, 1).map(() => "'self'"), ...scripts.map(formatHash)],
    'style-src': isPaged ? ["'unsafe-inline'"] : styles.map(formatHash),
    'font-src': styles.some((style) => style.includes('@font-face')) ? ["'self'"] : [],
    'img-src': [
      ...(pictures.some((address) => !isData(address)) ? ["'self'"] : []),
      ...(pictures.some(isData) ? ['data:'] : []),
    ],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

function formatHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Markdown aligns the cells of a table by a style attribute, which no policy here allows. */
export function nameAlignments(html: string): string {
  return html.replaceAll(
    /(<t[hd]\b[^>]*?) style="text-align: ?(left|right|center);?"/g,
    '$1 class="align-$2"',
  )
}

/**
 * Puts its policy into every page of a built site, before anything it governs, once its styles are joined. Astro's own support
 * hashes styles before their addresses are made relative, gives every page the hashes of all, and cannot
 * leave them out where Paged.js needs `'unsafe-inline'`, which hashes would switch off.
 */
export async function writeCsp(siteDir: string): Promise<void> {
  for (const path of await listFiles(siteDir)) {
    if (!path.endsWith('.html')) continue
    const file = join(siteDir, path)
    const route = path.replace(/index\.html$/, '')
    const named = nameAlignments(await readFile(file, 'utf8'))
    const html = isPagedPage(named) ? named : joinStyles(closeGaps(holdDashes(named)))
    const policy = formatPolicy(html, route)
    if (!html.includes('<head>')) throw new Error(`/${path} has no head to put its policy into.`)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
    await writeFile(file, html.replace('<head>', `<head>${meta}`))
  }
}
