import type { Translations } from '../i18n/use-translations.ts'
import type { Plan } from './plan.ts'

/** How many sheets are drawn one by one; of a thicker stack, the first of them. */
const mostTold = 12

/**
 * Says by page numbers in which order the sheets of a stack lie, from the top: `the cover, then pages 10/3, 8/5`.
 * Undefined where there is only one sheet.
 */
export function describeOrder(
  { sides }: Pick<Plan, 'sides'>,
  { t, list }: Pick<Translations, 't' | 'list'>,
): string | undefined {
  const fronts = sides
    .filter(({ face }) => face === 'front')
    .map(({ placements }) => placements.map(({ page }) => page ?? '–').join('/'))
  if (fronts.length < 2) return undefined
  const told = fronts.slice(1, mostTold)
  return t('bookletOrder', {
    order: fronts.length > mostTold ? `${told.join(', ')}…` : list(told),
  })
}
