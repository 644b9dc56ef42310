import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '../../../../src/exports/markdown/escape-markdown.ts'
import { readMarkdownTexts } from '../../../../src/preflight/texts/markdown-texts.ts'

describe('escapeMarkdown', () => {
  it.each([
    'There are no good POL/ICE; there are no bad immigrants.',
    '“quoted” and "straight" -- it\'s',
    'a - b + c = d > e < f',
    'snake_case_name, 5 * 3, a ~ b, a ` b, #4, C#',
    '(brackets) [sic] {braces} a|b & co. AT&T! 2026-11-23',
    '10 principles',
    'C:\\Windows',
  ])('leaves “%s” as it is', (text) => {
    expect(escapeMarkdown(text)).toBe(text)
  })

  it.each([
    ['*stars*', '\\*stars\\*'],
    ['_underscores_', '\\_underscores\\_'],
    ['`code`', '\\`code\\`'],
    ['~~struck~~', '\\~\\~struck\\~\\~'],
    ['[link](target)', '\\[link](target)'],
    ['[name]: target', '\\[name]: target'],
    ['<tag>', '\\<tag>'],
    ['&amp; &#39;', '\\&amp; \\&#39;'],
    ['\\*', '\\\\\\*'],
    ['at the end\\', 'at the end\\\\'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['+ no item', '\\+ no item'],
    ['1. no item', '1\\. no item'],
    ['> no quotation', '\\> no quotation'],
    ['---', '\\---'],
    ['C #', 'C \\#'],
    ['two\n lines', 'two lines'],
  ])('escapes what means something in “%s”', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  const signs = fc.constantFrom(...'ab1 \\`*_~<>&[]()#+-.!|=:;"\'{}/é“—\u00A0')
  const text = fc
    .oneof(
      fc.string({ unit: signs, maxLength: 24 }),
      fc.string({ unit: 'grapheme', maxLength: 24 }),
    )
    .filter((one) => /[^\s\0]/.test(one) && !one.includes('\0'))

  const normalize = (one: string) => one.replaceAll(/\s+/g, ' ').trim()

  it.each([
    ['a heading', '# ', ''],
    ['a heading behind a numeral', '## IV ', 'IV '],
    ['a paragraph', '', ''],
  ])('shows every sign of whatever a text is, in %s', (_, before, shownBefore) => {
    fc.assert(
      fc.property(text, (one) => {
        const shown = readMarkdownTexts(`${before}${escapeMarkdown(one)}`).join(' ')
        expect(normalize(shown)).toBe(normalize(`${shownBefore}${one}`))
      }),
      { numRuns: 1000 },
    )
  })
})
