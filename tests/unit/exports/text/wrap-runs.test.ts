import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countColumns, wrapRuns } from '../../../../src/exports/text/wrap-runs.ts'
import type { TextRun } from '../../../../src/exports/principle-text.ts'

const flow = (text: string): TextRun => ({ kind: 'flow', text })
const together = (text: string): TextRun => ({ kind: 'together', text })
const lineBreak: TextRun = { kind: 'break', text: '\n' }

describe('wrapRuns', () => {
  it.each<[string, TextRun[], string[]]>([
    ['a text that fits', [flow('one two')], ['one two']],
    ['a text that fits to the last column', [flow('12345 7890')], ['12345 7890']],
    ['a text that is one column too long', [flow('12345 78901')], ['12345', '78901']],
    ['white space of every kind', [flow(' one\t two\nthree ')], ['one two', 'three']],
    ['a word longer than a line', [flow('a 12345678901 b')], ['a', '12345678901', 'b']],
    ['words with hyphens and slashes', [flow('one non-violent/x')], ['one', 'non-violent/x']],
    ['a hard space', [flow('one two\u00A0three')], ['one', 'two\u00A0three']],
    ['words to keep together', [flow('one '), together('two  six')], ['one', 'two six']],
    [
      'words to keep together that no line holds',
      [flow('one '), together('two three four')],
      ['one two', 'three four'],
    ],
    [
      'a run that goes on in a word',
      [flow('un'), together('be'), flow('lievable')],
      ['unbelievable'],
    ],
    ['a line the author ended', [flow('one'), lineBreak, flow('two')], ['one', 'two']],
    [
      'accents that are signs of their own',
      [flow('e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301')],
      ['e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301'],
    ],
    ['soft hyphens', [flow('se\u00ADven\u00AD two')], ['se\u00ADven\u00AD two']],
    ['white space that meets', [together('a '), together(' b'), flow(' c')], ['a b c']],
    ['nothing', [flow(' ')], []],
  ])('breaks %s at spaces', (_, runs, lines) => {
    expect(wrapRuns(runs, 10)).toEqual(lines)
  })

  const run = fc.record({
    kind: fc.constantFrom('flow', 'together', 'break'),
    text: fc.string({
      unit: fc.constantFrom('a', 'é', '-', '/', ' ', '\n', '—', '\u00A0', '👩‍🌾'),
      maxLength: 120,
    }),
  }) as fc.Arbitrary<TextRun>

  it('keeps every word whole and in order, and every line within its columns', () => {
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 8 }),
        fc.integer({ min: 1, max: 72 }),
        (runs, columns) => {
          const lines = wrapRuns(runs, columns)
          const text = runs.map(({ kind, text }) => (kind === 'break' ? '\n' : text)).join('')
          expect(lines.join(' ').trim().split(/\s+/)).toEqual(text.trim().split(/\s+/))
          for (const line of lines) {
            expect(line).toBe(line.replaceAll(/^ +| +$/g, ''))
            if (countColumns(line) > columns) expect(line).not.toContain(' ')
          }
        },
      ),
    )
  })

  it('fills each line: the next word would not have fitted', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), (text) => {
        const lines = wrapRuns([flow(text)], 72)
        for (const [index, line] of lines.slice(0, -1).entries()) {
          const next = lines[index + 1]!.split(' ')[0]!
          expect(line.length + 1 + next.length).toBeGreaterThan(72)
        }
      }),
    )
  })
})

describe('wrapRuns of a script without spaces', () => {
  const wrap = (text: string, columns: number) => wrapRuns([{ kind: 'flow', text }], columns)

  it('breaks beside any sign, each two columns wide', () => {
    expect(wrap('折叠的纸张', 4)).toEqual(['折叠', '的纸', '张'])
    expect(countColumns('折叠A4')).toBe(6)
  })

  it('puts no closing mark at the beginning of a line and no opening one at its end', () => {
    expect(wrap('折叠，的纸', 4)).toEqual(['折', '叠，', '的纸'])
    expect(wrap('折《叠》', 4)).toEqual(['折', '《叠》'])
  })

  it('keeps words of letters whole, and their spaces', () => {
    expect(wrap('折叠 PDF and EPUB 纸', 10)).toEqual(['折叠 PDF', 'and EPUB', '纸'])
  })
})
