import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../../src/zine/check/check-content.ts'
import { checkProse } from '../../../../src/zine/check/check-prose.ts'
import type { RuleName } from '../../../../src/zine/check/rule-names.ts'
import { textRules } from '../../../../src/zine/check/rules/index.ts'

const zineYaml = `title: Title
subtitle: Subtitle
standfirst: Standfirst.
closing: Closing.
resource: { line: more, address: example.org/Title }
path: Title
edition: 2026-01-31
`

/** What is wrong with a principle: rule, line and column of each. */
function check(body: string, statement = 'Do this.', yaml = zineYaml): string[] {
  const { problems } = checkContent(
    [
      { path: 'a/en/zine.yaml', text: yaml },
      { path: 'a/en/01.mdx', text: `---\nstatement: ${statement}\n---\n\n${body}\n` },
    ],
    'content',
  )
  return problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}

/** Holds a plain text in a language to the rules. */
function checkText(text: string, language: string, field?: string): string[] {
  const prose = { text, line: 1, column: 1, ...(field === undefined ? {} : { field }) }
  return checkProse([prose], 'a.mdx', language).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  )
}

describe('the rules about words and signs', () => {
  it.each<[RuleName, string, string[]]>([
    ['straight-quotes', 'Say “no” and ‘no’.', []],
    ['straight-quotes', 'Say "no".', ['5:5', '5:8']],
    ['straight-quotes', "Say 'no' now.", ['5:5', '5:8']],
    ['straight-quotes', "It's the movement's.", []],
    ['straight-quotes', "The workers' fight, '68.", ['5:12', '5:21']],
    ['straight-quotes', 'One.\n\nTwo\n"three" four.', ['8:1', '8:7']],
    ['straight-quotes', 'Say `"no"` here.', []],
    ['straight-quotes', '```\n"no"\n```', []],
    ['straight-quotes', '[a](https://example.org/ "title") b.', []],
    ['straight-quotes', 'Say \\"no&quot; here.', []],
    ['straight-quotes', '> Say\n> "no".', ['6:3', '6:6']],
    ['straight-quotes', '- one\n- *"two"*', ['6:4', '6:8']],
    ['straight-quotes', '| a | "b" |\n| - | - |\n| c | d" |', ['5:7', '5:9', '7:8']],
    ['straight-quotes', '<Note>\n\n😀 "a”\n\n</Note>', ['7:4']],
    ['straight-quotes', '<Note>"a”</Note>', ['5:7']],
    ['double-space', 'One two.\nThree.', []],
    ['double-space', 'One  two.', ['5:4']],
    ['double-space', 'One *two*   three.', ['5:10']],
    ['double-space', 'One.  \nTwo.', []],
    ['double-space', '-  one\n\n   two', []],
    ['double-space', '`a  b` and c.', []],
    ['double-space', '>  one\n>  two', []],
    ['hyphen-dash', 'A de-escalation—now – or “-”.', []],
    ['hyphen-dash', 'One - two.', ['5:5']],
    ['hyphen-dash', 'One--two --- three.', ['5:4', '5:10']],
    ['hyphen-dash', 'Run `npm run a -- --help` now.', []],
    ['hyphen-dash', '- one\n\n---\n\n| a |\n| --- |\n| b |', []],
    ['hyphen-dash', 'https://example.org/a--b', ['5:22']],
    ['mixed-script', 'Свобода and freedom.', []],
    ['mixed-script', 'The police and the pоlice.', ['5:21']],
    ['mixed-script', 'Слoво.', ['5:3']],
    ['mixed-script', 'The αnswer.', ['5:5']],
    ['mixed-script', '`pоlice` is code.', []],
    ['foreign-script', 'Ein Wort, un mot.', []],
    ['foreign-script', 'They say все вместе and go.', ['5:10']],
    ['foreign-script', 'They say حرية and עם too.', ['5:10', '5:19']],
  ])('%s: %j at %j', (rule, body, places) => {
    const found = check(body).filter((place) => place.startsWith(`${rule} `))
    expect(found).toEqual(places.map((place) => `${rule} ${place}`))
  })

  it.each([
    ['Do this.', []],
    ['Do this', ['statement-stop 2:19']],
    ['Do this!', []],
    ['Do “this.”', []],
    ['Do “this”', ['statement-stop 2:20']],
    ['"Do: this"', ['statement-stop 2:21']],
    ["'Do: this?'", []],
    ['"Do \\"this.\\""', ['straight-quotes 2:17', 'straight-quotes 2:24']],
    ['"Say \\u201Cno\\u2026"', []],
    ["'It''s  time.'", ['double-space 2:18']],
    ['>-\n  Do this\n  - or that', ['statement-stop 4:12']],
    [
      '>-\n  Do  this\n  "now".',
      ['double-space 3:5', 'straight-quotes 4:3', 'straight-quotes 4:7'],
    ],
    ['Do  this. # and "that"', ['double-space 2:14']],
    ['!!str Do  this.', ['double-space 2:20']],
  ])('look at the statement %j: %j', (statement, places) => {
    expect(check('Text.', statement)).toEqual(places)
  })

  it.each([
    ['title: Title', 'title: "The \\"Title\\""', ['straight-quotes 1:14', 'straight-quotes 1:21']],
    ['closing: Closing.', 'closing: One -- two.', ['hyphen-dash 4:14']],
    ['line: more', 'line: more  of it', ['double-space 5:23']],
    ['standfirst: Standfirst.', 'standfirst: >-\n  One\n  the pоlice.', ['mixed-script 5:8']],
    ['path: Title', '# "path"  --\npath: Title', []],
  ])('look at the fields of zine.yaml: %s as %j', (line, other, places) => {
    expect(
      check(
        'Text.',
        'Do.',
        zineYaml.replace(line, () => other),
      ),
    ).toEqual(places)
  })

  it.each([
    ['ru', 'Слово и word.', []],
    ['uk', 'Слово καὶ слово.', ['foreign-script 1:7']],
    ['ja', '自由のためのTシャツとICE。', []],
    ['ja', '自由 свобода', ['foreign-script 1:4']],
    ['ko', '우리는 PC방에서 만난다.', []],
    ['zh', '自由万岁。', []],
    ['zh-TW', '自由萬歲。', []],
    ['ar', 'حرية ICE.', []],
    ['sr', 'Слобода.', []],
    ['tlh', 'Свобода и حرية.', []],
    ['not a language', 'Свобода.', []],
  ])('know the letters of %s: %j', (language, text, places) => {
    expect(checkText(text, language)).toEqual(places)
  })

  it.each([
    ['ja', '自由。'],
    ['ja', '「自由。」'],
    ['zh', '自由！'],
    ['ar', 'لماذا؟'],
    ['ur', 'آزادی۔'],
    ['hi', 'आज़ादी।'],
    ['hy', 'Ազատություն։'],
    ['am', 'ነጻነት።'],
    ['el', 'Γιατί;'],
    ['th', 'เสรีภาพ'],
    ['fr', 'Pourquoi\u00A0?'],
    ['fr', '«\u00A0Non\u00A0!\u00A0»'],
    ['en', 'Not yet…'],
  ])('know how a sentence ends in %s: %s', (language, text) => {
    expect(checkText(text, language, 'statement')).toEqual([])
  })

  it.each([
    ['ja', '自由', '1:3'],
    ['en', 'Why;', '1:5'],
    ['ar', 'حرية', '1:5'],
    ['de', '„Nein“', '1:6'],
  ])('know how none ends in %s: %s', (language, text, place) => {
    expect(checkText(text, language, 'statement')).toEqual([`statement-stop ${place}`])
  })

  it.each([
    ['quotes', '"'.repeat(200_000), 200_000],
    ['spaces', `${' '.repeat(200_000)}a`, 0],
    ['lines', '- - \n'.repeat(50_000), 100_000],
    ['closing signs', `${')'.repeat(200_000)}a`, 1],
  ])('are not held up by a text full of %s', (_, text, count) => {
    const started = performance.now()
    expect(checkText(text, 'en', 'statement').length).toBeGreaterThanOrEqual(count)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('are all tried here', () => {
    expect(textRules.map(({ rule }) => rule)).toEqual([
      'mixed-script',
      'foreign-script',
      'straight-quotes',
      'double-space',
      'hyphen-dash',
      'statement-stop',
    ])
  })
})
