import { describe, expect, it } from 'vitest'
import { readPrincipleBody } from '../../../../src/zine/check/principle-body.ts'

const nest = (depth: number) => `${'<Note>'.repeat(depth)}a${'</Note>'.repeat(depth)}`

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
    ['code in a note', "<Note>\n\nimport a from 'a'\n\n</Note>", '"import" would run code'],
    ['code in a table', '| a |\n| - |\n| {1} |', '{1} would run code'],
    ['code in a heading', '# One {1}', '{1} would run code'],
    ['code in a list', '- {1}', '{1} would run code'],
    ['code in a link', '[{1}](https://example.org)', '{1} would run code'],
    ['frontmatter of its own', "export const frontmatter = { a: 'b' }", '"export" would run code'],
    ['frontmatter below the first', '---\na: b\n---', 'cannot print what is written here (yaml)'],
    ['an attribute that is code', '<Note {...{ a: 1 }}>a</Note>', '<Note> takes no attributes'],
    ['a directive of Astro', '<Note set:html="a" />', '<Note> takes no attributes'],
    ['a slot', '<Note slot="head">a</Note>', '<Note> takes no attributes'],
    ['a part of a component', '<Note.script>a</Note.script>', '<Note.script> is not a component'],
    ['what the components are', '<props.components.Note />', '<props.components.Note> is not'],
    ['a fragment', '<><b>a</b></>', '<> is not a component'],
    ['an element in capitals', '<SCRIPT>a</SCRIPT>', '<SCRIPT> is not a component'],
    ['an element of a name space', '<svg:script>a</svg:script>', '<svg:script> is not a component'],
    ['an element of its own', '<my-element>a</my-element>', '<my-element> is not a component'],
    ['a form', '<form action="https://example.org">a</form>', '<form> is not a component'],
    ['a base', '<base href="https://example.org/" />', '<base> is not a component'],
    ['a style', '<style>a { b: c }</style>', 'the MDX cannot be read'],
    ['a comment', 'a <!-- b -->', '"<!" begins a comment of HTML'],
    ['a declaration', '<!DOCTYPE html>', '"<!" begins a comment of HTML'],
    ['an instruction', '<?php a ?>', 'the MDX cannot be read'],
    ['a picture by reference', '![a][b]\n\n[b]: https://example.org/a.png', 'holds no pictures'],
    ['a link to code', '[a](javascript:b)', 'a link cannot begin with "javascript:"'],
    ['one in a heading', '# [a](data:b)', 'a link cannot begin with "data:"'],
    ['one that is not used', '[a]: javascript:b', 'a link cannot begin with "javascript:"'],
    ['an escape in a title', '[a](https://example.org "b&#1;")', 'the character U+FFFD'],
    ['an escape', 'a&#x202E;b', 'the character U+202E'],
  ])('refuses %s', (_, mdx, what) => {
    const { problems } = readPrincipleBody(mdx, 1)
    expect(problems[0]?.what).toContain(what)
  })

  it.each([
    ['&lt;script&gt;', ['<script>']],
    ['\\<script> \\{1}', ['<script> {1}']],
    ['`<script>{1}</script>`', ['<script>{1}</script>']],
    ['```js\nimport a from "a"\n```', ['import a from "a"']],
    ['A line\nimport a from "a"', ['A line\nimport a from "a"']],
    ['> import a from "a"', ['import a from "a"']],
    ['[a](https://example.org) www', ['a www']],
  ])('takes for text what only looks like code: %s', (mdx, blocks) => {
    expect(readPrincipleBody(mdx, 1)).toMatchObject({ blocks, problems: [] })
  })

  it('leads to headings of its own and to principles', () => {
    const mdx = '# First *things*, first\n\n# One\n\n# One\n\n'
    const links = '[a](#first-things-first) [b](#one-1) [c](#II) [d](#2) [e](#one-2)'
    const { problems } = readPrincipleBody(mdx + links, 1, new Set([1, 2]))
    expect(problems).toMatchObject([{ rule: 'link-anchor', line: 7, column: 55 }])
  })

  it.each([
    ['quotations', `${'> '.repeat(8)}a`, `${'> '.repeat(9)}a`],
    ['components', nest(8), nest(9)],
    ['stars', `${'*'.repeat(16)}a${'*'.repeat(16)}`, `${'*'.repeat(18)}a${'*'.repeat(18)}`],
  ])('lets %s stand eight deep, and no deeper', (_, right, wrong) => {
    expect(readPrincipleBody(right, 1).problems).toEqual([])
    expect(readPrincipleBody(wrong, 1).problems).toMatchObject([{ rule: 'nesting', line: 1 }])
  })

  it.each([
    ['quotations', '> '.repeat(120_000)],
    ['lists', '- '.repeat(120_000)],
    ['numbers', '1. '.repeat(80_000)],
    ['components', nest(20_000)],
    ['braces', '{'.repeat(240_000)],
    ['brackets', '['.repeat(240_000)],
    ['stars', '*a **b '.repeat(30_000)],
    ['ticks', '`a'.repeat(120_000)],
  ])('is not held up by a text full of %s', (_, mdx) => {
    const started = performance.now()
    readPrincipleBody(`${mdx}a`, 1)
    expect(performance.now() - started).toBeLessThan(3000)
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
