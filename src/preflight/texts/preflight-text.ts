import { strFromU8 } from 'fflate'
import { parseDocument } from 'htmlparser2'
import type { TextFormatId } from '../../formats/formats.ts'
import { readPlainText } from '../../exports/text/write-plain-text.ts'
import { readMarkdownTexts } from './markdown-texts.ts'
import { headingOf, printedWords } from '../../zine/printed-words.ts'
import { describeDifference, findDifference, splitWords } from '../../zine/words.ts'
import type { Zine } from '../../zine/zine.ts'
import { findCssRequests, findRequests } from '../../exports/html/find-requests.ts'
import { findElements } from '../../exports/html/html-tree.ts'
import { readEpub, type ReadEpub } from './read-epub.ts'
import { readHtmlText } from './read-html-text.ts'

/**
 * Preflights a finished text from its bytes: every word of the zine, each once and in order, and nothing
 * that asks another host for anything.
 * @returns what is wrong, as clauses
 */
export function preflightText(format: TextFormatId, content: Uint8Array, zine: Zine): string[] {
  switch (format) {
    case 'text':
      return compareTextWords(readPlainText(strFromU8(content)), zine)
    case 'markdown':
      return compareTextWords(readMarkdownTexts(strFromU8(content)).join('\n'), zine)
    case 'html':
      return preflightHtml(strFromU8(content), zine)
    case 'epub':
      return preflightEpub(content, zine)
  }
}

function compareTextWords(text: string, zine: Zine): string[] {
  const source = printedWords(zine, { extent: 'full' })
  const found = splitWords(text).map((word) => ({ word, page: 1 }))
  const difference = findDifference(source, found)
  // These have no pages.
  return difference === undefined ? [] : [describeDifference(difference).replace(/^page \d+ /, '')]
}

/** The words of the zine stand in the main part of its page. */
function preflightHtml(html: string, zine: Zine): string[] {
  const { children } = parseDocument(html)
  const parts = findElements(children, ({ name }) => name === 'main')
  return [
    ...compareTextWords(readHtmlText(parts), zine),
    ...findRequests(children).map(describeRequest),
  ]
}

function preflightEpub(content: Uint8Array, zine: Zine): string[] {
  let epub: ReadEpub
  try {
    epub = readEpub(content)
  } catch (error) {
    return [`cannot be opened: ${error instanceof Error ? error.message : String(error)}`]
  }
  const text = epub.spine.map(({ nodes }) => readHtmlText(nodes)).join('\n')
  return [
    ...compareTextWords(text, zine),
    ...preflightContents(epub, zine),
    ...findEpubRequests(epub).map(describeRequest),
  ]
}

/** Whether each entry of the contents bears the heading of its principle and leads to it. */
function preflightContents({ contents, spine }: ReadEpub, zine: Zine): string[] {
  const wanted = zine.principles.map((principle) => joinWords(headingOf(principle)))
  const found = contents.map(({ label, path }) => {
    const { nodes } = spine.find((document) => document.path === path) ?? { nodes: [] }
    const leads = joinWords(readHtmlText(nodes)).startsWith(joinWords(label))
    return leads ? joinWords(label) : `a link to ${path}`
  })
  const differs = [...wanted, ''].findIndex((heading, index) => (found[index] ?? '') !== heading)
  if (differs < 0) return []
  const quote = (heading: string | undefined) => (heading ? `“${heading}”` : 'nothing')
  return [`has ${quote(found[differs])} in its contents where ${quote(wanted[differs])} belongs`]
}

function joinWords(text: string): string {
  return splitWords(text).join(' ')
}

function findEpubRequests({ spine, files }: ReadEpub): string[] {
  const css = [...files].filter(([path]) => path.endsWith('.css')).map(([, sheet]) => sheet)
  return [
    ...spine.flatMap(({ nodes }) => findRequests([...nodes])),
    ...css.flatMap((sheet) => findCssRequests(strFromU8(sheet))),
  ].filter((address) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address))
}

function describeRequest(address: string): string {
  return `asks for ${address}, and what is in one file asks for nothing`
}
