import { describe, expect, it } from 'vitest'
import { bindingOf } from '../../../src/imposition/binding.ts'

describe('bindingOf', () => {
  it.each([
    ['en', 'left'],
    ['de', 'left'],
    ['pt-BR', 'left'],
    ['ar-Latn', 'left'],
    ['ar', 'right'],
    ['he', 'right'],
    ['fa', 'right'],
    ['az-Arab', 'right'],
  ])('binds a zine in %s on the %s', (language, binding) => {
    expect(bindingOf({ language, paperThickness: 0 }).binding).toBe(binding)
  })

  it('passes on the signature and the thickness of the paper', () => {
    expect(bindingOf({ language: 'en', signature: 16, paperThickness: 0.1 })).toEqual({
      binding: 'left',
      signature: 16,
      thicknessMm: 0.1,
    })
  })

  it('nests all pages where a zine says nothing of signatures', () => {
    expect(bindingOf({ language: 'en', paperThickness: 0 }).signature).toBeUndefined()
  })
})
