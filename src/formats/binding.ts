import type { Zine } from '../zine/zine.ts'
import type { BindingChoice } from './plan-format.ts'

/** From left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl'

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr'
}

/** Reads off a zine how it is bound: on the right where its language is written from right to left. */
export function bindingOf({
  language,
  signature,
  paperThickness,
}: Pick<Zine, 'language' | 'signature' | 'paperThickness'>): BindingChoice {
  return {
    binding: directionOf(language) === 'rtl' ? 'right' : 'left',
    signature,
    thicknessMm: paperThickness,
  }
}
