import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
} from '../../exports/html/html-tree.ts'
import { readHtmlText } from './read-html-text.ts'

/** A document of an EPUB. */
export interface EpubDocument {
  readonly path: string
  readonly nodes: readonly HtmlNode[]
}

/** An EPUB as a reader opens it. */
export interface ReadEpub {
  /** In the order in which they are read. */
  readonly spine: readonly EpubDocument[]
  /** The table of contents: the words of each entry and the path it leads to, without its anchor. */
  readonly contents: readonly { readonly label: string; readonly path: string }[]
  /** Every file, by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Opens a finished EPUB from its bytes, as readers do: container, package, spine and navigation. It knows
 * nothing of how it was packed.
 * @throws Error where it cannot be opened
 */
export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(Object.entries(unzipSync(bytes)))
  const open = (path: string) => {
    const file = files.get(path)
    if (file === undefined) throw new Error(`there is no ${path} in it`)
    return parseDocument(strFromU8(file), { xmlMode: true }).children
  }
  const packagePath = single(open('META-INF/container.xml'), 'rootfile', 'full-path')
  const opf = open(packagePath)
  const pathFrom = (from: string, href: string) =>
    posix.join(posix.dirname(from), decodeURIComponent(href.replace(/#.*$/, '')))
  const items = named(opf, 'item')
  const spine = named(opf, 'itemref').map((reference) => {
    const id = attributeOf(reference, 'idref')
    const item = items.find((one) => attributeOf(one, 'id') === id)
    const path = pathFrom(packagePath, (item && attributeOf(item, 'href')) ?? '')
    return { path, nodes: open(path) }
  })
  const nav = items.find((item) => /\bnav\b/.test(attributeOf(item, 'properties') ?? ''))
  if (nav === undefined) throw new Error('it has no navigation')
  const navPath = pathFrom(packagePath, attributeOf(nav, 'href') ?? '')
  const toc = named(open(navPath), 'nav').filter((one) => attributeOf(one, 'epub:type') === 'toc')
  const contents = toc
    .flatMap((one) => named(one.children, 'a'))
    .map((link) => ({
      label: readHtmlText(link.children),
      path: pathFrom(navPath, attributeOf(link, 'href') ?? ''),
    }))
  return { spine, contents, files }
}

function named(nodes: HtmlNode[], name: string): HtmlElement[] {
  return findElements(nodes, (element) => element.name === name)
}

function single(nodes: HtmlNode[], name: string, attribute: string): string {
  const [element] = named(nodes, name)
  return (element && attributeOf(element, attribute)) ?? ''
}
