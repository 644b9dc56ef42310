import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText, writePlainText } from '../../../../src/exports/text/write-plain-text.ts'
import { countColumns } from '../../../../src/exports/text/wrap-runs.ts'
import { printedWords } from '../../../../src/zine/printed-words.ts'
import { splitWords } from '../../../../src/zine/words.ts'
import { arbitraryMdx } from '../arbitrary-mdx.ts'
import { makeZine } from '../make-zine.ts'

function writeBody(body: string): string {
  const { zine, texts } = makeZine([body])
  const text = writePlainText(zine, texts)
  return text.slice(text.indexOf('Do this.\n\n') + 10, text.indexOf('\n\n\nThat is all.'))
}

describe('writePlainText', () => {
  it('sets apart the cover, each principle, the closing line and the back cover', () => {
    const { zine, texts } = makeZine(['One.\n\nTwo.', 'Three.'])
    expect(writePlainText(zine, texts)).toBe(`The Title
A subtitle

From here.


I
Do this.

One.

Two.


II
Do this.

Three.


That is all.


more of it
example.org/Title

Edition 2026-01-31
`)
  })

  it.each([
    ['a list', '- one\n- two', '  • one\n  • two'],
    ['a list that stands apart', '- one\n\n- two', '  • one\n\n  • two'],
    ['a list to tick', '- [ ] one\n- [x] two', '  ☐ one\n  ☒ two'],
    ['a numbered list', '1. one\n2. two', '1.  one\n2.  two'],
    ['numbers of two lengths', '9. one\n10. two', ' 9. one\n10. two'],
    ['long numbers', '998. one\n999. two', '998.    one\n999.    two'],
    ['a list in a list', '- one\n  - two\n- three', '  • one\n      • two\n  • three'],
    ['a list that begins with a quotation', '- > one', '  •\n        one'],
    ['an item of two paragraphs', '- one\n\n  two', '  • one\n\n    two'],
    ['a quotation', '> one\n> two', '    one two'],
    ['a note', '<Note>One *two*</Note>', '    One two'],
    ['a heading', '### One', 'One'],
    ['a line across', 'One.\n\n***\n\nTwo.', 'One.\n\n  * * *\n\nTwo.'],
    ['code', '```\nif  (a)\n```', '    if  (a)'],
    ['a table', '| a | bb |\n|--|--|\n| ccc | d |', 'a    bb\nccc  d'],
    ['a hard break', 'One\\\ntwo', 'One\ntwo'],
    ['markup', '*a* **b** ~~c~~ `d` [e](https://example.org/)', 'a b c d e'],
    [
      'words to keep together',
      `${'word '.repeat(14)}<Nobr>a b c</Nobr>`,
      `${'word '.repeat(14).trim()}\na b c`,
    ],
  ])('writes %s', (_, body, text) => {
    expect(writeBody(body)).toBe(text)
  })

  it('writes the cells of a table that is too wide one below the other', () => {
    const wide = 'word '.repeat(20).trim()
    const text = writeBody(`| a | ${wide} |\n|--|--|\n| b | c |`)
    expect(text).toBe(`a\n${'word '.repeat(14).trim()}\n${'word '.repeat(6).trim()}\n\nb\nc`)
  })

  it('holds every word of whatever an author writes, in 72 columns', () => {
    fc.assert(
      fc.property(arbitraryMdx, (body) => {
        const { zine, texts } = makeZine([body])
        const text = writePlainText(zine, texts)
        expect(text).toMatch(/[^\n]\n$/)
        expect(text).not.toMatch(/\r|\t| $/m)
        for (const line of text.split('\n')) {
          if (countColumns(line) > 72)
            expect(line.trim().replace(/^([•☐☒]|\d+\.) +/, '')).not.toContain(' ')
        }
        const source = printedWords(zine, { extent: 'full' })
        expect(splitWords(readPlainText(text))).toEqual(source.map(({ word }) => word))
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe('readPlainText', () => {
  it.each([
    ['the mark of an item', '  • one', ' one'],
    ['the mark of an item in a quotation', '      • one', ' one'],
    ['a mark that stands alone', 'a\n  •\n        b', 'a\n\n        b'],
    ['a line across', 'a\n\n  * * *\n\nb', 'a\n\n\n\nb'],
  ])('leaves out %s', (_, text, words) => {
    expect(readPlainText(text)).toBe(words)
  })

  it.each([
    ['at the beginning of a line', '• one'],
    ['at the beginning of a quotation', '    • one'],
    ['in a line', 'one • two'],
    ['that is a word of its own', '* * *'],
  ])('keeps a mark of the author %s', (_, text) => {
    expect(readPlainText(text)).toBe(text)
  })
})
