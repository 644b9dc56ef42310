import { bindingOf } from '../../imposition/binding.ts'
import type { PrintFile, SheetFile, SheetFormat } from '../../formats/formats.ts'
import { marginStoodBy } from '../../formats/margins.ts'
import { planFormat, sheetOf } from '../../imposition/plan-format.ts'
import { countSheets, countSignatures, type Plan } from '../../imposition/plan.ts'
import { inkFromEdgeMm, wideInkFromEdgeMm, type Size } from '../../imposition/sizes.ts'
import type { Zine } from '../../zine/zine.ts'
import type { Remembered } from '../cache/cache.ts'
import { loadPdfTools, loadPreflight, type BuildContext } from '../context.ts'
import { describeFaults } from './describe-faults.ts'
import { duplexOf } from '../../pdf/metadata.ts'
import type { FinishedPages } from './paginate.ts'
import type { PrintExpectation } from '../../preflight/preflight-pdf.ts'

/** A preflighted PDF, not yet written. */
export type FinishedPdf = PrintFile & {
  readonly content: Uint8Array
  readonly pages: number
  readonly sheets: number | null
  readonly sides: 1 | 2 | null
  readonly staples: number | null
  readonly inkPercent: number | null
  /** Whether it comes from the cache. */
  readonly cached: boolean
}

/** What came of making files: those that are right, and what is wrong with the others. */
export interface PdfResult {
  readonly files: readonly FinishedPdf[]
  readonly sentences: readonly string[]
}

/** A format as the print page shows it, on the first of its papers. */
export interface ShownFormat {
  readonly format: SheetFormat
  /** The plan that imposed the file. */
  readonly plan: Plan
  readonly sheet: Size
  readonly pagePdf: Uint8Array
  readonly sheetPdf: Uint8Array
}

/** What the files of a format are made from. */
export interface SheetWork {
  readonly context: Pick<BuildContext, 'code' | 'cache' | 'inTurn'>
  readonly zine: Zine
  readonly format: SheetFormat
  readonly from: FinishedPages
}

/** Makes and preflights the files of a format on one paper: whole, for each flip, and for manual duplex. */
export async function imposeSheets(
  files: readonly SheetFile[],
  work: SheetWork,
): Promise<PdfResult & { readonly shown: ShownFormat }> {
  const wholes = files.filter(({ part }) => part === 'whole').map((file) => imposeWhole(file, work))
  const [fronts, backs] = files.filter(({ part }) => part !== 'whole')
  const manual =
    fronts === undefined || backs === undefined ? [] : [imposeManualDuplex(fronts, backs, work)]
  const results = await Promise.all([...wholes, ...manual])
  return {
    files: results.flatMap((result) => result.files),
    sentences: results.flatMap(({ sentences }) => sentences),
    shown: (await wholes[0]!).shown,
  }
}

/** Sheets that were made, how much of each side is ink, and what is wrong with them. */
interface MadeSheets {
  /** One PDF for each plan. */
  readonly contents: readonly Uint8Array[]
  readonly coverage: readonly (readonly number[])[]
  readonly faults: readonly string[]
}

/** Makes a PDF for each plan and preflights them, but for those that are cached. */
async function makeSheets(
  plans: readonly Plan[],
  print: PrintExpectation,
  { context, format, from }: SheetWork,
): Promise<Remembered<MadeSheets>> {
  const { code, cache, inTurn } = context
  const { pdf: pagePdf, expected, layout } = from
  const { box } = layout
  const outline = format.imposition === 'leaves' ? from.outline : undefined
  // The browser shapes them by the pages alone.
  const inputs = { code, pagePdf, box, expected, plans, print, outline }
  const make = async (): Promise<MadeSheets> => {
    const { impose, placeLeaves } = await loadPdfTools()
    const { preflightManualDuplex, preflightSheetPdf } = await loadPreflight()
    const place = format.imposition === 'leaves' ? placeLeaves : impose
    const { sheet, duplex } = print
    const { identity } = expected
    const contents = await Promise.all(
      plans.map((plan) => place({ pagePdf, box, plan, sheet, identity, duplex })),
    )
    const [first, second] = contents as [Uint8Array, Uint8Array?]
    if (second === undefined) {
      const result = await preflightSheetPdf(first, expected, print, outline)
      return { contents, coverage: [result.coverage], faults: result.faults }
    }
    const { coverage, faults } = await preflightManualDuplex(first, second, expected, print)
    return { contents, coverage, faults }
  }
  return cache.remember(
    'sheets',
    inputs,
    () => inTurn(make),
    ({ faults }) => faults.length === 0,
  )
}

