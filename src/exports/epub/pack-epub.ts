import { zipSync, strToU8, type Zippable } from 'fflate'
import { parseDocument } from 'htmlparser2'
import { directionOf } from '../../i18n/direction.ts'
import { zineRoute } from '../../routes/routes.ts'
import { editionLines, headingOf } from '../../zine/printed-words.ts'
import type { Principle, Zine } from '../../zine/zine.ts'
import { epubStyle } from './epub-style.ts'
import { dateInZip } from '../date-in-zip.ts'
import { attributeOf, findElements, type HtmlElement } from '../html/html-tree.ts'
import { linkFromAnywhere } from '../html/inline-page.ts'
import {
  containerXml,
  packagePath,
  writeNavigation,
  writePackage,
  type EpubItem,
  type EpubPlace,
} from './write-package.ts'
import { escapeXml, isXmlName, serializeXhtml, writeXhtml } from './write-xhtml.ts'

/** What an EPUB is made from. */
export interface EpubSource {
  readonly zine: Zine
  /** The built reading page of the zine: its principles are taken from it. */
  readonly page: string
  /** A picture of the cover, as a PNG, for shelves; inside, the cover is text. */
  readonly coverPng: Uint8Array
}

/** The path of the navigation document from the package document. */
export const navigationPath = 'nav.xhtml'
const coverPath = 'cover.xhtml'
const stylePath = 'zine.css'

/**
 * Packs a zine as an EPUB 3.3: a cover that is text, one document for each principle, and where more is
 * to be found. Readers reflow it, so that it has no pages.
 * @see https://www.w3.org/TR/epub-33/
 * @throws Error where the page lacks a principle
 */
export function packEpub(source: EpubSource): Uint8Array {
  return zipEpub(listEpubFiles(source), source.zine.edition)
}

/** The files of an EPUB, but for `mimetype`, by their paths in it. */
export function listEpubFiles({ zine, page, coverPng }: EpubSource): Map<string, Uint8Array> {
  const items: EpubItem[] = [
    document(zine, 'cover', coverPath, zine.title, coverBody(zine)),
    ...principleItems(zine, page),
    document(zine, 'back', 'back.xhtml', zine.resource.line, backBody(zine)),
    {
      ...document(zine, 'nav', navigationPath, zine.title, navigationBody(zine)),
      properties: 'nav',
      isRead: false,
    },
    { id: 'style', path: stylePath, mediaType: 'text/css', content: epubStyle, isRead: false },
    {
      id: 'cover-picture',
      path: 'cover.png',
      mediaType: 'image/png',
      properties: 'cover-image',
      content: coverPng,
      isRead: false,
    },
  ]
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1)
  return new Map([
    ['META-INF/container.xml', strToU8(containerXml)],
    [packagePath, strToU8(writePackage(zine, items))],
    ...items.map(({ path, content }) => {
      const bytes = typeof content === 'string' ? strToU8(content) : content
      return [`${folder}${path}`, bytes] as const
    }),
  ])
}

/**
 * Zips the files of an EPUB: `mimetype` first and stored, so that a reader knows it by its first bytes,
 * the others sorted, all dated by the edition.
 * @see https://www.w3.org/TR/epub-33/#sec-zip-container-mime
 */
export function zipEpub(files: ReadonlyMap<string, Uint8Array>, edition: string): Uint8Array {
  const mtime = dateInZip(edition)
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }],
  }
  for (const path of [...files.keys()].toSorted()) {
    // A PNG is as small as it gets.
    entries[path] = [files.get(path)!, { level: path.endsWith('.png') ? 0 : 9, mtime }]
  }
  return zipSync(entries)
}

function document(zine: Zine, id: string, path: string, title: string, body: string): EpubItem {
  const { language } = zine
  const head = { title, language, direction: directionOf(language), style: stylePath }
  const mediaType = 'application/xhtml+xml'
  return { id, path, mediaType, content: writeXhtml(head, body), isRead: true }
}

function coverBody({ title, subtitle, standfirst }: Zine): string {
  return `<section epub:type="cover">
<h1 class="cover-title">${escapeXml(title)}</h1>
<p class="cover-subtitle">${escapeXml(subtitle)}</p>
<p class="cover-standfirst">${escapeXml(standfirst)}</p>
</section>`
}

function backBody(zine: Zine): string {
  const { resource } = zine
  const address = escapeXml(resource.address)
  const lines = editionLines(zine).map((line) => `<p class="edition">${escapeXml(line)}</p>`)
  return `<section epub:type="colophon" role="doc-colophon">
<p class="resource"><span class="resource-line">${escapeXml(resource.line)}</span> <a class="resource-address" href="https://${address}">${address}</a></p>
${lines.join('\n')}
</section>`
}

function navigationBody(zine: Zine): string {
  const places = zine.principles.map<EpubPlace>((principle) => ({
    path: principlePath(zine, principle),
    label: headingOf(principle),
  }))
  return writeNavigation(places, { path: coverPath, label: zine.title })
}

/** Sorted by name, the documents are in their order too. */
function principlePath({ principles }: Zine, { number }: Principle): string {
  const digits = Math.max(2, ...principles.map((other) => String(other.number).length))
  return `principle-${String(number).padStart(digits, '0')}.xhtml`
}

function principleItems(zine: Zine, page: string): EpubItem[] {
  const sections = new Map(
    findElements(parseDocument(page), ({ name }) => name === 'section').map(
      (section) => [attributeOf(section, 'id'), section] as const,
    ),
  )
  const chapters = zine.principles.map((principle) => {
    const section = sections.get(principle.anchor)
    if (section === undefined) {
      throw new Error(`The page has no section for principle ${principle.anchor}.`)
    }
    return { principle, section, path: principlePath(zine, principle) }
  })
  // Every place of the page that a link can lead to, and the document it has come to be in.
  const homes = new Map<string, string>(
    chapters.flatMap(({ section, path }) =>
      findElements(section, () => true).flatMap((element) => {
        const id = attributeOf(element, 'id')
        if (id === undefined) return []
        return [[`#${id}`, isXmlName(id) ? `${path}#${id}` : path] as const]
      }),
    ),
  )
  const linkTo = (href: string) => {
    const target = linkFromAnywhere(href, zineRoute(zine))
    return homes.get(target) ?? (target.startsWith('#') ? coverPath : target)
  }
  return chapters.map(({ principle, section, path }) => {
    const isLast = principle === zine.principles.at(-1)
    const closing = isLast ? `\n<p class="closing">${escapeXml(zine.closing)}</p>` : ''
    const body = `${principleBody(section, linkTo)}${closing}\n</section>`
    return document(zine, `principle-${principle.number}`, path, headingOf(principle), body)
  })
}

function principleBody(section: HtmlElement, linkTo: (href: string) => string): string {
  const id = escapeXml(attributeOf(section, 'id')!)
  return `<section id="${id}" class="principle" epub:type="chapter" role="doc-chapter">
${serializeXhtml(section.children, linkTo)}`
}
