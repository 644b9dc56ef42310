import { PDFDocument } from '@cantoo/pdf-lib'
import type { Size } from '../imposition/sizes.ts'
import { joinManualDuplex } from '../imposition/manual-duplex.ts'
import { describeDifference, type SourceWord } from '../zine/words.ts'
import type { DuplexPreference, PdfIdentity } from '../pdf/metadata.ts'
import { accessFaults, identityFaults, preferenceFaults } from './document-faults.ts'
import { findFontFaults } from './find-font-faults.ts'
import { findTagFaults } from './find-tag-faults.ts'
import { findUnsearchable } from './find-unsearchable.ts'
import { countSides, foldSheets, type Folding } from './fold-sheets.ts'
import { grids } from '../imposition/turn-over.ts'
import { findWords, unfold, type PageText } from './page-text.ts'
import { findColor } from './find-color.ts'
import { findInkFaults } from './find-stray-ink.ts'
import { compareWords, preflightPages, type PageShape } from './preflight-pages.ts'
import type { InkArea } from '../imposition/ink-area.ts'
import { readPdf, type ReadPage } from './read-pdf.ts'
import { sheetFaults, smallTypeFaults } from './sheet-faults.ts'

/** What a finished PDF must hold. */
export interface Expectation {
  readonly identity: PdfIdentity
  readonly shape: PageShape
  /** What the names of the fonts it may use begin with. */
  readonly fonts: readonly string[]
  readonly source: readonly SourceWord[]
}

/** How a finished PDF is to be printed. */
export interface PrintExpectation extends Folding {
  readonly pageCount: number
  readonly duplex: DuplexPreference
  /** No ink is nearer to an edge of the sheet, in millimeters. */
  readonly edgeMm: number
  /** Where ink may be, for a printer with wide margins: pages are moved, and drawn smaller, for it. */
  readonly inkArea?: InkArea | undefined
  /** No letter on the sheet is smaller, in points. */
  readonly leastPt: number
}

/** What the preflight found: the pages as a reader meets them, and what is wrong, as clauses. */
export interface PreflightReport {
  readonly pages: readonly PageText[]
  readonly faults: readonly string[]
}

/** What the preflight of sheets found. */
export interface SheetReport extends PreflightReport {
  /** How much of each side is covered with ink, from 0 to 1. */
  readonly coverage: readonly number[]
}

/**
 * Preflights a finished file of single pages from its bytes.
 * @param outline the words of each heading, in order
 */
export async function preflightPagePdf(
  bytes: Uint8Array,
  expected: Expectation,
  outline: readonly string[],
): Promise<PreflightReport> {
  const document = await load(bytes)
  const read = readPdf(document)
  const pages = read.map(({ runs }, index) => ({ page: index + 1, runs }))
  const faults = [
    ...preflightPages(pages, pages.length, expected.shape, expected.source),
    ...sheetFaults(read, 'page', expected.shape.box, expected.fonts),
    ...objectFaults(document, 'page'),
    ...identityFaults(document, expected.identity),
    ...accessFaults(document, outline),
    ...findTagFaults(document),
  ]
  return { pages, faults: await withSearch(faults, [{ bytes, read }], expected) }
}

/** The outline of a file of sheets that are not imposed, and so keep their tags; else undefined. */
export type KeptOutline = readonly string[] | undefined

/** Preflights a finished file of sheets from its bytes: they are folded in the mind and read through. */
export async function preflightSheetPdf(
  bytes: Uint8Array,
  expected: Expectation,
  print: PrintExpectation,
  outline?: KeptOutline,
): Promise<SheetReport> {
  const document = await load(bytes)
  const read = readPdf(document)
  const ink = await findInkFaults(bytes, print.sheet, grids[print.imposition], print.edgeMm)
  const faults = [
    ...sideFaults(document, read, expected, print),
    ...(outline === undefined ? [] : accessFaults(document, outline)),
    ...(outline === undefined ? [] : findTagFaults(document)),
    ...ink.faults,
  ]
  const { pages, faults: readingFaults } = readThrough(read, expected, print)
  const all = await withSearch([...readingFaults, ...faults], [{ bytes, read }], expected)
  return { pages, faults: all, coverage: ink.coverage }
}

/**
 * Preflights the two files of a printer that prints one side at a time: the sheets go through it twice, the
 * stack put back as it came out, and are then folded and read through.
 * @returns the preflight of both, and the coverage of each one's sides
 */
