import { describe, expect, it } from 'vitest'
import { heightOf, stackTitle } from '../../../src/typography/stack-title.ts'

/** Letters that are all half as wide as high, without a space beside them. */
async function outline(line: string) {
  const advance = line.length / 2
  const corners = [
    [0, 0],
    [advance, 0],
    [advance, 1],
    [0, 1],
  ] as const
  return { advance, contours: [corners] }
}
const stack = (title: string, height: number, thaw = 0) =>
  stackTitle(title, { height, thaw }, outline)
const linesOf = async (title: string, height: number) =>
  (await stack(title, height)).map(({ text }) => text)

describe('stackTitle', () => {
  it('sets the first line as large as the height lets it be', async () => {
    expect(await linesOf('ICE Melts in May', 1.1)).toEqual(['ICE', 'Melts in May'])
    expect(await linesOf('ICE Melts in the Spring', 0.36)).toEqual(['ICE Melts', 'in the Spring'])
    expect(await linesOf('ICE Melts in the Spring', 0.15)).toEqual(['ICE Melts in the Spring'])
  })

  it('sets no line more than three times as large as another', async () => {
    expect(await linesOf('ICE Melts in the Spring', 0.8)).toEqual(['ICE Melts', 'in the Spring'])
    for (const title of [
      'I do not believe in it',
      'Of Unpronounceability',
      'A B Incomprehensible',
    ]) {
      const sizes = (await stack(title, 1.1)).map(({ size }) => size)
      expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(3 + 1e-9)
    }
  })

  it.each([0.05, 0.2, 0.5, 1, 3])(
    'keeps within a height of %d and within the width',
    async (height) => {
      const lines = await stack('One of many words and an Unpronounceability', height, 0.2)
      expect(heightOf(lines)).toBeLessThanOrEqual(height + 1e-9)
      for (const { size, shape } of lines)
        expect(size * shape.advance).toBeLessThanOrEqual(1 + 1e-9)
    },
  )

  it('fills the width with every line behind the first', async () => {
    const [, ...others] = await stack('ICE Melts in May', 1.1)
    for (const { size, shape } of others) expect(size * shape.advance).toBeCloseTo(1)
  })

  it('leaves room below the first line for what hangs there, and none below the last', async () => {
    const lines = await stack('ICE Melts in the Spring', 1.2, 0.2)
    expect(lines[0]!.below).toBeCloseTo(0.2)
    expect(lines.at(-1)!.below).toBe(0)
  })

  it('breaks a title without spaces where its script may', async () => {
    expect(await linesOf('冰在春天融化', 2)).toEqual(['冰', '在春天融化'])
  })
})
