import { describe, expect, it } from 'vitest'
import type { Catalog, Forms } from '../../../src/i18n/catalog.ts'
import { catalogs } from '../../../src/i18n/catalogs.ts'
import { en } from '../../../src/i18n/en.ts'
import { useTranslations } from '../../../src/i18n/use-translations.ts'

/** A catalog as it may be found: names and forms missing, or too many of them. */
type Found = Readonly<Record<string, string | Readonly<Record<string, string>>>>

const english: Found = en
const languages = Object.keys(catalogs)
const translations = languages.filter((language) => language !== 'en')
/** Numbers of pages, sheets and staples that a zine may have. */
const counts = Array.from({ length: 201 }, (_, number) => number)

/** What every language leaves as it is: names of papers. */
const namesOfPapers = new Set(['comma', 'stop', 'letter', 'a4', 'tabloid', 'a3'])
/** What is the same word, or the same sign, in a language and in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  es: ['mini', 'kilobytes', 'pdfSize', 'principleTitle'],
  vi: ['mini', 'kilobytes', 'pdfSize', 'principleTitle'],
  ru: [],
  zh: [],
  he: ['principleTitle'],
}
/** The words in Latin letters that a text in another script may hold: names, and parts of file names. */
const latinNames = new Set(
  'Letter Tabloid A PDF EPUB HTML ZIP QR Markdown fronts backs kB U Acrobat Mac Chrome Firefox Windows Android iPhone iPad'.split(
    ' ',
  ),
)
/** Scripts whose subtag is not the name that a regular expression knows. */
const scripts: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani' }

/** The texts that say a side, each with the only side it says where zines are bound on the left. */
const sidedTexts = {
  bookletStack: 'right',
  foldBehind: 'left',
  oneSheetCut: 'right',
  largePrintCorner: 'left',
} as const
/** How a language says left and right. */
const sides: Readonly<Record<string, { left: RegExp; right: RegExp }>> = {
  en: { left: /\bleft\b/, right: /\bright\b/ },
  es: { left: /izquierd/, right: /derech/ },
  vi: { left: /trái/, right: /phải/ },
  ru: { left: /\sлев/, right: /\s(?:прав|справа)/ },
  zh: { left: /左/, right: /右/ },
  he: { left: /שמאל/, right: /ימ(?:ין|נ)/ },
}
const boundOnTheRight = new Set(['he'])

/** The texts of a catalog, those with forms one by one: `pages.one`. */
function textsOf(catalog: Found): { path: string; name: string; text: string }[] {
  return Object.entries(catalog).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ path: name, name, text: value }]
      : Object.entries(value).map(([form, text]) => ({ path: `${name}.${form}`, name, text })),
  )
}

function gapsOf(text: string): string {
  const gaps = [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap!)
  return [...new Set(gaps)].toSorted().join(' ')
}

/** A text of English to compare with: of those with forms, the one for most numbers. */
function englishText(name: string): string {
  const value = english[name]
  return typeof value === 'string' ? value : (value?.['other'] ?? '')
}

/** Finds names that English does not have, or that are missing. */
function nameFaults(catalog: Found): string[] {
  const missing = Object.keys(english).filter((name) => !(name in catalog))
  const foreign = Object.keys(catalog).filter((name) => !(name in english))
  return [...missing.map((name) => `${name} is missing`), ...foreign.map((name) => `${name}?`)]
}

/** Finds texts that are empty, or leave something else to be put in than English does. */
function gapFaults(catalog: Found): string[] {
  return textsOf(catalog)
    .filter(({ name, text }) => text.trim() === '' || gapsOf(text) !== gapsOf(englishText(name)))
    .map(({ path, text }) => `${path}: {${gapsOf(text)}}`)
}

