import { describe, expect, it } from 'vitest'
import { catalogs } from '../../../../src/i18n/catalogs.ts'
import { findMissingLetters } from '../../../../src/build/content/find-missing-letters.ts'
import { numberPrinciple } from '../../../../src/zine/numerals.ts'
import type { Zine } from '../../../../src/zine/zine.ts'

function zineIn(language: string, text: string, without: Zine['without'] = []): Zine {
  return {
    title: 'A',
    subtitle: 'A',
    standfirst: 'A',
    closing: 'A',
    resource: { line: 'a', address: 'a.b' },
    path: 'A',
    edition: '2026-01-31',
    numbering: 'roman',
    onePagePerPrinciple: false,
    art: 'none',
    without,
    paperThickness: 0,
    slug: 'a',
    language,
    file: 'a/zine.yaml',
    principles: [
      {
        ...numberPrinciple(1, 'roman'),
        statement: 'A',
        file: 'a/01.mdx',
        source: text,
        blocks: [text],
      },
    ],
  }
}
const find = (zine: Zine, text = '') => findMissingLetters([zine], () => text)

describe('findMissingLetters', () => {
  it.each(Object.entries(catalogs))(
    'finds none in the translations in %s',
    async (language, texts) => {
      const all = Object.values(texts).map((text) =>
        typeof text === 'string' ? text : Object.values(text).join(''),
      )
      expect(await find(zineIn(language, all.join('')))).toEqual([])
    },
  )

  it.each([
    ['es', '¿Ñandú? ¡Así!'],
    ['vi', 'Những nghĩ ưỡn ặ Ỷ đ Đ ộ ẵ'],
    ['ru', 'Ёж, объём «щи» — №'],
    ['he', 'שָׁלוֹם ״א״ ־'],
    ['zh', '折叠的纸，“一帖”。《》（）'],
  ])('finds none in %s', async (language, text) => {
    expect(await find(zineIn(language, text))).toEqual([])
  })

  it('names the letters, the face, the file and the place', async () => {
    const problems = await find(zineIn('en', 'Plain Ω and я.'), '---\n---\n\nPlain Ω and я.')
    expect(problems).toEqual([
      {
        rule: 'missing-letter',
        file: 'a/01.mdx',
        line: 4,
        column: 7,
        what: 'the font of the text has no Ω (U+03A9), я (U+044F)',
        next: 'write it with other letters',
      },
      expect.objectContaining({ what: 'the font of large print has no Ω (U+03A9), я (U+044F)' }),
    ])
    expect(await find(zineIn('en', 'Plain.'))).toEqual([])
  })

  it('looks at the faces of the formats a zine is published in', async () => {
    const problems = await find(zineIn('en', 'Ω', ['large-print']))
    expect(problems.map(({ what }) => what)).toEqual(['the font of the text has no Ω (U+03A9)'])
  })
})
