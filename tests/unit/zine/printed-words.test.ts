import { describe, expect, it } from 'vitest'
import { editionLine, printedWords, type Extent } from '../../../src/zine/printed-words.ts'
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
  without: [],
  paperThickness: 0,
  slug: 'a',
  language: 'en',
  file: 'content/a/en/zine.yaml',
  principles: [
    { number: 1, numeral: 'I', statement: 'Do this.', file: '01.mdx', blocks: ['Some text.'] },
    { number: 2, numeral: 'II', statement: 'And this.', file: '02.mdx', blocks: ['One', 'Two.'] },
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
      'every word, with statements in capitals',
      { extent: 'full', capitals: true },
      ['principle I: I DO THIS. Some text.', 'principle II: II AND THIS. One Two. THAT IS ALL.'],
    ],
    [
      'every word, with statements as they are written',
      { extent: 'full', capitals: false },
      ['principle I: I Do this. Some text.', 'principle II: II And this. One Two. That is all.'],
    ],
    [
      'the statements in capitals, without texts and closing line',
      { extent: 'statements', capitals: true },
      ['principle I: I DO THIS.', 'principle II: II AND THIS.'],
    ],
    [
      'the statements as they are written',
      { extent: 'statements', capitals: false },
      ['principle I: I Do this.', 'principle II: II And this.'],
    ],
  ])('are %s', (_, extent, principles) => {
    expect(writeParts(printedWords(zine, extent))).toEqual([cover, ...principles, backCover])
  })

  it('are in reading order: a part ends where the next one begins', () => {
    const parts = printedWords(zine, { extent: 'full', capitals: true }).map(({ part }) => part)
    const turns = parts.filter((part, index) => part !== parts[index - 1])
    expect(turns).toEqual(['the cover', 'principle I', 'principle II', 'the back cover'])
  })

  it('have capitals by the rules of the language', () => {
    const wordsIn = (language: string) => {
      const principles = [{ ...zine.principles[0]!, statement: 'It is so.' }]
      const extent = { extent: 'statements', capitals: true } as const
      return printedWords({ ...zine, language, principles }, extent).map(({ word }) => word)
    }
    expect(wordsIn('en')).toContain('IS')
    expect(wordsIn('tr')).toContain('İS')
    expect(wordsIn('tr')).not.toContain('IS')
  })

  it('close the last principle with the closing line, and no other', () => {
    const [first, last] = zine.principles
    const turned = { ...zine, principles: [last!, first!] }
    const parts = writeParts(printedWords(turned, { extent: 'full', capitals: false }))
    expect(parts[1]).toBe('principle II: II And this. One Two.')
    expect(parts[2]).toBe('principle I: I Do this. Some text. That is all.')
  })
})

describe('editionLine', () => {
  it('dates the text', () => {
    expect(editionLine(zine)).toBe('Edition 2026-01-31')
  })
})
