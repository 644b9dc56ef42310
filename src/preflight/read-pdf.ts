import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Size } from '../imposition/sizes.ts'
import { ptToMm } from '../imposition/units.ts'
import { findClippedText } from './find-clipped-text.ts'
import { findThinRules, type ThinRule } from './find-hairlines.ts'

/** A run of text as it is on a page of a finished PDF, measured from the top left corner. */
export interface TextRun {
  readonly text: string
  /** Where the baseline begins. */
  readonly startMm: number
  /** Where the baseline ends; left of its beginning when the text is turned by 180°. */
  readonly endMm: number
  readonly baselineMm: number
  readonly sizePt: number
  /** Clockwise, in whole degrees. */
  readonly angle: number
}

/** A page of a finished PDF. */
export interface ReadPage extends Size {
  /** In the order in which they are painted. */
  readonly runs: readonly TextRun[]
  /** Words that are painted but cut by a clip or by the page's edge. */
  readonly clipped: readonly string[]
  /** Rules that are too light to survive a copier. */
  readonly thinRules: readonly ThinRule[]
  /** The fonts of the text, without subset prefixes; `not embedded` is added where it is so. */
  readonly fonts: readonly string[]
}

/** Reads the text of every page back out of a finished PDF. */
export async function readPdf(document: PDFDocumentProxy): Promise<ReadPage[]> {
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)))
  }
  return pages
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent({ disableNormalization: true })
  const operators = await page.getOperatorList()
  const fontNames = new Set<string>()
  const runs: TextRun[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    fontNames.add(item.fontName)
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number]
    const angle = Math.atan2(-b, a)
    const startMm = ptToMm(x - left)
    runs.push({
      text: item.str,
      startMm,
      endMm: startMm + ptToMm(item.width) * Math.cos(angle),
      baselineMm: ptToMm(top - y),
      sizePt: Math.hypot(c, d),
      angle: (Math.round((angle * 180) / Math.PI) + 360) % 360,
    })
  }
  const box = { left, bottom, right, top }
  return {
    widthMm: ptToMm(right - left),
    heightMm: ptToMm(top - bottom),
    runs,
    clipped: findClippedText(operators, box),
    thinRules: findThinRules(operators, box),
    fonts: [...fontNames].map((name) => describeFont(page.commonObjs.get(name))).toSorted(),
  }
}

function describeFont(font: { readonly name: string; readonly missingFile?: boolean }): string {
  const name = font.name.replace(/^[A-Z]{6}\+/, '')
  return font.missingFile === true ? `${name}, not embedded` : name
}
