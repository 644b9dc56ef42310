import { describe, expect, it } from 'vitest'
import { bindingOf } from '../../../../src/imposition/binding.ts'
import { sheetFormat } from '../../../../src/formats/formats.ts'
import { paginations } from '../../../../src/formats/page-layouts.ts'
import { planFormat, sheetOf } from '../../../../src/imposition/plan-format.ts'
import {
  cardsKey,
  fontKey,
  kitKey,
  pagesKey,
  pictureKey,
  printTestKey,
  sheetsKey,
  siteKey,
  textsKey,
  type RouteSource,
  type SheetSource,
  type Workshop,
} from '../../../../src/build/cache/cache-keys.ts'
import { expectationOf, outlineOf } from '../../../../src/build/zine/paginate.ts'
import { readZine } from '../../../support/read-zine.ts'

const zine = await readZine()
const workshop: Workshop = { press: 'code 1', browser: 'Chromium 1' }
const route: RouteSource = {
  address: 'https://example.org/Z/print/booklet/?paper=pages-half',
  files: [
    { path: 'Z/print/booklet/index.html', sha256: '0a' },
    { path: '_astro/bitter.woff2', sha256: '0b' },
  ],
}
const spoil = (index: number): RouteSource => ({
  ...route,
  files: route.files.map((file, at) => (at === index ? { ...file, sha256: 'ff' } : file)),
})

