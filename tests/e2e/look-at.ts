import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/**
 * Has axe look at a page as it is, in a third of the time that it takes with its usual settings: it need
 * not gather what frames of other hosts say, for there are none, nor name each element that is right.
 * @param rules those that are asked about; undefined for all of axe's own
 */
export function lookAt(page: Page, rules?: readonly string[]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  return rules === undefined ? axe : axe.withRules([...rules])
}
