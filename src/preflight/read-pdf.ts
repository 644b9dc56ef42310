import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Size } from '../imposition/sizes.ts'
import { ptToMm } from '../imposition/units.ts'
import { ClippedText } from './find-clipped-text.ts'
import { findThinRule, type ThinRule } from './find-hairlines.ts'
import { findWrongGlyph } from './find-wrong-glyph.ts'
import { RunGatherer, type TextRun } from './reading/gather-runs.ts'
import { boxOf } from './reading/geometry.ts'
import { walkContent } from './reading/walk-content.ts'

/** A page of a finished PDF. */
export interface ReadPage extends Size {
  /** In the order in which they are painted. */
  readonly runs: readonly TextRun[]
  /** Words that are painted but cut by a clip or by the page's edge. */
  readonly clipped: readonly string[]
  /** Rules that are too light to survive a copier. */
  readonly thinRules: readonly ThinRule[]
  /** Glyphs that do not show the letter they stand for, as clauses. */
  readonly wrongGlyphs: readonly string[]
  /** The fonts of the text, without subset prefixes; `not embedded` is added where it is so. */
  readonly fonts: readonly string[]
}

/**
 * Reads the text of every page back out of a finished PDF, by what its content says of itself: a glyph stands for
 * what its font says, or for the actual text around it.
 * @throws Error when a content cannot be read
 * @see ISO 32000-2, 9.10 and 14.9.4
 */
export function readPdf(document: PDFDocument): ReadPage[] {
  return document.getPages().map(readPage)
}

function readPage(page: PDFPage): ReadPage {
  const box = boxOf(page)
  const runs = new RunGatherer(box)
  const clipped = new ClippedText()
  const thinRules: ThinRule[] = []
  const wrongGlyphs = new Set<string>()
  const fonts = new Set<string>()
  walkContent(page, {
    visitGlyph: (glyph) => {
      const { font, unicode } = glyph
      runs.add(glyph)
      clipped.add(glyph)
      const wrong = findWrongGlyph(glyph)
      if (wrong !== undefined) wrongGlyphs.add(wrong)
      if (unicode.trim() !== '')
        fonts.add(font.isEmbedded ? font.name : `${font.name}, not embedded`)
    },
    visitPath: (path) => {
      const rule = findThinRule(path)
      if (rule !== undefined) thinRules.push(rule)
    },
  })
  return {
    widthMm: ptToMm(box.right - box.left),
    heightMm: ptToMm(box.top - box.bottom),
    runs: runs.finish(),
    clipped: clipped.words,
    thinRules,
    wrongGlyphs: [...wrongGlyphs],
    fonts: [...fonts].toSorted(),
  }
}
