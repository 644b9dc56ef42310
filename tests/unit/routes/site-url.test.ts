import { describe, expect, it } from 'vitest'
import { canonicalAddress, checkSiteUrl } from '../../../src/routes/site-url.ts'

describe('the published address', () => {
  it('begins every canonical one', () => {
    expect(canonicalAddress('IceMelts/')).toBe('https://crimethinc.com/IceMelts/')
  })

  it.each(['https://crimethinc.com', 'http://localhost:4321', 'https://example.org/a/b'])(
    'may be %s',
    (address) => {
      expect(checkSiteUrl(address)).toBeUndefined()
    },
  )

  it.each([
    'example.org',
    '',
    'ftp://example.org',
    'https://a b',
    'https://e.org/?a',
    'https://u@e.org',
  ])('may not be “%s”', (address) => {
    expect(checkSiteUrl(address)).toBe(
      `SITE_URL is "${address}", which is no address to publish under; write it like this: SITE_URL=https://example.org/zines.`,
    )
  })
})
