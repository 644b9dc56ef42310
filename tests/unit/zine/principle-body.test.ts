import { describe, expect, it } from 'vitest'
import { readPrincipleBody } from '../../../src/zine/principle-body.ts'

describe('readPrincipleBody', () => {
  it.each([
    ['a paragraph', 'One *two* **three** `four`.', ['One two three four.']],
    ['two paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['a link', 'See [the address](https://example.org).', ['See the address.']],
    ['a hard break', 'One\\\ntwo', ['One\ntwo']],
    ['straight quotes', 'It\'s -- "so"...', ['It\'s -- "so"...']],
    ['a list', '- one\n- two', ['one', 'two']],
    ['a numbered list', '3. one\n4. two', ['3.', 'one', '4.', 'two']],
    ['a quotation', '> said', ['said']],
    ['components', 'A <Nobr>b c</Nobr>.\n\n<Note>\n\nAside.\n\n</Note>', ['A b c.', 'Aside.']],
    ['a component on one line', '<Note>Aside.</Note>', ['Aside.']],
    ['one inside it', '<Note>a <Nobr>b</Nobr> *c*.</Note>', ['a b c.']],
  ])('reads the words of %s', (_, mdx, blocks) => {
    expect(readPrincipleBody(mdx, 1)).toMatchObject({ blocks, problems: [] })
  })

  it.each([
    ['an import', 'import X from "./x"\n\nText.', '"import" would run code'],
    ['an export', 'export const x = 1\n\nText.', '"export" would run code'],
    ['an expression', 'Text {1 + 1}.', '{1 + 1} would run code'],
    ['an unknown component', '<Foo>text</Foo>', '<Foo> is not a component of this site'],
    ['an HTML element', 'a <script>x</script>', '<script> is not a component of this site'],
    ['an attribute', '<Note onclick="x">text</Note>', '<Note> takes no attributes'],
    ['a picture', '![alt](https://example.org/a.png)', 'a principle holds no pictures'],
    ['a footnote', 'Text.[^1]\n\n[^1]: Note.', 'a principle holds no footnotes'],
  ])('refuses %s', (_, mdx, what) => {
    const { problems } = readPrincipleBody(mdx, 1)
    expect(problems[0]?.what).toContain(what)
  })

  it('counts lines from the first line of the file', () => {
    const { problems } = readPrincipleBody('Text.\n\nMore <Foo /> text.', 5)
    expect(problems).toMatchObject([{ line: 7, column: 6 }])
  })

  it.each([
    ['an unclosed component', 'Text.\n\n<Note>\n\nMore.', 7, '`<Note>` (7:1)'],
    ['an unclosed brace', 'Text.\n\nA {b', 7, 'closing brace'],
    ['a wrong closing tag', '<Note>a</Nobr>', 5, '`</Nobr>`'],
  ])('tells where %s is', (_, mdx, line, what) => {
    const { problems } = readPrincipleBody(mdx, 5)
    expect(problems).toMatchObject([{ line, what: expect.stringContaining(what) as string }])
  })
})
