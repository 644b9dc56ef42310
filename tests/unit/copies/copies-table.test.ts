import { describe, expect, it } from 'vitest'
import {
  findShortfalls,
  formatTable,
  percentOf,
  replaceTable,
  type CopyScore,
} from '../../copies/copies-table.ts'

const score = (setting: string, generation: number, read: number, code: boolean | null = null) => {
  return { setting, generation, read, words: 1000, code } satisfies CopyScore
}

describe('percentOf', () => {
  it('never rounds up', () => {
    expect(percentOf({ read: 9899, words: 10_000 })).toBe('98.9')
    expect(percentOf({ read: 1000, words: 1000 })).toBe('100.0')
  })
})

describe('findShortfalls', () => {
  it('says nothing of what reaches what it is to, and of what is held to nothing', () => {
    const scores = [score('booklet', 3, 990), score('booklet', 10, 1, true), score('mini', 3, 1)]
    expect(findShortfalls(scores)).toEqual([])
  })

  it('tells of one word too few, and of a code that is not read', () => {
    const scores = [score('booklet', 3, 989), score('one-sheet', 6, 849, false)]
    expect(findShortfalls(scores)).toEqual([
      'booklet, generation 3: 98.9 % of the words were read, and 99 % are to be.',
      'one-sheet, generation 6: 84.9 % of the words were read, and 85 % are to be.',
      'one-sheet, generation 6: the QR code was not read.',
    ])
  })
})

describe('formatTable', () => {
  it('has a row for each setting and a column for each generation', () => {
    const scores = [
      score('booklet', 3, 995, true),
      score('booklet', 10, 970, false),
      score('plain', 3, 990),
      score('plain', 10, 800),
    ]
    expect(formatTable(scores, ['tesseract 5', 'zbar 1'])).toBe(
      [
        '| words read, % | copy 3 | copy 10 | QR code |',
        '| --- | --- | --- | --- |',
        '| booklet | 99.5 | 97.0 | not at 10 |',
        '| plain | 99.0 | 80.0 | none |',
        '',
        'Read by tesseract 5 and zbar 1.',
      ].join('\n'),
    )
  })
})

describe('replaceTable', () => {
  it('puts a table between the marks, whatever stood there', () => {
    const text = 'a\n<!-- copies -->\nold\n<!-- /copies -->\nb'
    const replaced = replaceTable(text, 'new')
    expect(replaced).toBe('a\n<!-- copies -->\n\nnew\n\n<!-- /copies -->\nb')
    expect(replaceTable(replaced, 'new')).toBe(replaced)
  })

  it.each(['', '<!-- copies -->', '<!-- /copies --><!-- copies -->'])(
    'does not guess where the marks are wrong: %s',
    (text) => {
      expect(() => replaceTable(text, 'new')).toThrow('no place between')
    },
  )
})
