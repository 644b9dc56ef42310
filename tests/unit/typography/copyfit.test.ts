import { describe, expect, it } from 'vitest'
import {
  chooseNumeralHeight,
  estimateStatementLines,
  estimateWidth,
  fitTitlePt,
  fitWordsPx,
  numeralHeights,
} from '../../../src/typography/copyfit.ts'
import { pageLayoutList, pageLayouts } from '../../../src/formats/page-layouts.ts'

const { half, eighth } = pageLayouts
const english = (title: string) => fitTitlePt({ title, language: 'en' }, half)

describe('fitTitlePt', () => {
  it('is as large as its layout has it for the zine this press was built for', () => {
    for (const layout of pageLayoutList) {
      const title = 'ICE Melts in the Spring'
      expect(fitTitlePt({ title, language: 'en' }, layout)).toBe(layout.titlePt)
    }
  })

  it('is smaller for a long word, so that it is not broken', () => {
    expect(english('Neighborhoods')).toBeLessThan(english('Neighbor'))
    expect(english('Neighborhoods')).toBeLessThan(half.titlePt)
    // Of two words each is on its line.
    expect(english('Spring Spring')).toBe(english('Spring'))
  })

  it('is smaller for many words, so that there is room for what stands below', () => {
    const words = Array.from({ length: 12 }, () => 'words').join(' ')
    expect(english(words)).toBeLessThan(english('words words'))
  })

  it('counts with letters of the script: wide, narrow, or signs between which a line may end', () => {
    const russian = fitTitlePt({ title: 'Сложенный лист', language: 'ru' }, half)
    expect(russian).toBeLessThan(half.titlePt)
    const chinese = fitTitlePt({ title: '一张对折的纸', language: 'zh' }, half)
    expect(chinese).toBeGreaterThan(60)
    expect(chinese).toBeLessThan(half.titlePt)
  })
})

/** So many letters or signs. */
const letters = (count: number, letter = 'x') => letter.repeat(count)

describe('estimateWidth', () => {
  it('takes a sign of Chinese for as wide as it is high, whatever the face', () => {
    expect(estimateWidth('abcd', 0.5)).toBe(2)
    expect(estimateWidth('面包', 0.5)).toBe(2)
    expect(estimateWidth('a面', 0.5)).toBe(1.5)
  })
})

describe('chooseNumeralHeight', () => {
  const choose = (
    statement: string,
    blocks: readonly number[],
    {
      closing,
      language = 'en',
      letter,
    }: { closing?: string; language?: string; letter?: string } = {},
  ) =>
    chooseNumeralHeight(
      { statement, blocks: blocks.map((count) => letters(count, letter)) },
      language,
      half,
      closing,
    )

  it.each([
    ['Short.', [300], undefined, 10],
    ['Short.', [740], undefined, 8],
    ['Short.', [780], undefined, 7],
    ['Short.', [600], 'A closing line that takes two.', 5],
    ['A statement that goes on over three lines, if not four of them.', [640], undefined, 5],
    ['Short.', [5000], undefined, 5],
  ] as const)('over %j with %j letters and %j is %i lines', (statement, text, closing, height) => {
    expect(choose(statement, text, closing === undefined ? {} : { closing })).toBe(height)
  })

  it('never grows with the text', () => {
    const heights = [100, 300, 500, 700, 900].map((count) => choose('A.', [count]))
    expect(heights).toEqual(heights.toSorted((one, other) => other - one))
    expect(numeralHeights).toContain(heights[0])
  })

  it('is smaller over wide signs than over as many narrow letters', () => {
    expect(choose('Short.', [420])).toBe(10)
    expect(choose('短句', [420], { language: 'zh', letter: '字' })).toBe(7)
  })
})

describe('estimateStatementLines', () => {
  it('is the lines of the statement and its numeral, more of them in wide signs', () => {
    expect(estimateStatementLines('Bake bread.', 'en', eighth)).toBeCloseTo(2.3)
    expect(estimateStatementLines(letters(29), 'en', eighth)).toBeCloseTo(3.3)
    expect(estimateStatementLines(letters(29, '字'), 'zh', eighth)).toBeCloseTo(6.3)
  })
})

describe('fitWordsPx', () => {
  it('sets longer words smaller, but never too small to read', () => {
    const sizes = [4, 20, 40, 80, 160, 320, 2000].map((count) =>
      fitWordsPx(letters(count), 'en', 'statement'),
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[0]).toBe(160)
    expect(sizes.at(-1)).toBe(30)
  })

  it('sets wide signs smaller than as many narrow letters', () => {
    const chinese = fitWordsPx(letters(20, '字'), 'zh', 'title')
    expect(chinese).toBeLessThan(fitWordsPx(letters(20), 'en', 'title'))
  })
})
