import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Direction } from '../i18n/direction.ts'
import { withPdfium } from '../pdf/rasterize.ts'
import { splitWords, type SourceWord } from '../zine/words.ts'

// A second reader of the words: PDFium, with which Chrome, Edge and Android search and copy. It finds words by
// the gaps between glyphs, so that text another reader takes for whole may be lost to a search.

/** How many words a fault names. */
const mostWordsShown = 8

/** The text of a file as PDFium copies it, page by page. */
export async function readSearchedText(bytes: Uint8Array): Promise<string> {
  return withPdfium(bytes, (document) =>
    [...document.pages()].map((page) => page.getText()).join('\n'),
  )
}

/** What a person types to find a word: its letters, marks and digits. */
const searched = /[\p{L}\p{M}\p{N}]+/gu

/** A file to be searched, and whether some of its panels are upside down. */
export interface SearchedFile {
  readonly bytes: Uint8Array
  readonly isTurned: boolean
}

/**
 * Finds the words of a source that are no words in PDFium's text of a file, each as often as the source has it.
 * Their order is that of the panels of a sheet, and is not looked at. Left out is what PDFium reads in no file:
 * words from right to left, whose order it guesses, and words of several fonts that are upside down.
 * @param files the file, or the two that hold the fronts and the backs
 * @returns a clause for each part of the source that lacks some
 */
export async function findUnsearchable(
  files: readonly SearchedFile[],
  source: readonly SourceWord[],
  direction: Direction,
): Promise<string[]> {
  if (direction === 'rtl') return []
  const texts: string[] = []
  for (const { bytes } of files) texts.push(await readSearchedText(bytes))
  const missing = findMissingWords(source, texts.join('\n'))
  if (missing.length === 0) return []
  for (const { bytes, isTurned } of files) if (isTurned && (await mixesFonts(bytes))) return []
  return describeMissing(missing)
}

/** The words of a source that a text does not have, or has less often. */
export function findMissingWords(source: readonly SourceWord[], text: string): SourceWord[] {
  // PDFium marks a hyphen at the end of a line by a sign of its own.
  const plain = text.replaceAll(/\uFFFE|\p{Cc}(?<!\s)/gu, '-')
  const left = new Map<string, number>()
  for (const [word] of splitWords(plain).join(' ').matchAll(searched)) {
    left.set(word, (left.get(word) ?? 0) + 1)
  }
  return source.filter(({ word }) =>
    [...word.matchAll(searched)].some(([piece]) => {
      const count = left.get(piece) ?? 0
      left.set(piece, count - 1)
      return count <= 0
    }),
  )
}

/** Whether one face comes in several fonts, as those do that are cut by sets of letters. */
async function mixesFonts(bytes: Uint8Array): Promise<boolean> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== type0) return []
    return [String(object.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, '')]
  })
  return new Set(names).size < names.length
}

const type0 = PDFName.of('Type0')

function describeMissing(missing: readonly SourceWord[]): string[] {
  return [...Map.groupBy(missing, ({ part }) => part)].map(([part, words]) => {
    const shown = words.slice(0, mostWordsShown).map(({ word }) => word)
    const more = words.length > shown.length ? ` … and ${words.length - shown.length} more` : ''
    return `a search in Chrome does not find “${shown.join(' ')}”${more} of ${part}`
  })
}
