import { describe, expect, it } from 'vitest'
import { halve } from '../../copies/read-copy.ts'

describe('halve', () => {
  it('makes a dot of four, their mean, and leaves out what is left over', () => {
    const luminance = Uint8Array.of(0, 100, 255, 9, 100, 200, 255, 9, 7, 7, 7, 7)
    const half = halve({ width: 4, height: 3, luminance })
    expect(half).toEqual({ width: 2, height: 1, luminance: Uint8Array.of(100, 132) })
  })
})