/** Finds forms that a number asks for in vain, and forms that no number asks for. */
function formFaults(language: string, catalog: Found): string[] {
  const plurals = new Intl.PluralRules(language)
  const needed = [...new Set<string>(counts.map((count) => plurals.select(count)))]
  const known: readonly string[] = plurals.resolvedOptions().pluralCategories
  return Object.keys(english).flatMap((name) => {
    const forms = catalog[name]
    if (typeof english[name] === 'string') {
      return typeof forms === 'string' ? [] : [`${name} is no text`]
    }
    if (forms === undefined || typeof forms === 'string') return [`${name} has no forms`]
    const missing = [...needed, 'other'].filter((form) => !(form in forms))
    const foreign = Object.keys(forms).filter((form) => !known.includes(form))
    return [...missing, ...foreign].map((form) => `${name}.${form}`)
  })
}

/** Finds texts that were left in English. */
function untranslated(language: string, catalog: Found): string[] {
  const same = sameAsEnglish[language] ?? []
  const words = new Set(textsOf(english).map(({ text }) => text))
  return textsOf(catalog)
    .filter(({ name, text }) => words.has(text) && !namesOfPapers.has(name) && !same.includes(name))
    .map(({ path }) => path)
}

/** Finds straight quotes, double spaces, spaces at an end, and figures that a line may end after. */
function typeFaults(catalog: Found): string[] {
  return textsOf(catalog)
    .filter(
      ({ path, text }) =>
        // They stand between others, with their spaces.
        !['comma', 'stop'].includes(path) &&
        (/["'`]|[ \u00A0]{2}|[\n\t]| (?:%|kB)|\.\.\./.test(text) ||
          text !== text.trim() ||
          text !== text.normalize('NFC')),
    )
    .map(({ path }) => path)
}

/** Finds letters that are not of the language's script, but for names in Latin letters. */
function foreignLetters(language: string, catalog: Found): string[] {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  const own = new RegExp(`^[\\p{sc=${scripts[script] ?? script}}\\p{M}]+$`, 'u')
  return textsOf(catalog).flatMap(({ path, text }) => {
    const runs = text
      .replaceAll(/\{\w+\}/g, ' ')
      .match(/[\p{sc=Latn}\p{M}]+|(?:(?!\p{sc=Latn})[\p{L}\p{M}])+/gu)
    return (runs ?? [])
      .filter((run) => !own.test(run) && !latinNames.has(run))
      .map((run) => `${path}: ${run}`)
  })
}

/** Finds texts that say the wrong side, or both sides, or none. */
function sideFaults(language: string, catalog: Found): string[] {
  const words = sides[language]
  if (words === undefined) return ['this test does not know its words for left and right']
  const { left, right } = words
  return Object.entries(sidedTexts)
    .filter(([name, side]) => {
      const says = [left, right].map((word) => word.test(String(catalog[name])))
      const saysLeft = (side === 'left') !== boundOnTheRight.has(language)
      return says[0] !== saysLeft || says[1] === saysLeft
    })
    .map(([name]) => name)
}

/** A copy of a catalog in which some texts are others. */
function withTexts(language: string, texts: Found): Found {
  return { ...catalogs[language], ...texts }
}

describe.each(languages)('the translations in %s', (language) => {
  const catalog: Catalog = catalogs[language]!

  it('has the names of English, and no other', () => {
    expect(nameFaults(catalog)).toEqual([])
  })

  it('leaves the same to be put in', () => {
    expect(gapFaults(catalog)).toEqual([])
  })

  it('has the forms that its numbers ask for', () => {
    expect(formFaults(language, catalog)).toEqual([])
  })

  it('has no straight quotes and no stray spaces', () => {
    expect(typeFaults(catalog)).toEqual([])
  })

  it('is written in its own script', () => {
    expect(foreignLetters(language, catalog)).toEqual([])
  })

  it('names the two texts of the print test as they are headed', () => {
    expect(catalog.testEmptyThen).toContain(catalog.testShort)
    expect(catalog.testEmptyThen).toContain(catalog.testLong)
    expect(catalog.testEmptyIs).toMatch(/fronts.*backs/u)
  })

  it('speaks without a gap left open', () => {
    const { t, count } = useTranslations(language)
    expect(t('previewSheets', { paper: 'A4' })).toContain('A4')
    for (const number of counts)
      expect(count('sheetsOf', number, { paper: 'A4' })).not.toMatch(/[{}]/)
  })
})

describe.each(translations)('the translation into %s', (language) => {
  it('leaves no text in English', () => {
    expect(untranslated(language, catalogs[language]!)).toEqual([])
  })
})

describe.each(languages)('the steps in %s', (language) => {
  it('say the side on which the zine is bound', () => {
    expect(sideFaults(language, catalogs[language]!)).toEqual([])
  })
})

describe('the checks of a catalog', () => {
  it('find a text that is missing, and one too many', () => {
    const { staple: _, ...rest } = catalogs['es']!
    expect(nameFaults({ ...rest, stapler: 'Engrapadora' })).toEqual([
      'staple is missing',
      'stapler?',
    ])
  })

  it('find a gap that is missing, misspelt or too many', () => {
    const texts = { printItLabel: 'Imprímelo', edition: 'Edición {dia}', staple: 'Grapa {number}' }
    expect(gapFaults(withTexts('es', texts))).toEqual([
      'printItLabel: {}',
      'edition: {dia}',
      'staple: {number}',
    ])
  })

  it('find a gap that is missing in one form only', () => {
    const pages = { ...catalogs['he']!.pages, two: 'שני עמודים' }
    expect(gapFaults(withTexts('he', { pages }))).toEqual(['pages.two: {}'])
  })

  it('find a form that is missing, and one that the language does not have', () => {
    const { few: _, ...pages }: Forms = catalogs['ru']!.pages
    expect(formFaults('ru', withTexts('ru', { pages }))).toEqual(['pages.few'])
    const staples = { one: '{number}枚订书钉', other: '{number}枚订书钉' }
    expect(formFaults('zh', withTexts('zh', { staples }))).toEqual(['staples.one'])
    expect(formFaults('vi', withTexts('vi', { pages: '{number} trang' }))).toEqual([
      'pages has no forms',
    ])
  })

  it('find a text that was left in English', () => {
    const texts = { staple: en.staple, letter: en.letter, pages: en.pages }
    expect(untranslated('es', withTexts('es', texts))).toEqual([
      'pages.one',
      'pages.other',
      'staple',
    ])
    expect(untranslated('ru', withTexts('ru', { mini: en.mini }))).toEqual(['mini'])
  })

  it('find straight quotes, double spaces and figures that a line may end behind', () => {
    const texts = {
      site: "l'altro",
      languages: 'Idiomas  y',
      original: 'El "original"',
      ink: 'Tinta en el {percent} % del papel.',
      kilobytes: '{number} kB.',
      next: 'Siguiente: {numeral} ',
    }
    expect(typeFaults(withTexts('es', texts)).toSorted()).toEqual(Object.keys(texts).toSorted())
  })

  it('find letters of another script', () => {
    expect(foreignLetters('ru', withTexts('ru', { site: 'Cайт' }))).toEqual(['site: C'])
    expect(foreignLetters('zh', withTexts('zh', { site: 'site 网站' }))).toEqual(['site: site'])
    expect(foreignLetters('es', withTexts('es', { site: 'Ѕitio' }))).toEqual(['site: Ѕ'])
    expect(foreignLetters('he', withTexts('he', { site: 'сайт' }))).toEqual(['site: сайт'])
  })

  it('find steps for the wrong binding', () => {
    const { foldBehind } = catalogs['he']!
    const texts = { foldBehind: foldBehind.replace('הימני', 'השמאלי') }
    expect(texts.foldBehind).not.toBe(foldBehind)
    expect(sideFaults('he', withTexts('he', texts))).toEqual(['foldBehind'])
    expect(sideFaults('tlh', en)).toHaveLength(1)
    expect(sideFaults('en', { ...en, oneSheetCut: 'Cut it.' })).toEqual(['oneSheetCut'])
  })
})
