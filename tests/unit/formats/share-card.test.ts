import { describe, expect, it } from 'vitest'
import { fitWordsPx, principleCard, zineCard } from '../../../src/formats/share-card.ts'

describe('share cards', () => {
  it('have names that others link to', () => {
    expect(zineCard({ path: 'IceMelts', language: 'en' })).toBe('IceMelts/cards/zine.png')
    expect(principleCard({ path: 'IceMelts', language: 'en' }, { anchor: 'IV' })).toBe(
      'IceMelts/cards/IV.png',
    )
  })

  it('set longer words smaller, but never too small to read', () => {
    const sizes = [4, 20, 40, 80, 160, 320, 2000].map((length) =>
      fitWordsPx('x'.repeat(length), 'statement'),
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[0]).toBe(160)
    expect(sizes.at(-1)).toBe(30)
  })
})
