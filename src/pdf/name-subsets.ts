import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib'

/** Chromium counts the subsets of a document in the first letters of their tags: AAAAAA, BAAAAA, … */
const subset = /^\/([A-Z]{3})[A-Z]{3}\+/

/**
 * Gives the subsets of fonts in a part tags that no other part has: a printer may take two subsets of one name
 * for the same font, and their letters differ.
 * @param part counted from 0; the first keeps its tags
 */
export function nameSubsets(pdf: PDFDocument, part: number): void {
  const letters = [part % 26, Math.floor(part / 26) % 26, Math.floor(part / 676) % 26]
  const tag = letters.map((letter) => String.fromCodePoint(65 + letter)).join('')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    for (const key of ['BaseFont', 'FontName'].map((name) => PDFName.of(name))) {
      const name = object.get(key)
      if (!(name instanceof PDFName)) continue
      object.set(key, PDFName.of(name.asString().replace(subset, `$1${tag}+`).replace(/^\//, '')))
    }
  }
}
