import { describe, expect, it } from 'vitest'
import { sheetFormat } from '../../../src/formats/formats.ts'
import { planFormat } from '../../../src/imposition/plan-format.ts'
import { describeOrder } from '../../../src/imposition/sheet-order.ts'
import { useTranslations } from '../../../src/i18n/use-translations.ts'

const english = useTranslations('en')
const booklet = sheetFormat('booklet')
const planOf = (pages: number, binding: 'left' | 'right' = 'left') =>
  planFormat(booklet, pages, { binding, signature: undefined, thicknessMm: 0 }, 'short-edge')

describe('describeOrder', () => {
  it('tells the pages of the fronts from the plan', () => {
    expect(describeOrder(planOf(12), english)).toBe(
      'From the top down, the fronts are the cover, then pages 10/3 and 8/5.',
    )
  })

  it('reads them from the left of the sheet, whatever the binding', () => {
    expect(describeOrder(planOf(12, 'right'), english)).toContain('3/10 and 5/8')
  })

  it('has nothing to say of a single sheet', () => {
    expect(describeOrder(planOf(4), english)).toBeUndefined()
  })

  it('tells the first of many', () => {
    expect(describeOrder(planOf(80), english)).toMatch(/78\/3, 76\/5, .*58\/23…\.$/)
  })
})
