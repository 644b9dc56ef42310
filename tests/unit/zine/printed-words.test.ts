import { describe, expect, it } from 'vitest'
import {
  editionLines,
  headingOf,
  printedWords,
  type Extent,
} from '../../../src/zine/printed-words.ts'
import { numberPrinciple } from '../../../src/zine/numerals.ts'
import type { SourceWord } from '../../../src/zine/words.ts'
import type { Zine } from '../../../src/zine/zine.ts'

const zine: Zine = {
  title: 'The Title',
  subtitle: 'A Subtitle',
  standfirst: 'From here.',
  closing: 'That is all.',
  resource: { line: 'more of it', address: 'example.org/Title' },
  path: 'Title',
  edition: '2026-01-31',
  onePagePerPrinciple: false,
  art: 'none',
  without: [],
  paperThickness: 0,
  numbering: 'roman',
  slug: 'a',
  language: 'en',
  file: 'content/a/en/zine.yaml',
  principles: [
    {
      ...numberPrinciple(1, 'roman'),
      statement: 'Do this.',
      file: '01.mdx',
      source: '',
      blocks: ['Some text.'],
    },
    {
      ...numberPrinciple(2, 'roman'),
      statement: 'And this.',
      file: '02.mdx',
      source: '',
      blocks: ['One', 'Two.'],
    },
  ],
}

/** The words of each part, parted by a line. */
function writeParts(words: readonly SourceWord[]): string[] {
  const parts = [...new Set(words.map(({ part }) => part))]
  return parts.map((name) => {
    const own = words.filter(({ part }) => part === name).map(({ word }) => word)
    return `${name}: ${own.join(' ')}`
  })
}

const cover = 'the cover: The Title A Subtitle From here.'
const backCover = 'the back cover: more of it example.org/ Title Edition 2026- 01- 31'

describe('printedWords', () => {
  it.each<[string, Extent, string[]]>([
    [
      'every word, as it is written',
      { extent: 'full' },
      ['principle I: I Do this. Some text.', 'principle II: II And this. One Two. That is all.'],
    ],
    [
      'the statements, without texts and closing line',
      { extent: 'statements' },
      ['principle I: I Do this.', 'principle II: II And this.'],
    ],
  ])('are %s', (_, extent, principles) => {
    expect(writeParts(printedWords(zine, extent))).toEqual([cover, ...principles, backCover])
  })

  it('are in reading order: a part ends where the next one begins', () => {
    const parts = printedWords(zine, { extent: 'full' }).map(({ part }) => part)
    const turns = parts.filter((part, index) => part !== parts[index - 1])
    expect(turns).toEqual(['the cover', 'principle I', 'principle II', 'the back cover'])
  })

  it('close the last principle with the closing line, and no other', () => {
    const [first, last] = zine.principles
    const turned = { ...zine, principles: [last!, first!] }
    const parts = writeParts(printedWords(turned, { extent: 'full' }))
    expect(parts[1]).toBe('principle II: II And this. One Two.')
    expect(parts[2]).toBe('principle I: I Do this. Some text. That is all.')
  })
})

describe('editionLines', () => {
  it('date the text', () => {
    expect(editionLines(zine)).toEqual(['Edition 2026-01-31'])
  })

  it('say of a translation that its original is newer, and of no other', () => {
    const translation = { ...zine, follows: '2025-12-01' }
    expect(editionLines(translation)).toHaveLength(1)
    expect(editionLines({ ...translation, behind: '2026-03-01' })).toEqual([
      'Edition 2026-01-31',
      'This translation is based on the edition of 2025-12-01. The original was revised on 2026-03-01.',
    ])
  })
})

describe('the heading of a principle', () => {
  it.each([
    ['roman', 'IV So be it.'],
    ['arabic', '4 So be it.'],
    ['none', 'So be it.'],
  ] as const)('numbered %s is %j', (numbering, heading) => {
    expect(headingOf({ ...numberPrinciple(4, numbering), statement: 'So be it.' })).toBe(heading)
  })
})
