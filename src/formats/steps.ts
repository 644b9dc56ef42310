import type { Translations } from '../i18n/use-translations.ts'
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
  { t, count }: Translations,
): readonly Step[] {
  switch (format) {
    case 'booklet':
      return [
        { drawing: 'print', words: t('bookletPrint') },
        { drawing: 'stack', words: t('bookletStack') },
        ...(signature === undefined
          ? []
          : [{ drawing: 'stack' as const, words: count('bookletSignatures', signature / 4) }]),
        { drawing: 'fold', words: t('foldBehind') },
        { drawing: 'staple', words: `${t('staple')} ${t('stapleShort')}` },
      ]
    case 'one-sheet':
      return [
        { drawing: 'print', words: t('oneSheetPrint') },
        { drawing: 'cut', words: t('oneSheetCut') },
        { drawing: 'nest', words: t('oneSheetNest') },
        { drawing: 'fold', words: t('foldBehind') },
        { drawing: 'staple', words: `${t('staple')} ${t('stapleShort')}` },
      ]
    case 'mini':
      return [
        { drawing: 'print', words: t('oneSidePrint') },
        { drawing: 'crease', words: t('miniCrease') },
        { drawing: 'slit', words: t('miniSlit') },
        { drawing: 'push', words: t('miniPush') },
        { drawing: 'wrap', words: t('miniWrap') },
      ]
    case 'poster':
      return [{ drawing: 'print', words: t('oneSidePrint') }]
    case 'large-print':
      return [
        { drawing: 'print', words: t('largePrintPrint') },
        { drawing: 'corner', words: t('largePrintCorner') },
      ]
  }
}

/** How a file of fronts and one of backs become sheets, on a printer that prints one side at a time. */
export function describeManualDuplex({ t }: Translations): readonly Step[] {
  return [
    { drawing: 'fronts', words: t('passFronts') },
    { drawing: 'put-back', words: t('passPutBack') },
    { drawing: 'backs', words: t('passBacks') },
  ]
}