async function imposeWhole(
  file: SheetFile,
  work: SheetWork,
): Promise<PdfResult & { readonly shown: ShownFormat }> {
  const { plan, print } = prepare(file, work)
  const { value, cached } = await makeSheets([plan], print, work)
  const { contents, coverage, faults } = value
  const [content] = contents as [Uint8Array]
  const { format, from, zine } = work
  const shown = { format, plan, sheet: print.sheet, pagePdf: from.pdf, sheetPdf: content }
  if (faults.length > 0) return { files: [], sentences: describeFaults(zine, file, faults), shown }
  return {
    files: [finished(file, content, plan, work, coverage[0]!, cached)],
    sentences: [],
    shown,
  }
}

async function imposeManualDuplex(
  fronts: SheetFile,
  backs: SheetFile,
  work: SheetWork,
): Promise<PdfResult> {
  const { plan, print } = prepare(fronts, work)
  const ofFace = (face: 'front' | 'back') => plan.sides.filter((side) => side.face === face)
  // The stack goes back in as it came out, with the last front on top.
  const frontPlan = { ...plan, sides: ofFace('front') }
  const backPlan = { ...plan, sides: ofFace('back').toReversed() }
  const { value, cached } = await makeSheets([frontPlan, backPlan], print, work)
  const { contents, coverage, faults } = value
  if (faults.length > 0) {
    const both = { ...fronts, name: `${fronts.name} with ${backs.name}` }
    return { files: [], sentences: describeFaults(work.zine, both, faults) }
  }
  const files = [
    finished(fronts, contents[0]!, frontPlan, work, coverage[0]!, cached),
    finished(backs, contents[1]!, backPlan, work, coverage[1]!, cached),
  ]
  return { files, sentences: [] }
}

function prepare(file: SheetFile, { zine, format, from }: SheetWork) {
  const binding = bindingOf(zine)
  const pageCount = from.preflight.pages.length
  const { inkInsets } = from.layout
  const sheet = sheetOf(format, file.paper)
  const wide = file.wideMargin === true ? format.wideMargin : null
  const stoodMm = Math.max(inkFromEdgeMm, marginStoodBy(format, file.paper))
  const edgeMm = wide === null ? stoodMm : wideInkFromEdgeMm
  const inkArea = wide === null ? undefined : { insets: inkInsets, edgeMm }
  const flat = planFormat(format, pageCount, binding, file.flip)
  const plan = inkArea === undefined ? flat : { ...flat, inkArea }
  const print: PrintExpectation = {
    ...binding,
    imposition: format.imposition,
    sheet,
    inkArea,
    edgeMm,
    leastPt: wide?.leastPt ?? from.layout.leastPt,
    flip: file.flip,
    pageCount,
    duplex: duplexOf(file, format.sides),
  }
  return { plan, print }
}

function finished(
  file: SheetFile,
  content: Uint8Array,
  plan: Plan,
  { format, from }: SheetWork,
  coverage: readonly number[],
  cached: boolean,
): FinishedPdf {
  const mean = coverage.reduce((sum, share) => sum + share, 0) / coverage.length
  return {
    ...file,
    content,
    pages: from.preflight.pages.length,
    sheets: countSheets(plan),
    sides: file.part === 'whole' ? format.sides : 1,
    staples: format.staples * countSignatures(plan),
    inkPercent: Math.round(mean * 1000) / 10,
    cached,
  }
}
