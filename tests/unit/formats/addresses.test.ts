import { describe, expect, it } from 'vitest'
import { principleTwin, zineVariants } from '../../../src/formats/addresses.ts'
import { principleRoute, zineRoute } from '../../../src/formats/routes.ts'

describe('zineVariants', () => {
  it.each([
    ['IceMelts', 'ice-melts', ['ICEMELTS/', 'ice-melts/', 'icemelts/']],
    ['tiny', 'tiny', ['TINY/']],
    ['Tiny', 'tiny', ['TINY/', 'tiny/']],
    ['TINY', 'a-zine', ['a-zine/', 'tiny/']],
  ])('of %s, in the folder %s, are %j', (path, slug, variants) => {
    expect(zineVariants({ path, slug })).toEqual(variants)
    expect(zineVariants({ path, slug })).not.toContain(`${path}/`)
  })
})

// What others link to. A change here breaks links that are printed on paper.
describe('the addresses of the zine', () => {
  it('are frozen', () => {
    const zine = { path: 'IceMelts', slug: 'ice-melts' }
    const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
    expect(zineRoute(zine)).toBe('IceMelts/')
    expect(numerals.map((numeral) => principleRoute(zine, { numeral }))).toEqual([
      'IceMelts/I/',
      'IceMelts/II/',
      'IceMelts/III/',
      'IceMelts/IV/',
      'IceMelts/V/',
      'IceMelts/VI/',
      'IceMelts/VII/',
      'IceMelts/VIII/',
      'IceMelts/IX/',
      'IceMelts/X/',
    ])
    expect(numerals.map((_, index) => principleTwin(zine, { number: index + 1 }))).toEqual([
      'IceMelts/1/',
      'IceMelts/2/',
      'IceMelts/3/',
      'IceMelts/4/',
      'IceMelts/5/',
      'IceMelts/6/',
      'IceMelts/7/',
      'IceMelts/8/',
      'IceMelts/9/',
      'IceMelts/10/',
    ])
  })
})
