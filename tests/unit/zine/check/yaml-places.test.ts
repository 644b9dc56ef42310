import { describe, expect, it } from 'vitest'
import { findFields, maskScalar } from '../../../../src/zine/check/yaml-places.ts'

const text = `# title: no
title: It "is"  # comment
'sub': 'Don''t'
fold: >-
  Two
  lines.

empty:
group:
  line: a b
flow: { line: c d, "more": e }
list: [one, two]
number: 12
tagged: !!str 12
anchored: &a foo
again: *a
last: x
`

describe('findFields', () => {
  it('finds each key and the text of each value', () => {
    const found = [...findFields(text)].map(([name, { key, value }]) => [
      name,
      text.slice(key, key + 3),
      value === undefined ? undefined : text.slice(...value),
    ])
    expect(found).toEqual([
      ['title', 'tit', 'It "is"'],
      ['sub', "'su", "'Don''t'"],
      ['fold', 'fol', '>-\n  Two\n  lines.'],
      ['empty', 'emp', undefined],
      ['group', 'gro', undefined],
      ['group.line', 'lin', 'a b'],
      ['flow', 'flo', undefined],
      ['flow.line', 'lin', 'c d'],
      ['flow.more', '"mo', 'e'],
      ['list', 'lis', undefined],
      ['number', 'num', undefined],
      ['tagged', 'tag', '12'],
      ['anchored', 'anc', 'foo'],
      ['again', 'aga', undefined],
      ['last', 'las', 'x'],
    ])
  })

  it('finds nothing in nothing', () => {
    expect(findFields('').size).toBe(0)
    expect(findFields('- a list').size).toBe(0)
  })
})

describe('maskScalar', () => {
  it.each([
    ['plain', 'plain'],
    ['plain\n  goes on', 'plain\n..goes on'],
    ["'Don''t'", ".Don.'t."],
    ['"a \\"b\\" \\u2014"', '.a ."b." ??????.'],
    ['>-\n  Two\n  lines.', '..\n..Two\n..lines.'],
  ])('marks what is not text in %j', (source, masked) => {
    expect(maskScalar(source).replaceAll('\uFFFC', '.').replaceAll('\uFFFD', '?')).toBe(masked)
    expect(maskScalar(source)).toHaveLength(source.length)
  })
})
