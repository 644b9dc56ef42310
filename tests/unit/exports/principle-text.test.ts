import { describe, expect, it } from 'vitest'
import { readPrincipleText, type TextBlock } from '../../../src/exports/principle-text.ts'

const read = (body: string) => readPrincipleText(`---\nstatement: No.\n---\n\n${body}\n`)
const flow = (text: string) => ({ kind: 'flow' as const, text })
const paragraph = (text: string): TextBlock => ({
  kind: 'paragraph',
  phrase: { runs: [flow(text)], markdown: text },
})

describe('readPrincipleText', () => {
  it.each<[string, string, TextBlock[]]>([
    ['paragraphs', 'One.\n\nTwo.', [paragraph('One.'), paragraph('Two.')]],
    ['a quotation', '> said', [{ kind: 'quote', blocks: [paragraph('said')] }]],
    ['a note', '<Note>\n\nAside.\n\n</Note>', [{ kind: 'note', blocks: [paragraph('Aside.')] }]],
    [
      'a note on one line',
      '<Note>Aside.</Note>',
      [{ kind: 'note', blocks: [paragraph('Aside.')] }],
    ],
    ['a line across', '***', [{ kind: 'rule' }]],
    ['code', '```js\na  b\n```', [{ kind: 'code', language: 'js', text: 'a  b' }]],
    [
      'a list',
      '* one\n* [x] two',
      [
        {
          kind: 'list',
          start: null,
          mark: '*',
          loose: false,
          items: [
            { blocks: [paragraph('one')], checked: null },
            { blocks: [paragraph('two')], checked: true },
          ],
        },
      ],
    ],
    [
      'a numbered list that stands apart',
      '12) one\n\n13) two',
      [
        {
          kind: 'list',
          start: 12,
          mark: ')',
          loose: true,
          items: [
            { blocks: [paragraph('one')], checked: null },
            { blocks: [paragraph('two')], checked: null },
          ],
        },
      ],
    ],
    [
      'words to keep together and a hard break',
      'A <Nobr>b *c*</Nobr>\\\nd',
      [
        {
          kind: 'paragraph',
          phrase: {
            runs: [
              flow('A '),
              { kind: 'together', text: 'b ' },
              { kind: 'together', text: 'c' },
              { kind: 'break', text: '\n' },
              flow('d'),
            ],
            markdown: 'A b *c*\\\nd',
          },
        },
      ],
    ],
    [
      'a table',
      '| a |\n| -: |\n| b |',
      [
        {
          kind: 'table',
          align: ['right'],
          rows: [[{ runs: [flow('a')], markdown: 'a' }], [{ runs: [flow('b')], markdown: 'b' }]],
        },
      ],
    ],
  ])('reads %s', (_, body, blocks) => {
    expect(read(body)).toEqual(blocks)
  })

  it.each([
    ['a byte order mark and empty lines before the frontmatter', '\uFEFF\n\n---\na: b\n---\nText.'],
    ['line endings of Windows', '---\r\na: b\r\n---\r\n\r\nText.\r\n'],
  ])('reads a file with %s', (_, source) => {
    expect(readPrincipleText(source)).toEqual([paragraph('Text.')])
  })

  it('leads links to where they lead from another file', () => {
    const source =
      '---\na: b\n---\n[*one*](#I "Title"), [two][a], <Nobr>[three](./)</Nobr>, https://x.y\n\n[a]: #II\n'
    const [block] = readPrincipleText(source, (address) => address.replace(/^#/, 'page#'))
    expect(block).toMatchObject({
      phrase: { markdown: '[*one*](page#I "Title"), [two](page#II), [three](./), https://x.y' },
    })
  })
})
