import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeDifference,
  findDifference,
  splitSource,
  splitWords,
  orderMixedWords,
  type FoundWord,
} from '../../../src/zine/words.ts'

const inSource = (text: string, part = 'principle I') =>
  text.split(' ').map((word) => ({ word, part }))
const inFile = (text: string, page = 2) => text.split(' ').map((word) => ({ word, page }))

describe('splitWords', () => {
  it.each([
    ['two  words\nhere', ['two', 'words', 'here']],
    ['liberation—that', ['liberation', '—', 'that']],
    ['liberation —\nthat', ['liberation', '—', 'that']],
    ['—that—', ['—', 'that', '—']],
    ['2020–2026', ['2020–', '2026']],
    ['POL/ICE; de-escalate', ['POL/', 'ICE;', 'de-', 'escalate']],
    ['isn’t “respectable”', ['isn’t', '“respectable”']],
    ['con\u00ADflict of\u00A0it', ['conflict', 'of', 'it']],
    ['e\uFB00ective', ['effective']],
    ['', []],
  ])('splitWords(%j) is %j', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })

  const text = 'false dichotomies—respectable/criminal, violent/non-violent. This'

  it.each([
    ['at a space', / /g],
    ['behind a dash, a hyphen or a slash', /(?<=[—/-])/g],
    ['before a long dash', /(?=—)/g],
    ['on both sides of a long dash', /(?=—)|(?<=—)/g],
  ])('finds the same words where a line is broken %s', (_, breaks) => {
    expect(text.replaceAll(breaks, '\n')).not.toBe(text)
    expect(splitWords(text.replaceAll(breaks, '\n'))).toEqual(splitWords(text))
  })

  it.each([
    ['in a word', /(?<=dicho)/],
    ['before a hyphen', /(?=-)/],
    ['before a slash', /(?=\/)/],
  ])('finds other words where a line is broken %s, which no line may be', (_, breaks) => {
    expect(splitWords(text.replace(breaks, '\n'))).not.toEqual(splitWords(text))
  })

  it('finds the same words on whichever side of its long dashes a text is broken', () => {
    const anyWord = fc.stringMatching(/^[a-zA-Z,.’]{1,8}$/)
    const dash = fc.constantFrom('—', '\n—', '—\n', '\n—\n')
    const rest = fc.array(fc.tuple(dash, anyWord), { maxLength: 20 })
    fc.assert(
      fc.property(anyWord, rest, (first, others) => {
        const words = others.flatMap(([, word]) => ['—', word])
        const broken = others.map(([between, word]) => `${between}${word}`).join('')
        expect(splitWords(`${first}${broken}`)).toEqual([first, ...words])
      }),
    )
  })

  it('keeps capitals and straight quotes apart from others', () => {
    expect(splitWords("ICE's")).not.toEqual(splitWords('ICE’s'))
    expect(splitWords('ice')).not.toEqual(splitWords('ICE'))
  })
})

describe('findDifference', () => {
  const text = 'we keep us safe by fighting together though some will tell us to defer'

  it('finds none between equal texts', () => {
    expect(findDifference(inSource(text), inFile(text))).toBeUndefined()
  })

  it.each([
    ['a lost word', text.replace('safe ', ''), 'lost', ['safe']],
    ['a lost line', text.replace('by fighting together ', ''), 'lost', 'by fighting together'],
    ['a lost end', text.replace(' to defer', ''), 'lost', ['to', 'defer']],
    ['a foreign word', text.replace('safe', 'safe and'), 'foreign', ['and']],
    ['a foreign end', `${text} 7`, 'foreign', ['7']],
    ['a repeated word', text.replace('safe', 'safe safe'), 'repeated', ['safe']],
    ['a repeated line', text.replace('us safe', 'us safe us safe'), 'repeated', ['us', 'safe']],
    ['a changed word', text.replace('safe', 'save'), 'other', ['save']],
    ['a clipped word', text.replace('fighting', 'fight'), 'other', ['fight']],
    ['another case', text.replace('keep', 'KEEP'), 'other', ['KEEP']],
  ])('finds %s', (_, found, kind, words) => {
    const list = typeof words === 'string' ? words.split(' ') : words
    expect(findDifference(inSource(text), inFile(found))).toMatchObject({ kind, words: list })
  })

  it('finds two swapped passages', () => {
    const [one, two] = ['a b c d e f', 'g h i j k l']
    const difference = findDifference(inSource(`${one} ${two}`), inFile(`${two} ${one}`))
    expect(difference).toMatchObject({ kind: 'wrong order', page: 2 })
  })

  it('names the page of the file and the part of the source', () => {
    const source = [...inSource('a b'), ...inSource('c d e f g', 'principle II')]
    const found = [...inFile('a b', 2), ...inFile('d e f g', 3)]
    const difference = findDifference(source, found)!
    expect(describeDifference(difference)).toBe('page 3 lost “c” of principle II')
  })

  it('finds whatever single word is taken out, put in or changed', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const at = seed % list.length
        const source = list.map((word) => ({ word, part: 'p' }))
        const page = (changed: string[]) => changed.map((word) => ({ word, page: 1 }))
        expect(findDifference(source, page(list))).toBeUndefined()
        expect(findDifference(source, page(list.toSpliced(at, 1)))).toBeDefined()
        expect(findDifference(source, page(list.toSpliced(at, 0, 'X')))).toBeDefined()
        expect(findDifference(source, page(list.with(at, 'X')))).toBeDefined()
      }),
    )
  })
})

