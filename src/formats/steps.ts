import type { Speaker } from '../i18n/speak.ts'
import type { StepId } from '../imposition/diagrams/draw-step.ts'
import type { SheetFormatId } from './formats.ts'
import type { BindingChoice } from '../imposition/plan-format.ts'

/** A step of printing and folding: a picture, and words that suffice alone. */
export interface Step {
  readonly drawing: StepId
  readonly words: string
}

/** The steps from a file to a zine in the hand, in order. */
export function describeSteps(
  format: SheetFormatId,
  { signature }: Pick<BindingChoice, 'signature'>,
  { say, count }: Speaker,
): readonly Step[] {
  switch (format) {
    case 'booklet':
      return [
        { drawing: 'print', words: say('bookletPrint') },
        { drawing: 'stack', words: say('bookletStack') },
        ...(signature === undefined
          ? []
          : [{ drawing: 'stack' as const, words: count('bookletSignatures', signature / 4) }]),
        { drawing: 'fold', words: say('foldBehind') },
        { drawing: 'staple', words: `${say('staple')} ${say('stapleShort')}` },
      ]
    case 'one-sheet':
      return [
        { drawing: 'print', words: say('oneSheetPrint') },
        { drawing: 'cut', words: say('oneSheetCut') },
        { drawing: 'nest', words: say('oneSheetNest') },
        { drawing: 'fold', words: say('foldBehind') },
        { drawing: 'staple', words: `${say('staple')} ${say('stapleShort')}` },
      ]
    case 'mini':
      return [
        { drawing: 'print', words: say('oneSidePrint') },
        { drawing: 'crease', words: say('miniCrease') },
        { drawing: 'slit', words: say('miniSlit') },
        { drawing: 'push', words: say('miniPush') },
        { drawing: 'wrap', words: say('miniWrap') },
      ]
    case 'poster':
      return [{ drawing: 'print', words: say('oneSidePrint') }]
    case 'large-print':
      return [
        { drawing: 'print', words: say('largePrintPrint') },
        { drawing: 'corner', words: say('largePrintCorner') },
      ]
  }
}

/** How a file of fronts and one of backs become sheets, on a printer that prints one side at a time. */
export function describePasses({ say }: Speaker): readonly Step[] {
  return [
    { drawing: 'fronts', words: say('passFronts') },
    { drawing: 'put-back', words: say('passPutBack') },
    { drawing: 'backs', words: say('passBacks') },
  ]
}
