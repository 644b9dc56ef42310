import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bookletLineHeight, bookletTextPt } from '../../../src/formats/booklet.ts'
import { fillFileCosts } from '../../../src/formats/file-cost.ts'
import { printFiles } from '../../../src/formats/formats.ts'
import {
  bookletRoute,
  principleRoute,
  printRoute,
  relativeHref,
  zineRoute,
} from '../../../src/formats/routes.ts'
import { projectDir } from '../../test-site.ts'

const zine = { path: 'IceMelts' }

describe('routes', () => {
  it('are where others link to', () => {
    expect([
      zineRoute(zine),
      principleRoute(zine, { numeral: 'IV' }),
      printRoute(zine),
      bookletRoute(zine),
    ]).toEqual(['IceMelts/', 'IceMelts/IV/', 'IceMelts/print/', 'IceMelts/print/booklet/'])
  })

  it.each([
    ['', 'IceMelts/', 'IceMelts/'],
    ['IceMelts/', '', '../'],
    ['IceMelts/', 'IceMelts/', './'],
    ['IceMelts/IV/', 'IceMelts/V/', '../V/'],
    ['IceMelts/IV/', 'IceMelts/', '../'],
    ['IceMelts/print/', 'IceMelts/a.pdf', '../a.pdf'],
    ['IceMelts/print/', 'IceMelts/print/booklet/', 'booklet/'],
    ['IceMelts/print/booklet/', 'Other/II/', '../../../Other/II/'],
    ['', '', './'],
  ])('relativeHref(%j, %j) is %j', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href)
    const base = 'https://example.org/below/'
    expect(new URL(href, base + from).href).toBe(base + to)
  })
})

describe('printFiles', () => {
  it('names the files that others link to', () => {
    expect(printFiles('ice-melts').map(({ name }) => name)).toEqual([
      'ice-melts-screen.pdf',
      'ice-melts-booklet-letter.pdf',
      'ice-melts-booklet-a4.pdf',
    ])
  })
})

describe('fillFileCosts', () => {
  const file = {
    name: 'a.pdf',
    format: 'booklet',
    paper: 'a4',
    flip: 'short-edge',
    pages: 12,
    sheets: 3,
    bytes: 53_109,
    sha256: '',
  } as const

  const mark = '<p class="cost" data-cost-of="a.pdf"></p>'

  it('writes what a file costs where a page asks for it', () => {
    expect(fillFileCosts(mark, [file])).toBe(
      '<p class="cost">12 pages on 3 sheets, both sides, 54\u00A0kB</p>',
    )
  })

  it('says one sheet, and nothing of sheets where there are none', () => {
    expect(fillFileCosts(mark, [{ ...file, pages: 4, sheets: 1 }])).toContain(
      '4 pages on 1 sheet, both sides, 54\u00A0kB',
    )
    expect(fillFileCosts(mark, [{ ...file, sheets: null }])).toContain('>12 pages, 54\u00A0kB<')
  })

  it('refuses a page that offers a file that was not made', () => {
    const other = mark.replace('a.pdf', 'b.pdf')
    expect(() => fillFileCosts(other, [file])).toThrow('b.pdf, which was not made')
  })
})

describe('the running text of the booklet', () => {
  it('has the size and line height that the stylesheet sets, 11.5 pt or more', async () => {
    const css = await readFile(join(projectDir, 'src/styles/paged-prose.css'), 'utf8')
    const rule = /\.principle \{([^}]*)\}/.exec(css)?.[1]
    expect(rule).toContain(`font-size: ${bookletTextPt}pt;`)
    expect(rule).toContain(`line-height: ${bookletLineHeight};`)
    expect(bookletTextPt).toBeGreaterThanOrEqual(11.5)
  })
})
