import { describe, expect, it } from 'vitest'
import { parseContent } from '../../../../src/pdf/content/parse-content.ts'
import { roundPaths } from '../../../../src/pdf/content/round-paths.ts'

const round = (text: string) => roundPaths(text, 0, parseContent(text), undefined)

describe('roundPaths', () => {
  it('writes the lengths of paths to a thousandth', () => {
    expect(round('q 793.99994 94.795647 m .5 -0.00001 l 1.23449 2 3 4 5 6.5 c f Q')).toBe(
      'q 794 94.796 m 0.5 0 l 1.234 2 3 4 5 6.5 c f Q',
    )
  })

  it('leaves everything else as it is', () => {
    const text = '0.123456 0 0 0.123456 0 0 cm BT 1 0 0 -1 32.78125 352.75 Tm (m) Tj ET 0.123456 g'
    expect(round(text)).toBe(text)
  })
})
