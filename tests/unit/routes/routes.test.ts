import { describe, expect, it } from 'vitest'
import { sheetFormat, type SheetFormatId } from '../../../src/formats/formats.ts'
import { pageLayoutList } from '../../../src/formats/page-layouts.ts'
import {
  formatRoute,
  pagesAddress,
  partAddress,
  principleRoute,
  printRoute,
  printTestRoute,
  printTestRoutes,
  relativeHref,
  rootedHref,
  shelfRoute,
  zineRoute,
} from '../../../src/routes/routes.ts'

const zine = { path: 'IceMelts', language: 'en', without: [], art: 'thaw' as const }
const translation = { ...zine, language: 'pt-BR' }

describe('routes', () => {
  it.each([
    ['the shelf', shelfRoute(), ''],
    ['the shelf in another language', shelfRoute('pt-BR'), 'pt-BR/'],
    ['a translation', zineRoute(translation), 'pt-BR/IceMelts/'],
    ['its booklet', formatRoute(translation, 'booklet'), 'pt-BR/IceMelts/print/booklet/'],
    ['a zine', zineRoute(zine), 'IceMelts/'],
    ['a principle', principleRoute(zine, { anchor: 'IV' }), 'IceMelts/IV/'],
    ['how to print it', printRoute(zine), 'IceMelts/print/'],
    ['the booklet', formatRoute(zine, 'booklet'), 'IceMelts/print/booklet/'],
    ['large print', formatRoute(zine, 'large-print'), 'IceMelts/print/large-print/'],
    ['the print tests', printTestRoutes(zine), 'IceMelts/print/test/'],
    ['the print test', printTestRoute(zine, 'a4'), 'IceMelts/print/test/a4/'],
  ])('lead others to %s at %j', (_, route, expected) => {
    expect(route).toBe(expected)
  })

  it.each([
    ['half', 'IceMelts/print/booklet/?paper=pages-half'],
    ['quarter', 'IceMelts/print/one-sheet/?paper=pages-quarter'],
    ['eighth', 'IceMelts/print/mini/?paper=pages-eighth'],
    ['poster', 'IceMelts/print/poster/?paper=pages-poster'],
    ['large-poster', 'IceMelts/print/poster/?paper=pages-large-poster'],
    ['large-print', 'IceMelts/print/large-print/?paper=pages-large-print'],
  ] as const)('lead the press to the %s pages at %s', (layout, address) => {
    expect(pagesAddress(zine, layout)).toBe(address)
  })

  it('lead the press to a part of the pages, and say which number it begins with', () => {
    const address = partAddress(pagesAddress(zine, 'half'), 2, 101)
    expect(address).toBe('IceMelts/print/booklet/?paper=pages-half&part=2&first=101')
  })

  it('lead to every layout on the route of a format that shows it', () => {
    for (const { id } of pageLayoutList) {
      const [, format] = /print\/([^/]+)\//.exec(pagesAddress(zine, id))!
      const { papers, inkLight } = sheetFormat(format as SheetFormatId)
      expect([...Object.values(papers), inkLight]).toContain(id)
    }
  })
})

describe('relativeHref', () => {
  it.each([
    ['', 'IceMelts/', 'IceMelts/'],
    ['IceMelts/', '', '../'],
    ['IceMelts/', 'IceMelts/', './'],
    ['IceMelts/IV/', 'IceMelts/V/', '../V/'],
    ['IceMelts/IV/', 'IceMelts/', '../'],
    ['IceMelts/print/', 'IceMelts/a.pdf', '../a.pdf'],
    ['IceMelts/print/', 'IceMelts/print/booklet/', 'booklet/'],
    ['IceMelts/print/booklet/', 'Other/II/', '../../../Other/II/'],
    ['IceMelts/print/test/a4/', 'IceMelts/print/', '../../'],
    ['', '', './'],
  ])('from %j to %j is %j', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href)
    const base = 'https://example.org/below/'
    expect(new URL(href, base + from).href).toBe(base + to)
  })
})

describe('rootedHref', () => {
  it.each([
    ['', 'IceMelts/', 'IceMelts/'],
    ['', '', './'],
    ['IceMelts/', '', '../'],
    ['IceMelts/', 'IceMelts/print/', '../IceMelts/print/'],
    ['IceMelts/', 'feed.xml', '../feed.xml'],
    ['IceMelts/IV/', 'IceMelts/V/', '../../IceMelts/V/'],
  ])('from %j to %j is %j', (from, to, href) => {
    expect(rootedHref(from, to)).toBe(href)
  })

  it('leads to the same place from a sibling route, where relativeHref does not', () => {
    const leads = (href: string) => new URL(href, 'https://example.org/below/icemelts/').href
    const [from, to] = ['IceMelts/', 'IceMelts/print/']
    expect(leads(rootedHref(from, to))).toBe('https://example.org/below/IceMelts/print/')
    expect(leads(relativeHref(from, to))).toBe('https://example.org/below/icemelts/print/')
  })
})
