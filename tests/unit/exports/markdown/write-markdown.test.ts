import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeMarkdown } from '../../../../src/exports/markdown/write-markdown.ts'
import { readMarkdownTexts } from '../../../../src/preflight/texts/markdown-texts.ts'
import { printedWords } from '../../../../src/zine/printed-words.ts'
import { splitWords } from '../../../../src/zine/words.ts'
import { arbitraryMdx } from '../arbitrary-mdx.ts'
import { makeZine } from '../make-zine.ts'

function writeBody(body: string): string {
  const { zine, texts } = makeZine([body])
  const text = writeMarkdown(zine, texts)
  return text.slice(text.indexOf('Do this.\n\n') + 10, text.indexOf('\n\n**That is all.**'))
}

describe('writeMarkdown', () => {
  it('has a heading for the title and for each principle', () => {
    const { zine, texts } = makeZine(['One.\n\nTwo.', 'Three.'])
    expect(writeMarkdown(zine, texts)).toBe(`# The Title

**A subtitle**

*From here.*

## I Do this.

One.

Two.

## II Do this.

Three.

**That is all.**

more of it\\
[example.org/Title](https://example.org/Title)

Edition 2026-01-31
`)
  })

  it.each([
    ['lists', '- one\n- two\n\n* three\n\n1) four\n2) five'],
    ['lists that stand apart', '- one\n\n- two'],
    ['lists to tick', '- [ ] one\n- [x] two'],
    ['lists in lists', '- one\n  1. two\n  2. three\n- four'],
    ['items of two paragraphs', '8. one\n\n   two\n\n9. three'],
    ['quotations', '> one\n>\n> two'],
    ['headings', '### One *two*'],
    ['lines across', 'One.\n\n___\n\nTwo.'],
    ['code', '````js\na ``` b\n````'],
    ['tables', '| a | b |\n| :-- | :-: |\n| c \\| d | *e* |'],
    ['hard breaks', 'One\\\ntwo  \nthree'],
    ['markup', '*a* _b_ **c** ~~d~~ `e` [f](https://example.org/ "g") 1 < 2 & \\* \\<b>'],
    ['quotes and dashes', '"straight" “curly” -- … \'s'],
  ])('leaves %s as their author wrote them', (_, body) => {
    expect(writeBody(body)).toBe(body)
  })

  it.each([
    ['a note', '<Note>\n  One\n  two.\n\n  - three\n</Note>', '> One\n> two.\n>\n> - three'],
    ['a note in a list', '- one\n\n  <Note>two</Note>', '- one\n\n  > two'],
    ['a note in a quotation', '> <Note>\n> one\n> two\n> </Note>', '> > one\n> > two'],
    ['words to keep together', 'a <Nobr>b *c*</Nobr> **<Nobr>d</Nobr>**', 'a b *c* **d**'],
    ['words to keep together that stand alone', '<Nobr>a b</Nobr>', 'a b'],
    ['escaped braces', 'a \\{b\\} \\\\ \\*', 'a {b} \\\\ \\*'],
    ['lines that quotations go on in', '> one\ntwo', '> one\n> two'],
    ['other lines across', '- ***\n\n---\n\na', '- ___\n\n___\n\na'],
    ['a number that the parser takes for words', 'a\n* 8) b', 'a\n\n* 8\\) b'],
    ['other signs of items', '+ one\n+ two', '+ one\n+ two'],
    ['numbers that do not count', '3. one\n3. two', '3. one\n4. two'],
    [
      'addresses that stand elsewhere',
      '[a *b*][c] and [d]\n\n[c]: https://example.org/ "e \\"f\\""\n[d]: <https://example.org/g h>',
      '[a *b*](https://example.org/ "e \\"f\\"") and [d](<https://example.org/g h>)',
    ],
  ])('turns %s into plain Markdown', (_, body, markdown) => {
    expect(writeBody(body)).toBe(markdown)
  })

  it('escapes a statement that would be something else', () => {
    const { zine, texts } = makeZine(['Text.'], 'Say *no* #')
    expect(writeMarkdown(zine, texts)).toContain('\n## I Say \\*no\\* \\#\n')
  })

  it('shows every word of whatever an author writes', () => {
    fc.assert(
      fc.property(arbitraryMdx, (body) => {
        const { zine, texts } = makeZine([body])
        const markdown = writeMarkdown(zine, texts)
        expect(markdown).not.toMatch(/<\/?(?:Note|Nobr)>/)
        const source = printedWords(zine, { extent: 'full' })
        const shown = readMarkdownTexts(markdown).flatMap(splitWords)
        expect(shown).toEqual(source.map(({ word }) => word))
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
