import { describe, expect, it } from 'vitest'
import { fitTitlePt } from '../../../src/formats/fit-title.ts'
import { paginationList, paginations } from '../../../src/formats/paginations.ts'

const { half } = paginations
const english = (title: string) => fitTitlePt({ title, language: 'en' }, half)

describe('fitTitlePt', () => {
  it('is as large as its pagination has it for the zine this press was built for', () => {
    for (const pagination of paginationList) {
      const title = 'ICE Melts in the Spring'
      expect(fitTitlePt({ title, language: 'en' }, pagination)).toBe(pagination.titlePt)
    }
  })

  it('is smaller for a long word, so that it is not broken', () => {
    expect(english('Neighborhoods')).toBeLessThan(english('Neighbor'))
    expect(english('Neighborhoods')).toBeLessThan(half.titlePt)
    // Of two words each stands on its line.
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
