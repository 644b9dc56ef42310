import { describe, expect, it } from 'vitest'
import { readMarkdownTexts } from '../../../../src/preflight/texts/markdown-texts.ts'

describe('readMarkdownTexts', () => {
  it.each([
    ['headings and paragraphs', '# One *two*\n\nThree `four`.', ['One two', 'Three four.']],
    ['a link, but not its address', '[one](https://example.org/)', ['one']],
    ['a hard break', 'one\\\ntwo', ['one\ntwo']],
    ['a list', '- one\n- two', ['one', 'two']],
    ['a numbered list', '3. one\n3. two', ['3.', 'one', '4.', 'two']],
    ['a quotation', '> one\n>\n> - two', ['one', 'two']],
    ['a table', '| a | b |\n|--|--|\n| c | d |', ['a', 'b', 'c', 'd']],
    ['code', '```\na  b\n```', ['a  b']],
    ['escaped signs', '\\*one\\* &amp; \\<b>', ['*one* & <b>']],
    ['straight quotes', '"one" -- \'two\'', ['"one" -- \'two\'']],
    ['what is between tags, but not the tags', 'a <b>c</b>', ['a c']],
    ['nothing of a definition', 'one\n\n[a]: https://example.org/', ['one']],
  ])('reads %s', (_, markdown, texts) => {
    expect(readMarkdownTexts(markdown)).toEqual(texts)
  })
})
