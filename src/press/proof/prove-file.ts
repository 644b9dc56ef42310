import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Flip } from '../../paper/plan.ts'
import type { Size } from '../../paper/sizes.ts'
import type { SourceWord } from '../../zine/words.ts'
import type { PdfIdentity } from '../pdf-identity.ts'
import { unfoldSaddle, type PageText } from './page-text.ts'
import { proveInk } from './prove-ink.ts'
import { provePages, type PageShape } from './prove-pages.ts'
import { openPdf, readPdf, type ReadPage } from './read-pdf.ts'

/** What a finished PDF must hold. */
export interface Expectation {
  readonly identity: PdfIdentity
  readonly shape: PageShape
  /** The font families it may use. */
  readonly fonts: readonly string[]
  readonly source: readonly SourceWord[]
}

/** What a proof found: the pages as a reader meets them, and what is wrong, as clauses. */
export interface Proof {
  readonly pages: readonly PageText[]
  readonly faults: readonly string[]
}

/**
 * Proves a finished file of single pages from its bytes.
 * @param outline the words of each heading, in order
 */
export async function provePagePdf(
  bytes: Uint8Array,
  expected: Expectation,
  outline: readonly string[],
): Promise<Proof> {
  return withPdf(bytes, async (document) => {
    const read = await readPdf(document)
    const pages = read.map(({ runs }, index) => ({ page: index + 1, runs }))
    const faults = [
      ...provePages(pages, pages.length, expected.shape, expected.source),
      ...sheetFaults(read, 'page', expected.shape.box, expected.fonts),
      ...(await identityFaults(document, expected.identity)),
      ...(await accessFaults(document, outline)),
    ]
    return { pages, faults }
  })
}

/** Proves a finished saddle-stitched file from its bytes: it is folded in the mind and read through. */
export async function proveSaddlePdf(
  bytes: Uint8Array,
  expected: Expectation,
  print: { readonly sheet: Size; readonly flip: Flip; readonly pageCount: number },
): Promise<Proof> {
  return withPdf(bytes, async (document) => {
    const read = await readPdf(document)
    const { sheet, flip, pageCount } = print
    if (read.length !== Math.ceil(pageCount / 4) * 2) {
      const faults = [`${pageCount} pages are imposed on ${read.length} sides`]
      return { pages: [], faults }
    }
    const pages = unfoldSaddle(read, flip, expected.shape.box)
    const faults = [
      ...provePages(pages, pageCount, expected.shape, expected.source),
      ...sheetFaults(read, 'side', sheet, expected.fonts),
      ...(await identityFaults(document, expected.identity)),
      ...(await proveInk(document, sheet, [sheet.widthMm / 2])),
    ]
    return { pages, faults }
  })
}

async function withPdf(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<Proof>,
): Promise<Proof> {
  const document = await openPdf(bytes)
  try {
    return await work(document)
  } finally {
    await document.loadingTask.destroy()
  }
}

function sheetFaults(
  read: readonly ReadPage[],
  noun: 'page' | 'side',
  size: Size,
  families: readonly string[],
): string[] {
  return read.flatMap(({ widthMm, heightMm, clipped, fonts }, index) => {
    const faults = clipped.map((text) => `${noun} ${index + 1} clips “${text}”`)
    if (Math.max(Math.abs(widthMm - size.widthMm), Math.abs(heightMm - size.heightMm)) > 0.05) {
      const found = `${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm`
      faults.push(
        `${noun} ${index + 1} measures ${found}, not ${size.widthMm} x ${size.heightMm} mm`,
      )
    }
    const foreign = fonts.filter((font) => {
      const own = families.some((family) => font.startsWith(family.replaceAll(' ', '')))
      return !own || font.endsWith('not embedded')
    })
    faults.push(...foreign.map((font) => `${noun} ${index + 1} uses the font ${font}`))
    return faults
  })
}

async function identityFaults(document: PDFDocumentProxy, identity: PdfIdentity) {
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
  const faults: string[] = []
  if (info['Title'] !== identity.title) faults.push(`its title is “${String(info['Title'])}”`)
  if (info['Language'] !== identity.language) {
    faults.push(`its language is “${String(info['Language'])}”`)
  }
  const traces = ['Creator', 'Producer', 'Author', 'CreationDate', 'ModDate'].filter(
    (key) => info[key] !== undefined,
  )
  faults.push(...traces.map((key) => `it tells its ${key}: “${String(info[key])}”`))
  return faults
}

async function accessFaults(document: PDFDocumentProxy, outline: readonly string[]) {
  const faults: string[] = []
  // pdf.js 6 gives a Map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  if (marks?.get('Marked') !== true) faults.push('it is not tagged')
  const titles = titlesOf((await document.getOutline()) as readonly OutlineEntry[] | null)
  if (titles.join('\n') !== outline.join('\n')) {
    faults.push(`its outline reads “${titles.join('”, “')}”`)
  }
  return faults
}

interface OutlineEntry {
  readonly title: string
  readonly items: readonly OutlineEntry[]
}

function titlesOf(entries: readonly OutlineEntry[] | null): string[] {
  return (entries ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)])
}
