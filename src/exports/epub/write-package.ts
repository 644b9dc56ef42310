import { directionOf } from '../../i18n/direction.ts'
import { zineRoute, type ZineAddress } from '../../routes/routes.ts'
import { canonicalAddress } from '../../routes/site-url.ts'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Zine } from '../../zine/zine.ts'
import { escapeXml } from './write-xhtml.ts'

/** Where the package document lies in an EPUB; everything else lies beside it. */
export const packagePath = 'EPUB/package.opf'

/** A file of an EPUB, as its package lists it. */
export interface EpubItem {
  /** How the package calls it; begins with a letter. */
  readonly id: string
  /** Its path from the package document. */
  readonly path: string
  readonly mediaType: string
  readonly properties?: 'nav' | 'cover-image'
  readonly content: string | Uint8Array
  /** Whether it is read, one after the other. */
  readonly isRead: boolean
}

/** The file by which a reader finds the package. @see https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml */
export const containerXml = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${packagePath}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

/**
 * What readers are told about how the EPUB can be read. All of it is true of each EPUB of this press;
 * that it conforms to a level of WCAG is for people to say who have looked at one.
 * @see https://www.w3.org/TR/epub-a11y-11/#sec-discovery
 * @see https://www.w3.org/2021/a11y-discov-vocab/latest/
 */
const access: readonly (readonly [property: string, value: string])[] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
]

/**
 * The name of an edition, different from that of every other: the host, the day and the path make a tag
 * that nobody has to hand out.
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
export function identifyEdition(zine: ZineAddress & Pick<Zine, 'edition'>): string {
  const { hostname, pathname } = new URL(canonicalAddress(zineRoute(zine)))
  return `tag:${hostname},${zine.edition}:${pathname.replaceAll(/^\/|\/$/g, '')}`
}

/**
 * Writes the package document: what the EPUB is, what it holds and in which order it is read. Its dates
 * are those of the edition, never of the clock.
 * @see https://www.w3.org/TR/epub-33/#sec-package-doc
 */
export function writePackage(zine: Zine, items: readonly EpubItem[]): string {
  const language = escapeXml(zine.language)
  const direction = directionOf(zine.language)
  const metadata = [
    `<dc:identifier id="edition">${escapeXml(identifyEdition(zine))}</dc:identifier>`,
    `<dc:title id="title">${escapeXml(zine.title)}</dc:title>`,
    '<meta refines="#title" property="title-type">main</meta>',
    `<dc:title id="subtitle">${escapeXml(zine.subtitle)}</dc:title>`,
    '<meta refines="#subtitle" property="title-type">subtitle</meta>',
    `<dc:language>${language}</dc:language>`,
    `<dc:date>${zine.edition}</dc:date>`,
    `<dc:source>${escapeXml(canonicalAddress(zineRoute(zine)))}</dc:source>`,
    `<meta property="dcterms:modified">${zine.edition}T00:00:00Z</meta>`,
    ...access.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`),
    `<meta property="schema:accessibilitySummary" xml:lang="${language}" dir="${direction}">${escapeXml(useTranslations(zine.language).t('epubAccess'))}</meta>`,
    // Readers that do not know the property look for the picture by this name.
    ...items.flatMap(({ id, properties }) =>
      properties === 'cover-image' ? [`<meta name="cover" content="${id}"/>`] : [],
    ),
  ]
  const manifest = items.map(({ id, path, mediaType, properties }) => {
    const own = properties === undefined ? '' : ` properties="${properties}"`
    return `<item id="${id}" href="${escapeXml(path)}" media-type="${mediaType}"${own}/>`
  })
  const spine = items.filter(({ isRead }) => isRead).map(({ id }) => `<itemref idref="${id}"/>`)
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition" xml:lang="${language}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${spine.join('\n')}
</spine>
</package>
`
}

/** A place in an EPUB that can be turned to. */
export interface EpubPlace {
  readonly path: string
  readonly label: string
}

/**
 * Writes the body of the navigation document. Its words are the zine's own, headings and title; readers
 * bring the others, in the language of whoever reads.
 * @see https://www.w3.org/TR/epub-33/#sec-nav
 */
export function writeNavigation(principles: readonly EpubPlace[], cover: EpubPlace): string {
  const entry = ({ path, label }: EpubPlace, type = '') =>
    `<li><a${type} href="${escapeXml(path)}">${escapeXml(label)}</a></li>`
  const [start] = principles
  const landmarks = [
    entry(cover, ' epub:type="cover"'),
    ...(start === undefined ? [] : [entry(start, ' epub:type="bodymatter"')]),
  ]
  return `<nav epub:type="toc" role="doc-toc">
<ol>
${principles.map((place) => entry(place)).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`
}
