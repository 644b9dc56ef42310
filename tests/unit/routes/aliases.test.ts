import { describe, expect, it } from 'vitest'
import { principleAlias, zineAliases } from '../../../src/routes/aliases.ts'
import { principleRoute, zineRoute } from '../../../src/routes/routes.ts'

describe('zineAliases', () => {
  it.each([
    ['IceMelts', 'ice-melts', ['ICEMELTS/', 'ice-melts/', 'icemelts/']],
    ['tiny', 'tiny', ['TINY/']],
    ['Tiny', 'tiny', ['TINY/', 'tiny/']],
    ['TINY', 'a-zine', ['a-zine/', 'tiny/']],
  ])('of %s, in the folder %s, are %j', (path, slug, alias) => {
    expect(zineAliases({ path, slug, language: 'en' })).toEqual(alias)
    expect(zineAliases({ path, slug, language: 'en' })).not.toContain(`${path}/`)
  })
})

// What others link to. A change here breaks links that are printed on paper.
describe('the addresses of the zine', () => {
  it('are frozen', () => {
    const zine = { path: 'IceMelts', slug: 'ice-melts', language: 'en' }
    const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
    expect(zineRoute(zine)).toBe('IceMelts/')
    expect(numerals.map((numeral) => principleRoute(zine, { anchor: numeral }))).toEqual([
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
    expect(
      numerals.map((anchor, index) => principleAlias(zine, { number: index + 1, anchor })),
    ).toEqual([
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

describe('the addresses of a zine in another language', () => {
  const zine = { path: 'IceMelts', slug: 'ice-melts', language: 'es' }

  it('stand below the language', () => {
    expect(zineRoute(zine)).toBe('es/IceMelts/')
    expect(principleRoute(zine, { anchor: 'VI' })).toBe('es/IceMelts/VI/')
    expect(zineAliases(zine)).toEqual(['es/ICEMELTS/', 'es/ice-melts/', 'es/icemelts/'])
  })

  it('have no alias where a principle is numbered in arabic', () => {
    expect(principleAlias(zine, { number: 4, anchor: '4' })).toBeUndefined()
    expect(principleAlias(zine, { number: 4, anchor: 'IV' })).toBe('es/IceMelts/4/')
  })
})
