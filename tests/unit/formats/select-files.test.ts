import { describe, expect, it } from 'vitest'
import {
  chooseFiles,
  isPrintFile,
  readChoice,
  type ChoiceAsked,
} from '../../../src/formats/select-files.ts'
import { printFiles } from '../../../src/formats/formats.ts'

const whole = { slug: 'ice-melts', language: 'en', without: [], art: 'none' as const }
const small = { ...whole, slug: 'small', without: ['poster', 'mini', 'large-print'] as const }
const zines = [whole, { ...small, without: [...small.without] }]

const read = (asked: Partial<ChoiceAsked>) =>
  readChoice({ zines: [], formats: [], papers: [], ...asked }, zines)
const namesOf = (asked: Partial<ChoiceAsked>) => {
  const { choice, sentences } = read(asked)
  expect(sentences).toEqual([])
  return zines.flatMap((zine) => chooseFiles(zine, choice).map(({ name }) => name))
}

describe('chooseFiles', () => {
  it('chooses a format on a paper, with its other flip, fronts and backs', () => {
    expect(namesOf({ zines: ['ice-melts'], formats: ['booklet'], papers: ['a4'] })).toEqual([
      'ice-melts-booklet-a4.pdf',
      'ice-melts-booklet-a4-wide-margin.pdf',
      'ice-melts-booklet-a4-long-edge.pdf',
      'ice-melts-booklet-a4-fronts.pdf',
      'ice-melts-booklet-a4-backs.pdf',
    ])
  })

  it('leaves open what is not asked for', () => {
    expect(namesOf({ zines: ['ice-melts'] })).toEqual(printFiles(whole).map(({ name }) => name))
    expect(namesOf({ formats: ['screen'] })).toEqual(['ice-melts-screen.pdf', 'small-screen.pdf'])
    expect(namesOf({ papers: ['a3'] })).toEqual([
      'ice-melts-mini-a3.pdf',
      'ice-melts-poster-a3.pdf',
    ])
    expect(namesOf({ zines: ['small'], papers: ['a4'] }).at(-1)).toBe('print-test-a4.pdf')
  })

  it('chooses several of each', () => {
    expect(namesOf({ formats: ['poster', 'mini'], papers: ['tabloid', 'a3'] })).toEqual([
      'ice-melts-mini-tabloid.pdf',
      'ice-melts-mini-a3.pdf',
      'ice-melts-poster-tabloid.pdf',
      'ice-melts-poster-a3.pdf',
    ])
  })
})

describe('readChoice', () => {
  it.each([
    [{ zines: ['icemelts'] }, '--zine icemelts: there is none; choose from ice-melts, small.'],
    [
      { formats: ['leaflet'] },
      '--format leaflet: there is none; choose from booklet, one-sheet, mini, poster, large-print, screen.',
    ],
    [{ papers: ['A4'] }, '--paper A4: there is none; choose from letter, a4, tabloid, a3.'],
    [
      { formats: ['booklet'], papers: ['a3'] },
      '--format booklet and --paper a3 make no file together; choose from booklet on letter, a4.',
    ],
    [
      { formats: ['booklet'], papers: ['a3', 'a4'] },
      '--paper a3 makes no file with the rest; choose from booklet on letter, a4.',
    ],
    [
      { formats: ['screen'], papers: ['a4'] },
      '--format screen and --paper a4 make no file together; choose from screen without a paper.',
    ],
    [
      { zines: ['small'], formats: ['poster'] },
      '--zine small and --format poster make no file together; choose from booklet on letter, a4; one-sheet on letter, a4; screen without a paper.',
    ],
  ])('objects to %j', (asked, sentence) => {
    expect(read(asked).sentences).toEqual([sentence])
  })

  it('tells of all that is wrong together', () => {
    expect(read({ zines: ['x'], formats: ['y'], papers: ['z', 'a4'] }).sentences).toHaveLength(3)
  })
})

describe('isPrintFile', () => {
  it('knows the names of PDFs below the folder of a zine', () => {
    for (const { name } of printFiles(whole)) expect(isPrintFile(`IceMelts/${name}`)).toBe(true)
  })

  it.each(['ice-melts-booklet-a4.pdf', 'IceMelts/index.html', 'letters/mum.pdf', 'a/booklet.pdf'])(
    'knows that %s is none',
    (path) => {
      expect(isPrintFile(path)).toBe(false)
    },
  )
})
