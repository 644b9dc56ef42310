import { pluralize } from '../../i18n/pluralize.ts'
import { bindingOf } from '../../imposition/binding.ts'
import { papersOf, sheetFormat, sheetFormats } from '../../formats/formats.ts'
import { planFormat } from '../../imposition/plan-format.ts'
import { largestShiftMm } from '../../imposition/plan.ts'
import { inkFromFoldMm } from '../../imposition/sizes.ts'
import type { PageLayoutId } from '../../formats/page-layouts.ts'
import { nameOfPrinciple } from '../../zine/printed-words.ts'
import type { Problem } from '../../zine/check/problem.ts'
import type { Zine } from '../../zine/zine.ts'
import type { FinishedPages } from './paginate.ts'
import { countLinesOver, findOverflows } from '../../preflight/measure-overflow.ts'

/**
 * Finds the formats whose pages do not hold a zine's text, and says by how much.
 */
export function findOverset(zine: Zine, pressed: readonly FinishedPages[]): Problem[] {
  const overset = pressed.filter(isTooLong).map((pages) => {
    const { id, room } = pages.layout
    return { names: namesOf(zine, id), room: room!, lines: countLines(pages) }
  })
  const without = [...zine.without, ...overset.flatMap(({ names }) => names)].join(', ')
  return overset.map(({ names, room, lines }) => {
    const by = pluralize(lines, 'line')
    return {
      rule: 'too-long',
      file: zine.file,
      what: `the text is ${by} too long for the ${pluralize(room, 'page')} of ${listNames(names)}`,
      next: `shorten it by ${by}, or leave it out with "without: [${without}]"`,
    }
  })
}

function listNames(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}

/** Whether a zine's text does not fit the pages there is room for. */
export function isTooLong(pages: FinishedPages): boolean {
  return countLines(pages) > 0
}

/** By how many lines the text is too long; 0 where it fits. A statement keeps to its page. */
function countLines({ layout: { room, extent }, preflight, expected }: FinishedPages): number {
  if (room === null) return 0
  const over = countLinesOver(preflight.pages, room, expected.shape)
  if (over > 0 || extent === 'full') return over
  const split = findOverflows(preflight.pages, expected.source, expected.shape)
  return split.reduce((sum, { lines }) => sum + lines, 0)
}

/** The formats of a zine that take a layout, as `without` names them. */
function namesOf(zine: Zine, layout: PageLayoutId): string[] {
  return sheetFormats.flatMap((format) => {
    const taking = papersOf(zine, format).filter((paper) => format.papers[paper] === layout)
    const isWhole = taking.length === Object.keys(format.papers).length
    return isWhole ? [format.id] : taking.map((paper) => `${format.id}-${paper}`)
  })
}

/** Finds the principles that break a zine's promise of one booklet page each. */
export function findBrokenPromises(
  zine: Zine,
  { preflight, expected }: Pick<FinishedPages, 'preflight' | 'expected'>,
): Problem[] {
  const overflows = findOverflows(preflight.pages, expected.source, expected.shape)
  return zine.principles.flatMap((principle) => {
    const name = nameOfPrinciple(principle)
    const lines = overflows.find(({ part }) => part === name)?.lines
    if (lines === undefined) return []
    const by = pluralize(lines, 'line')
    return [
      {
        rule: 'too-long',
        file: principle.file,
        what: `${name} is ${by} too long for its page of the booklet`,
        next: `shorten it by ${by}, or let principles flow over pages with "onePagePerPrinciple: false" in ${zine.file}`,
      },
    ]
  })
}

/** Finds out whether the thickness of the paper moves the text of the booklet into the fold. */
export function findTooMuchCreep(zine: Zine, { layout, preflight }: FinishedPages): Problem[] {
  const booklet = sheetFormat('booklet')
  const plan = planFormat(booklet, preflight.pages.length, bindingOf(zine), booklet.flip)
  const shiftMm = largestShiftMm(plan)
  const roomMm = layout.margins.sideMm - inkFromFoldMm
  if (shiftMm <= roomMm) return []
  const sheets = pluralize(plan.sheetsPerSignature, 'nested sheet')
  return [
    {
      rule: 'creep',
      file: zine.file,
      field: 'paperThickness',
      what: `it moves the text of ${sheets} by ${shiftMm.toFixed(1)} mm towards the fold, and ${roomMm} mm is the most`,
      next: 'write the thickness of your paper, about 0.1, or nest fewer sheets, for example with "signature: 16"',
    },
  ]
}
