import { describe, expect, it } from 'vitest'
import { principleCard, zineCard } from '../../../src/routes/share-card.ts'

describe('share cards', () => {
  it('have names that others link to', () => {
    expect(zineCard({ path: 'IceMelts', language: 'en' })).toBe('IceMelts/cards/zine.png')
    expect(principleCard({ path: 'IceMelts', language: 'en' }, { anchor: 'IV' })).toBe(
      'IceMelts/cards/IV.png',
    )
  })
})
