import { describe, expect, it } from 'vitest'
import {
  assignFaceRule,
  findFaceRules,
  weightOfVariable,
  withoutRange,
} from '../../../src/typography/face-rules.ts'
import { readCapitals } from '../../../src/typography/capitals.ts'
import { facesOf, familyOf, stylesheetNames } from '../../../src/typography/faces.ts'
import { catalogs } from '../../../src/i18n/catalogs.ts'

const css = `/* latin */
@font-face {
  font-family: 'Some Face';
  font-style: normal;
  font-display: swap;
  font-weight: 400;
  src: url(./files/some-face-latin-400-normal.woff2) format('woff2'), url(./files/some-face-latin-400-normal.woff) format('woff');
  unicode-range: U+0000-00FF,U+0131,U+4??;
}
@font-face{font-family:Wide;font-weight:100 900;src:url(/_astro/wide-4-wght-normal.A1.woff2) format("woff2-variations")}`

describe('facesOf', () => {
  it('has faces for every language of the translations, from stylesheets that are imported', () => {
    for (const language of Object.keys(catalogs)) {
      const { display, text, legible } = facesOf(language)
      for (const { cuts, fontNames, letterWidth } of [display, text, legible]) {
        expect(cuts.flat().every((sheet) => stylesheetNames.includes(sheet))).toBe(true)
        expect(fontNames.length).toBeGreaterThan(0)
        expect(letterWidth).toBeGreaterThan(0.3)
      }
    }
  })

  it('goes by the script of the language, and by the language where that needs more', () => {
    expect(facesOf('de')).toEqual(facesOf('en'))
    expect(facesOf('uk')).toEqual(facesOf('ru'))
    expect(facesOf('vi').legible).not.toBe(facesOf('en').legible)
  })

  it('says so where a script has none', () => {
    expect(() => facesOf('ka')).toThrow('There are no faces for ka.')
  })
})

describe('the rules of a face', () => {
  const [latin, wide] = findFaceRules(css)

  it('are found with their family, their file and the characters they are for', () => {
    expect(latin!.family).toBe('Some Face')
    expect(latin!.address).toBe('./files/some-face-latin-400-normal.woff2')
    const covers = ['a', 'ÿ', 'ı', '\u0400', '\u04FF', 'Ā', '\u0500'].map((letter) =>
      latin!.covers(letter.codePointAt(0)!),
    )
    expect(covers).toEqual([true, true, true, true, true, false, false])
    expect(wide!.covers(0x4e00)).toBe(true)
  })

  it('become those of a role, with one file', () => {
    const rule = assignFaceRule(latin!, 'text', 'en')
    expect(rule).toContain(`font-family: "${familyOf('text')}"`)
    expect(rule).toContain('font-weight: 400')
    expect(rule).not.toContain("format('woff')")
    expect(withoutRange(rule)).not.toContain('unicode-range')
  })

  it('are of one weight for display, so that letters of two packages make one face', () => {
    expect(assignFaceRule(latin!, 'display', 'en')).toContain('font-weight:900')
    expect(assignFaceRule(wide!, 'display', 'en')).toContain('font-weight:900')
  })

  it('ask for capitals by a mark, shared by languages that have the same ones', () => {
    const ask = (language: string) =>
      readCapitals(findFaceRules(assignFaceRule(latin!, 'capitals', language))[0]!.address)
    expect(ask('es')).toEqual({ address: latin!.address, capitals: 'en' })
    expect(ask('tr-TR').capitals).toBe('tr')
    expect(readCapitals(latin!.address).capitals).toBeUndefined()
  })

  it('are for the small letters whose capitals a font has', () => {
    const covers = (language: string, letter: string) =>
      findFaceRules(assignFaceRule(latin!, 'capitals', language))[0]!.covers(letter.codePointAt(0)!)
    // Ÿ and İ are not in Latin-1, nor is the capital of the micro sign.
    expect(['ÿ', 'é', 'ß', 'µ', 'İ'].map((letter) => covers('en', letter))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
    expect(['i', 'ı', 'I'].map((letter) => covers('tr', letter))).toEqual([false, true, true])
  })

  it('ask a variable font for one weight each', () => {
    const rules = findFaceRules(assignFaceRule(wide!, 'text', 'en'))
    expect(rules.map(weightOfVariable)).toEqual([400, 700])
    expect(weightOfVariable(latin!)).toBeUndefined()
  })
})
