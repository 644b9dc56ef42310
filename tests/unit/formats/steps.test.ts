import { describe, expect, it } from 'vitest'
import { drawStep } from '../../../src/imposition/diagrams/draw-step.ts'
import {
  papersOf,
  sheetFormat,
  sheetFormats,
  type SheetFormat,
  type SheetFormatId,
} from '../../../src/formats/formats.ts'
import { useTranslations } from '../../../src/i18n/use-translations.ts'
import { planFormat, sheetOf, type BindingChoice } from '../../../src/imposition/plan-format.ts'
import {
  describeManualDuplex,
  describeSteps as describeStepsIn,
  type Step,
} from '../../../src/formats/steps.ts'

const english = useTranslations('en')
const passSteps = describeManualDuplex(english)
const describeSteps = (id: SheetFormatId, choice: BindingChoice) =>
  describeStepsIn(id, choice, english)

const leftBound: BindingChoice = { binding: 'left', thicknessMm: 0 }
const rightBound: BindingChoice = { binding: 'right', thicknessMm: 0 }
const inSignatures: BindingChoice = { binding: 'left', signature: 16, thicknessMm: 0.1 }
const pageCounts: Record<SheetFormatId, number> = {
  booklet: 40,
  'one-sheet': 8,
  mini: 8,
  poster: 1,
  'large-print': 24,
}

const firstPaperOf = (format: SheetFormat) => papersOf({ without: [] }, format)[0]!

/** Every list of steps on the print page, and what it is for. */
const lists: [string, SheetFormatId, BindingChoice, readonly Step[]][] = [
  ...sheetFormats.flatMap(({ id }) =>
    [leftBound, rightBound, inSignatures].map(
      (choice): [string, SheetFormatId, BindingChoice, readonly Step[]] => {
        const { binding, signature } = choice
        const nested = signature === undefined ? '' : `, in signatures of ${signature}`
        return [`the ${id} bound on the ${binding}${nested}`, id, choice, describeSteps(id, choice)]
      },
    ),
  ),
  ['fronts and backs of a booklet', 'booklet', leftBound, passSteps],
  ['fronts and backs of one sheet', 'one-sheet', leftBound, passSteps],
]

/** What keeps a step's words from sufficing alone, without the picture. */
function findFlaws({ words }: Step): string[] {
  const isSentence = /^[A-Z“].*[\w”)]\.$/.test(words) && words.split(' ').length >= 5
  return [
    ...(isSentence ? [] : ['no sentence']),
    ...(/\bpages? \d/i.test(words) || /\b(?!100)\d+(?! sheets)\b/.test(words) ? ['number'] : []),
    ...(/\b(picture|drawing|figure|as shown|see above)\b/i.test(words) ? ['picture'] : []),
  ]
}

describe('the steps', () => {
  it.each(lists)('of %s can be drawn from its plan', (_, id, choice, steps) => {
    const format = sheetFormat(id)
    const plan = planFormat(format, pageCounts[id], choice, format.flip)
    const pictures = steps.map(({ drawing }) =>
      drawStep(drawing, plan, sheetOf(format, firstPaperOf(format))),
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const picture of pictures) expect(picture).toMatch(/^<svg .*<\/svg>$/s)
  })

  it.each(lists)('of %s have words that suffice, and name no page', (...list) => {
    expect(list[3].flatMap(findFlaws)).toEqual([])
  })

  it.each([
    ['Fold it.', ['no sentence']],
    ['fold the stack in the middle and staple it', ['no sentence']],
    ['Lay the stack with page 12 up, on the right.', ['number']],
    ['Lay the stack with the 12 up, on the right.', ['number']],
    ['Fold the stack as shown in the picture.', ['picture']],
  ])('would be told of if one said %j', (words, flaws) => {
    expect(findFlaws({ drawing: 'fold', words })).toEqual(flaws)
  })

  it('of each format begin with how to print it, at full size', () => {
    for (const { id } of sheetFormats) {
      const [first] = describeSteps(id, leftBound)
      expect(first?.drawing).toBe('print')
      expect(first?.words).toContain('“actual size” or 100%, not “fit to page”')
    }
  })

  it('of formats that are flipped name their own flip, and the others name none', () => {
    for (const { id, flip, sides } of sheetFormats) {
      const { words } = describeSteps(id, leftBound)[0]!
      const named = [...words.matchAll(/“flip on (\w+) edge”/g)].map(([, edge]) => `${edge}-edge`)
      expect(named).toEqual(flip === null ? [] : [flip])
      expect(words.includes('one side')).toBe(sides === 1 || flip === null)
    }
  })

  it.each<SheetFormatId>(['mini', 'poster'])('of the %s name neither left nor right', (id) => {
    const words = describeSteps(id, rightBound).map((step) => step.words)
    expect(words.join(' ')).not.toMatch(/\b(left|right)\b/)
    expect(words).toEqual(describeSteps(id, leftBound).map((step) => step.words))
  })

  it('tell of signatures where a booklet has them, and nowhere else', () => {
    const words = (choice: BindingChoice) =>
      describeSteps('booklet', choice).map((step) => step.words)
    expect(words(inSignatures).join(' ')).toContain('A stack has 4 sheets at most')
    expect(words(inSignatures)).toHaveLength(words(leftBound).length + 1)
    expect(words(leftBound).join(' ')).not.toContain('signature')
    expect(describeSteps('mini', inSignatures)).toEqual(describeSteps('mini', leftBound))
  })
})