describe('words of other scripts', () => {
  it('are single signs where no spaces part them', () => {
    expect(splitWords('折叠，“A4纸”。')).toEqual(['折', '叠', ',', '“A4', '纸', '”', '。'])
    // The same whatever sign a line ended after.
    expect(splitWords('折\n叠 ， “A4\n纸”\n。')).toEqual(splitWords('折叠，“A4纸”。'))
  })

  const ordered = (text: string) =>
    orderMixedWords(splitWords(text).map((word) => ({ word }))).map(({ word }) => word)

  it('from right to left are compared in order, and what stands between them as a heap', () => {
    expect(ordered('דף A4 12 (אחד), שני')).toEqual(ordered('דף 12 A4 )אחד(, שני'))
    expect(ordered('דף 3.5 מ״מ')).not.toEqual(ordered('דף 35 מ״מ'))
  })

  it('are found lost, foreign or swapped all the same', () => {
    const source = ordered('אחד שני 12 שלישי A4')
    expect(ordered('אחד 12 שלישי A4')).not.toEqual(source)
    expect(ordered('שני אחד 12 שלישי A4')).not.toEqual(source)
    expect(ordered('אחד שני שלישי A4')).not.toEqual(source)
    expect(ordered('אחד שני 13 שלישי A4')).not.toEqual(source)
    expect(ordered('אחד 12 שני שלישי A4')).not.toEqual(source)
  })
})

describe('words that are broken where a line ends', () => {
  const source = (text: string) =>
    splitSource(text).map((word) => ({ ...word, part: 'principle I' }))
  /** Words of a file; `|` ends a line, `||` a page. */
  const found = (text: string): FoundWord[] =>
    text
      .split('||')
      .flatMap((page, index) =>
        page
          .split('|')
          .flatMap((line) =>
            splitWords(line).map((word, at) => ({ word, page: index + 1, startsLine: at === 0 })),
          ),
      )
  const compare = (text: string, file: string) => findDifference(source(text), found(file))

  it.each([
    ['beside a sign that is no letter', 'well…yes, rye', 'well…|yes, rye'],
    ['before one', 'rye+spelt', 'rye|+spelt'],
    ['within the name of a host', 'bread.example.org', 'bread.exam|ple.org'],
    ['at a soft hyphen', 'sour\u00ADdough rye', 'sour-|dough rye'],
    ['at a soft hyphen before a new page', 'the sour\u00ADdough', 'the sour-||dough'],
    ['at two soft hyphens', 'sour\u00ADdough\u00ADbread', 'sour-|dough-|bread'],
    ['at a soft hyphen that shows as another sign', 'sour\u00ADdough', 'sour\u2010|dough'],
    ['not at all', 'sour\u00ADdough 5\u202F%', 'sourdough 5\u00A0%'],
  ])('are whole: %s', (_, text, file) => {
    expect(compare(text, file)).toBeUndefined()
  })

  it.each([
    ['a word that is broken between letters', 'sourdough', 'sour|dough'],
    ['a hyphen where the source has none', 'sourdough', 'sour-|dough'],
    ['a hyphen at another place', 'sour\u00ADdough', 'so-|urdough'],
    ['a soft hyphen that does not show', 'sour\u00ADdough', 'sour|dough'],
    ['a break within a line', 'well…yes', 'well… yes'],
    ['what is lost after a break', 'well…yes, rye', 'well…|yes,'],
    ['a narrow space that is lost', '5\u202F%', '5%'],
  ])('are not whole: %s', (_, text, file) => {
    expect(compare(text, file)).toBeDefined()
  })

  it('drops what nobody sees, on both sides', () => {
    expect(splitWords('a\u200Db\u200Cc\u200F \u2066d\u2069')).toEqual(['abc', 'd'])
  })
})
