import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'

// What a reader's machine would run of what is published: told for each file, as clauses.

/** A page may have its data for search engines, and the paged routes their own module. */
const isData = (type: string | undefined) => type === 'application/ld+json'
const isRunnable = new Set(['iframe', 'object', 'embed', 'applet', 'portal', 'base'])
const addressed = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data'])

/**
 * What runs in a page or a drawing.
 * @param module the one script it may ask for, as its address ends; undefined for none
 */
export function findActiveMarkup(markup: string, module?: RegExp): string[] {
  const elements = DomUtils.findAll(() => true, parseDocument(markup).children)
  return elements.flatMap(({ name, attribs }) => {
    const found: string[] = []
    if (name === 'script' && !isData(attribs['type'])) {
      const isOwn = attribs['type'] === 'module' && module?.test(attribs['src'] ?? '') === true
      if (!isOwn) found.push(`a script, ${attribs['src'] ?? 'inline'}`)
    }
    if (isRunnable.has(name)) found.push(`<${name}>`)
    if (name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh')
      found.push('a refresh')
    for (const [attribute, value] of Object.entries(attribs)) {
      if (/^on/i.test(attribute)) found.push(`${attribute} on <${name}>`)
      const scheme = value.replaceAll(/[^\x21-\uFFFF]/g, '').toLowerCase()
      if (addressed.has(attribute) && /^(javascript|vbscript|data:text\/html)/.test(scheme)) {
        found.push(`${attribute}="${value}"`)
      }
    }
    return found
  })
}

/** Keys of a PDF that make a viewer run a script, start a program, send a form or play something. */
const pdfActions =
  /\/(JavaScript|JS|Launch|AA|SubmitForm|ImportData|RichMedia|Movie|Sound|Rendition|EmbeddedFile|XFA|AcroForm)(?![A-Za-z])/g

/** What runs in a PDF, in its objects, packed or not. An open action may be a place and nothing else. */
export async function findActivePdf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object).toString())
  const actions = objects.flatMap((text) => [...text.matchAll(pdfActions)].map(([key]) => key))
  const open = document.catalog.lookup(PDFName.of('OpenAction'))?.toString()
  return [...actions, ...(open?.startsWith('<<') === true ? ['/OpenAction'] : [])]
}

/** What runs in a file that is published, by its name; archives are looked into. */
export async function findActive(path: string, bytes: Uint8Array): Promise<string[]> {
  if (/\.(zip|epub)$/.test(path)) {
    const inside = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
    const found = await Promise.all(
      inside.map(async ([name, content]) =>
        (await findActive(name, content)).map((what) => `${name}: ${what}`),
      ),
    )
    return found.flat()
  }
  if (path.endsWith('.pdf')) return findActivePdf(bytes)
  if (/\.(html|xhtml|svg|xml|opf|ncx)$/.test(path)) {
    const isPaged = /(^|\/)print\/[a-z-]+\/index\.html$/.test(path)
    const markup = Buffer.from(bytes).toString()
    return findActiveMarkup(markup, isPaged ? /^(\.\.\/)+_astro\/[\w.-]+\.js$/ : undefined)
  }
  return /\.(txt|md|json|png|woff2|css)$|(^|\/)(SHA256SUMS|mimetype|\.nojekyll|_headers|_redirects|nginx\.conf|Caddyfile)$/.test(
    path,
  )
    ? []
    : [`a kind of file that nobody has thought of`]
}
