import { bindingOf } from '../formats/binding.ts'
import type { PrintFile, SheetFile, SheetFormat } from '../formats/formats.ts'
import { zineRoute, type ZineAddress } from '../formats/routes.ts'
import { planFormat, sheetOf } from '../formats/plan-format.ts'
import { countSheets, countSignatures, type Plan } from '../paper/plan.ts'
import type { Size } from '../paper/sizes.ts'
import type { Zine } from '../zine/zine.ts'
import { impose, placeLeaves } from './impose.ts'
import type { PressedPages } from './press-pages.ts'
import { duplexOf } from './print-preferences.ts'
import type { PrintExpectation } from './proof/prove-file.ts'
import type { Prover } from './proof/prover.ts'

/** A proved PDF, not yet written. */
export type PressedFile = PrintFile & {
  readonly content: Uint8Array
  readonly pages: number
  readonly sheets: number | null
  readonly sides: 1 | 2 | null
  readonly staples: number | null
  readonly inkPercent: number | null
}

/** What came of making files: those that are right, and what is wrong with the others. */
export interface PressResult {
  readonly files: readonly PressedFile[]
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
  readonly prover: Prover
  readonly zine: Zine
  readonly format: SheetFormat
  readonly from: PressedPages
}

/** Makes and proves the files of a format on one paper: whole, for each flip, and in two passes. */
export async function pressSheets(
  files: readonly SheetFile[],
  work: SheetWork,
): Promise<PressResult & { readonly shown: ShownFormat }> {
  const wholes: Promise<PressResult>[] = []
  let shown: ShownFormat | undefined
  for (const file of files.filter(({ part }) => part === 'whole')) {
    const { plan, print } = prepare(file, work)
    const content = await makeSheets(plan, print, work)
    const { sheet } = print
    shown ??= { format: work.format, plan, sheet, pagePdf: work.from.pdf, sheetPdf: content }
    wholes.push(proveWhole(file, content, plan, print, work))
  }
  const [fronts, backs] = files.filter(({ part }) => part !== 'whole')
  const passes =
    fronts === undefined || backs === undefined ? [] : [pressPasses(fronts, backs, work)]
  const results = await Promise.all([...wholes, ...passes])
  return {
    files: results.flatMap((result) => result.files),
    sentences: results.flatMap(({ sentences }) => sentences),
    shown: shown!,
  }
}

async function proveWhole(
  file: SheetFile,
  content: Uint8Array,
  plan: Plan,
  print: PrintExpectation,
  work: SheetWork,
): Promise<PressResult> {
  const { prover, format, from, zine } = work
  const outline = format.imposition === 'leaves' ? from.outline : undefined
  const { faults, coverage } = await prover.proveSheetPdf(content, from.expected, print, outline)
  if (faults.length > 0) return { files: [], sentences: describeFaults(zine, file, faults) }
  return { files: [finished(file, content, plan, work, coverage)], sentences: [] }
}

async function pressPasses(
  fronts: SheetFile,
  backs: SheetFile,
  work: SheetWork,
): Promise<PressResult> {
  const { prover, zine, from } = work
  const { plan, print } = prepare(fronts, work)
  const ofFace = (face: 'front' | 'back') => plan.sides.filter((side) => side.face === face)
  // The stack goes back in as it came out, with the last front on top.
  const frontPlan = { ...plan, sides: ofFace('front') }
  const backPlan = { ...plan, sides: ofFace('back').toReversed() }
  const frontPdf = await makeSheets(frontPlan, print, work)
  const backPdf = await makeSheets(backPlan, print, work)
  const proof = await prover.provePassPdfs(frontPdf, backPdf, from.expected, print)
  if (proof.faults.length > 0) {
    const both = { ...fronts, name: `${fronts.name} with ${backs.name}` }
    return { files: [], sentences: describeFaults(zine, both, proof.faults) }
  }
  const [frontCoverage, backCoverage] = proof.coverage
  const files = [
    finished(fronts, frontPdf, frontPlan, work, frontCoverage),
    finished(backs, backPdf, backPlan, work, backCoverage),
  ]
  return { files, sentences: [] }
}

function prepare(file: SheetFile, { zine, format, from }: SheetWork) {
  const binding = bindingOf(zine)
  const pageCount = from.proof.pages.length
  const plan = planFormat(format, pageCount, binding, file.flip)
  const print: PrintExpectation = {
    ...binding,
    imposition: format.imposition,
    sheet: sheetOf(format, file.paper),
    flip: file.flip,
    pageCount,
    duplex: duplexOf(file, format.sides),
  }
  return { plan, print }
}

async function makeSheets(
  plan: Plan,
  { sheet, duplex }: PrintExpectation,
  { format, from }: SheetWork,
): Promise<Uint8Array> {
  const { box } = from.pagination
  const { identity } = from.expected
  const imposed = { pagePdf: from.pdf, box, plan, sheet, identity, duplex }
  return format.imposition === 'leaves' ? placeLeaves(imposed) : impose(imposed)
}

function finished(
  file: SheetFile,
  content: Uint8Array,
  plan: Plan,
  { format, from }: SheetWork,
  coverage: readonly number[],
): PressedFile {
  const mean = coverage.reduce((sum, share) => sum + share, 0) / coverage.length
  return {
    ...file,
    content,
    pages: from.proof.pages.length,
    sheets: countSheets(plan),
    sides: file.part === 'whole' ? format.sides : 1,
    staples: format.staples * countSignatures(plan),
    inkPercent: Math.round(mean * 1000) / 10,
  }
}

/** Writes what is wrong with a file as sentences. */
export function describeFaults(
  zine: ZineAddress,
  { name, format, paper }: Pick<PrintFile, 'name' | 'format' | 'paper'>,
  faults: readonly string[],
): string[] {
  const what = paper === null ? format : `${format} on ${paper}`
  return faults.map(
    (fault) => `${zineRoute(zine)}${name} (${what}): ${fault}; it is not published.`,
  )
}
