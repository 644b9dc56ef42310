import { describe, expect, it } from 'vitest'
import { measureInk } from '../../../src/typography/thaw/line-shape.ts'
import { isOfOneFont, outlineLine } from '../../../src/typography/outline-line.ts'

describe('outlineLine', () => {
  it.each([
    ['en', 'ICE'],
    ['vi', 'Băng tan'],
    ['ru', 'Лёд тает'],
    ['he', 'הקרח נמס'],
    ['zh', '冰在春天融化'],
  ])('takes the letters of %s out of its display face', async (language, line) => {
    const shape = await outlineLine(line, language)
    expect(shape.contours.length).toBeGreaterThanOrEqual(line.replaceAll(' ', '').length)
    const { left, right, top, bottom } = measureInk(shape)
    expect(shape.advance).toBeGreaterThan(0.2 * line.length)
    // A line of Hebrew begins at its right.
    const start = language === 'he' ? -shape.advance : 0
    const [before, behind] = [left - start, right - start - shape.advance]
    expect([before > -0.1, behind < 0.1]).toEqual([true, true])
    expect([top > 0.5, bottom > -0.5]).toEqual([true, true])
  })

  it('is as wide as its letters together, but for kerning', async () => {
    const whole = await outlineLine('ICE', 'en')
    const parts = await Promise.all([...'ICE'].map((letter) => outlineLine(letter, 'en')))
    const sum = parts.reduce((width, { advance }) => width + advance, 0)
    expect(Math.abs(whole.advance - sum)).toBeLessThan(0.05)
    expect(whole.advance).not.toBe((await outlineLine('IE', 'en')).advance)
  })

  it.each([
    ['en', 'Melts'],
    ['he', 'קרח'],
  ])('is wider by the space behind each of its letters, in %s', async (language, line) => {
    const [close, apart] = [
      await outlineLine(line, language),
      await outlineLine(line, language, 0.1),
    ]
    expect(apart.advance - close.advance).toBeCloseTo(0.1 * line.length)
    // The space is after a letter, whichever side that is.
    const [one, other] = [measureInk(close), measureInk(apart)]
    const begin = language === 'he' ? 'right' : 'left'
    expect(other[begin]).toBeCloseTo(one[begin])
  })
})

describe('isOfOneFont', () => {
  it.each([
    ['en', '0ICE Melts in the Spring', true],
    ['es', '0El hielo', true],
    ['he', 'גיליון', true],
    ['he', '0גיליון', false],
    ['ru', '0Лист', false],
    ['vi', '0Tờ giấy', false],
  ])('of %s, “%s”: %s', async (language, text, expected) => {
    expect(await isOfOneFont(text, language)).toBe(expected)
  })
})
