import { directionOf } from '../i18n/direction.ts'
import type { Zine } from '../zine/zine.ts'
import type { BindingChoice } from './plan-format.ts'

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