/** Those keys, by what they are of, that are not others than all before them. */
function findSame(keys: Readonly<Record<string, string>>): string[] {
  const all = Object.values(keys)
  expect(all.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([])
  return Object.keys(keys).filter((_, index) => all.indexOf(all[index]!) < index)
}

describe('the key of pages', () => {
  const work = {
    pagination: paginations.half,
    expected: expectationOf(zine, paginations.half),
    outline: outlineOf(zine),
  }
  const keyOf = (own: Workshop = workshop, from = route, made = work) => pagesKey(own, from, made)

  it('is the same of the same', () => {
    expect(keyOf()).toBe(keyOf())
    expect(keyOf({ ...workshop }, structuredClone(route), structuredClone(work))).toBe(keyOf())
  })

  it('is another of another page, font, address, browser, code, format or text', () => {
    const moreLeading = { ...paginations.half, lineHeight: 1.41 }
    const other = { ...zine, principles: zine.principles.slice(1) }
    const keys = {
      first: keyOf(),
      page: keyOf(workshop, spoil(0)),
      font: keyOf(workshop, spoil(1)),
      'one font less': keyOf(workshop, { ...route, files: route.files.slice(0, 1) }),
      address: keyOf(workshop, { ...route, address: `${route.address}x` }),
      browser: keyOf({ ...workshop, browser: 'Chromium 2' }),
      code: keyOf({ ...workshop, press: 'code 2' }),
      format: keyOf(workshop, route, { ...work, pagination: moreLeading }),
      text: keyOf(workshop, route, { ...work, expected: expectationOf(other, paginations.half) }),
      outline: keyOf(workshop, route, { ...work, outline: [] }),
    }
    expect(findSame(keys)).toEqual([])
    expect(findSame({ ...keys, again: Object.values(keys)[0]! })).toEqual(['again'])
  })
})

describe('the key of sheets', () => {
  const booklet = sheetFormat('booklet')
  const sourceOf = (
    own = zine,
    flip: 'short-edge' | 'long-edge' = 'short-edge',
    paper: 'a4' | 'letter' = 'a4',
  ): SheetSource => ({
    pagePdf: new Uint8Array([1, 2, 3]),
    box: paginations.half.box,
    expected: expectationOf(zine, paginations.half),
    plans: [planFormat(booklet, 12, bindingOf(own), flip)],
    print: {
      ...bindingOf(own),
      imposition: 'saddle',
      sheet: sheetOf(booklet, paper),
      flip,
      pageCount: 12,
      duplex: 'DuplexFlipShortEdge',
    },
    outline: undefined,
  })
  const source = sourceOf()
  const keyOf = (changes: Partial<SheetSource> = {}, press = 'code 1') =>
    sheetsKey({ press }, { ...source, ...changes })

  it('is the same of the same, whatever browser made the pages', () => {
    expect(keyOf()).toBe(keyOf(structuredClone(source)))
    expect(sheetsKey({ ...workshop, browser: 'Chromium 2' } as Workshop, source)).toBe(keyOf())
  })

  it('is another of other pages, plans, paper, thickness of paper or code', () => {
    const keys = {
      first: keyOf(),
      pages: keyOf({ pagePdf: new Uint8Array([1, 2, 4]) }),
      flip: keyOf(sourceOf(zine, 'long-edge')),
      paper: keyOf(sourceOf(zine, 'short-edge', 'letter')),
      thickness: keyOf(sourceOf({ ...zine, paperThickness: 0.1 })),
      signature: keyOf(sourceOf({ ...zine, signature: 4 })),
      plan: keyOf({ plans: [] }),
      outline: keyOf({ outline: outlineOf(zine) }),
      box: keyOf({ box: paginations.quarter.box }),
      title: keyOf({ expected: expectationOf({ ...zine, title: 'Other' }, paginations.half) }),
      code: keyOf({}, 'code 2'),
    }
    expect(findSame(keys)).toEqual([])
    expect(findSame({ ...keys, again: Object.values(keys)[0]! })).toEqual(['again'])
  })
})

describe('the other keys', () => {
  it('are others of anything else that shapes what is made', () => {
    const identity = { title: 'Print test', language: 'en', direction: 'ltr' } as const
    const expected = {
      identity,
      fonts: ['Bitter'],
      source: [],
      sheet: { widthMm: 297, heightMm: 210 },
      duplex: 'DuplexFlipShortEdge',
    } as const
    const work = { expected, outline: ['Print test'] }
    const otherWork = { ...work, expected: { ...expected, duplex: null } }
    const picture = { pdf: new Uint8Array([1]), number: 1, widthPx: 440 }
    const font = { font: new Uint8Array([1]), characters: 'ab', options: {} }
    const kit = { folder: 'z', edition: '2026-11-23', sums: 'aa  Z/z.pdf' }
    const texts = {
      zine,
      coverPng: new Uint8Array([1]),
      page: '<p>',
      assets: new Map([['a.css', new Uint8Array([1])]]),
    }
    const otherBrowser = { ...workshop, browser: 'Chromium 2' }
    const otherCode = { ...workshop, press: 'code 2' }
    const content = [{ path: 'z/en/01.mdx', text: 'Words' }]
    const keys = {
      site: siteKey('code 1', content),
      'site of other code': siteKey('code 2', content),
      'site of other words': siteKey('code 1', [{ path: 'z/en/01.mdx', text: 'Word' }]),
      'site of another place': siteKey('code 1', [{ path: 'z/en/02.mdx', text: 'Words' }]),
      'site of less': siteKey('code 1', []),
      cards: cardsKey(workshop, route),
      'cards of another page': cardsKey(workshop, spoil(0)),
      'cards of another browser': cardsKey(otherBrowser, route),
      'cards of other code': cardsKey(otherCode, route),
      test: printTestKey(workshop, route, work),
      'test of another page': printTestKey(workshop, spoil(0), work),
      'test of another browser': printTestKey(otherBrowser, route, work),
      'test of another kind': printTestKey(workshop, route, otherWork),
      picture: pictureKey(workshop, picture),
      'picture of another file': pictureKey(workshop, { ...picture, pdf: new Uint8Array([2]) }),
      'picture of another page': pictureKey(workshop, { ...picture, number: 2 }),
      'picture of another size': pictureKey(workshop, { ...picture, widthPx: 441 }),
      font: fontKey(workshop, font),
      'font with more letters': fontKey(workshop, { ...font, characters: 'abc' }),
      'font of other bytes': fontKey(workshop, { ...font, font: new Uint8Array([2]) }),
      kit: kitKey(workshop, kit),
      'kit of other files': kitKey(workshop, { ...kit, sums: 'ab  Z/z.pdf' }),
      'kit of another day': kitKey(workshop, { ...kit, edition: '2026-11-24' }),
      'kit of other code': kitKey(otherCode, kit),
      texts: textsKey(workshop, texts),
      'texts of another page': textsKey(workshop, { ...texts, page: '<b>' }),
      'texts of another source': textsKey(workshop, {
        ...texts,
        zine: {
          ...zine,
          principles: zine.principles.map((principle) => ({ ...principle, source: 'test' })),
        },
      }),
      'texts with another picture': textsKey(workshop, {
        ...texts,
        assets: new Map([['a.css', new Uint8Array([2])]]),
      }),
      'texts of another zine': textsKey(workshop, { ...texts, zine: { ...zine, title: 'Other' } }),
    }
    expect(findSame(keys)).toEqual([])
    expect(findSame({ ...keys, again: Object.values(keys)[0]! })).toEqual(['again'])
  })
})