export async function preflightManualDuplex(
  fronts: Uint8Array,
  backs: Uint8Array,
  expected: Expectation,
  print: PrintExpectation,
): Promise<
  PreflightReport & { readonly coverage: readonly [readonly number[], readonly number[]] }
> {
  const readPass = async (bytes: Uint8Array, which: string) => {
    const document = await load(bytes)
    const read = readPdf(document)
    const ink = await findInkFaults(bytes, print.sheet, grids[print.imposition], print.edgeMm)
    const faults = [...sideFaults(document, read, expected, print), ...ink.faults]
    return {
      bytes,
      read,
      coverage: ink.coverage,
      faults: faults.map((fault) => `${which}, ${fault}`),
    }
  }
  const front = await readPass(fronts, 'of the fronts')
  const back = await readPass(backs, 'of the backs')
  const faults = [...front.faults, ...back.faults]
  const coverage = [front.coverage, back.coverage] as const
  if (front.read.length !== back.read.length) {
    const count = `there are ${front.read.length} fronts and ${back.read.length} backs`
    return { pages: [], faults: [count, ...faults], coverage }
  }
  const reading = readThrough(joinManualDuplex(front.read, back.read), expected, print)
  const all = [...reading.faults, ...faults]
  return { pages: reading.pages, faults: await withSearch(all, [front, back], expected), coverage }
}

/** Folds the sides of a stack in the mind and reads its pages. */
function readThrough(
  sides: readonly ReadPage[],
  { shape, source }: Expectation,
  print: PrintExpectation,
): PreflightReport {
  const { imposition, pageCount } = print
  if (sides.length !== countSides(imposition, pageCount)) {
    return { pages: [], faults: [`${pageCount} pages are imposed on ${sides.length} sides`] }
  }
  const folded = foldSheets(sides.length, print)
  const pages = unfold(sides, folded, grids[imposition], shape.box, print.inkArea)
  return { pages, faults: preflightPages(pages, pageCount, shape, source) }
}

function sideFaults(
  document: PDFDocument,
  read: readonly ReadPage[],
  { identity, fonts }: Expectation,
  { sheet, duplex, leastPt }: PrintExpectation,
): string[] {
  return [
    ...smallTypeFaults(read, leastPt),
    ...sheetFaults(read, 'side', sheet, fonts),
    ...objectFaults(document, 'side'),
    ...identityFaults(document, identity),
    ...preferenceFaults(document, duplex),
  ]
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

function objectFaults(document: PDFDocument, noun: 'page' | 'side'): string[] {
  return [...findColor(document, noun), ...findFontFaults(document)]
}

/** What the sheet that tests a printer must hold. */
export interface TestExpectation {
  readonly identity: PdfIdentity
  readonly fonts: readonly string[]
  readonly source: readonly SourceWord[]
  readonly sheet: Size
  readonly duplex: DuplexPreference
}

/**
 * Preflights the sheet that tests a printer from its bytes. It is meant to be printed to the very edges, so
 * its margins are not looked at.
 */
export async function preflightTestPdf(
  bytes: Uint8Array,
  { identity, fonts, source, sheet, duplex }: TestExpectation,
  outline: readonly string[],
): Promise<readonly string[]> {
  const document = await load(bytes)
  const read = readPdf(document)
  const found = read.flatMap(({ runs }, index) => findWords(runs, index + 1, identity.direction))
  const difference = compareWords(source, found, identity.direction)
  const faults = [
    ...(difference === undefined ? [] : [describeDifference(difference)]),
    ...sheetFaults(read, 'side', sheet, fonts),
    ...objectFaults(document, 'side'),
    ...identityFaults(document, identity),
    ...preferenceFaults(document, duplex),
    ...accessFaults(document, outline),
    ...findTagFaults(document),
  ]
  return withSearch(faults, [{ bytes, read }], { identity, source })
}

/** Asks the second reader where the first one finds nothing wrong: what it says would only follow from that. */
async function withSearch(
  faults: readonly string[],
  files: readonly { readonly bytes: Uint8Array; readonly read: readonly ReadPage[] }[],
  { identity, source }: Pick<Expectation, 'identity' | 'source'>,
): Promise<readonly string[]> {
  if (faults.length > 0) return faults
  const searched = files.map(({ bytes, read }) => ({
    bytes,
    isTurned: read.some(({ runs }) => runs.some(({ angle }) => angle === 180)),
  }))
  return findUnsearchable(searched, source, identity.direction)
}
