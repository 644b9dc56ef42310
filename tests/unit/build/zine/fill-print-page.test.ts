import { describe, expect, it } from 'vitest'
import { useTranslations } from '../../../../src/i18n/use-translations.ts'
import {
  describeFileCost,
  fillExpected,
  fillPrintPage,
  fillSizes,
  type FileFigures,
} from '../../../../src/build/zine/fill-print-page.ts'
import type { ZineFile } from '../../../../src/formats/zine-manifest.ts'

const english = useTranslations('en')

const booklet: FileFigures = {
  format: 'booklet',
  paper: 'letter',
  flip: 'short-edge',
  part: 'whole',
  pages: 12,
  sheets: 3,
  sides: 2,
  staples: 2,
  inkPercent: 6.1,
  bytes: 75_201,
}

describe('describeFileCost', () => {
  it.each<[string, Partial<FileFigures>, string]>([
    [
      'a booklet',
      {},
      '3 sheets of Letter paper, both sides, flipped on the short edge, 2 staples. Ink covers 6.1% of the paper. 12 pages, 76 kB.',
    ],
    [
      'a booklet flipped on the other edge',
      { flip: 'long-edge', paper: 'a4' },
      '3 sheets of A4 paper, both sides, flipped on the long edge, 2 staples. Ink covers 6.1% of the paper. 12 pages, 76 kB.',
    ],
    [
      'its fronts',
      { part: 'fronts', sides: 1 },
      '3 sheets of Letter paper, fronts only. Ink covers 6.1% of the paper. 12 pages, 76 kB.',
    ],
    [
      'its backs',
      { part: 'backs', sides: 1 },
      '3 sheets of Letter paper, backs only. Ink covers 6.1% of the paper. 12 pages, 76 kB.',
    ],
    [
      'one sheet',
      { format: 'one-sheet', flip: 'long-edge', pages: 8, sheets: 1 },
      '1 sheet of Letter paper, both sides, flipped on the long edge, 2 staples. Ink covers 6.1% of the paper. 8 pages, 76 kB.',
    ],
    [
      'a mini',
      {
        format: 'mini',
        paper: 'tabloid',
        flip: null,
        pages: 8,
        sheets: 1,
        sides: 1,
        staples: 0,
        inkPercent: 7,
      },
      '1 sheet of Tabloid paper, one side, no staples. Ink covers 7% of the paper. 8 pages, 76 kB.',
    ],
    [
      'a poster',
      {
        format: 'poster',
        paper: 'a3',
        flip: null,
        pages: 1,
        sheets: 1,
        sides: 1,
        staples: 0,
        bytes: 1001,
      },
      '1 sheet of A3 paper, one side, no staples. Ink covers 6.1% of the paper. 1 page, 2 kB.',
    ],
    [
      'large print',
      { format: 'large-print', flip: null, pages: 24, sheets: 12, staples: 1 },
      '12 sheets of Letter paper, both sides, flipped on either edge, or 24 sheets on one side, 1 staple. Ink covers 6.1% of the paper. 24 pages, 76 kB.',
    ],
    [
      'large print with an empty last back',
      { format: 'large-print', flip: null, pages: 15, sheets: 8, staples: 1 },
      '8 sheets of Letter paper, both sides, flipped on either edge, or 15 sheets on one side, 1 staple. Ink covers 6.1% of the paper. 15 pages, 76 kB.',
    ],
    [
      'single pages',
      { format: 'screen', paper: null, flip: null, sheets: null, sides: null, inkPercent: null },
      '12 pages, 76 kB.',
    ],
    [
      'a print test',
      { format: 'print-test', pages: 2, sheets: 1, inkPercent: null },
      '1 sheet of Letter paper, both sides, flipped on the short edge. 2 pages, 76 kB.',
    ],
    [
      'a page of the web',
      {
        format: 'web',
        paper: null,
        flip: null,
        pages: null,
        sheets: null,
        sides: null,
        inkPercent: null,
        bytes: 1000,
      },
      '1 kB.',
    ],
  ])('says what %s costs', (_, changes, sentence) => {
    const cost = describeFileCost({ ...booklet, ...changes }, english)
    expect(cost.replaceAll('\u00A0', ' ')).toBe(sentence)
  })

  it('keeps a number and its unit on one line', () => {
    expect(describeFileCost(booklet, english)).toContain('6.1%')
    expect(describeFileCost(booklet, english)).toContain('76\u00A0kB')
  })
})

describe('fillPrintPage', () => {
  const file: ZineFile = { ...booklet, name: 'a.pdf', sha256: '' }
  const figures = {
    files: [file],
    drawings: new Map([['booklet fold', '<svg>$&</svg>']]),
    order: 'Cover first.',
  }

  it('writes what a file costs, and the picture of a step, where a page asks for them', () => {
    const html = '<p class="cost" data-cost-of="a.pdf"></p><i data-drawing="booklet fold"></i>'
    expect(fillPrintPage(html, figures, english)).toBe(
      `<p class="cost">${describeFileCost(file, english)}</p><i><svg>$&</svg></i>`,
    )
  })

  it('fills every place, and leaves the rest of a page as it is', () => {
    const html = '<a href="a.pdf">A</a><p data-cost-of="a.pdf"></p><p data-cost-of="a.pdf"></p>'
    const cost = `<p>${describeFileCost(file, english)}</p>`
    expect(fillPrintPage(html, figures, english)).toBe(`<a href="a.pdf">A</a>${cost}${cost}`)
  })

  it('refuses a page that offers a file that was not made', () => {
    const html = '<p data-cost-of="b.pdf"></p>'
    expect(() => fillPrintPage(html, figures, english)).toThrow(
      'A page offers b.pdf, which was not made.',
    )
  })

  it('says in which order the sheets lie, where there are several', () => {
    const html = '<p>Stack. <span data-order></span></p>'
    expect(fillPrintPage(html, figures, english)).toBe('<p>Stack. Cover first.</p>')
    const single = { ...figures, order: undefined }
    expect(fillPrintPage(html, single, english)).toBe('<p>Stack. </p>')
  })

  it('refuses a page that shows a picture that is not drawn', () => {
    const html = '<i data-drawing="mini fold"></i>'
    expect(() => fillPrintPage(html, figures, english)).toThrow(
      'The print page shows mini fold, which is not drawn.',
    )
  })
})

describe('fillSizes', () => {
  const file: ZineFile = { ...booklet, bytes: 112_564, name: 'a.pdf', sha256: '' }

  it('writes how large a file is', () => {
    expect(fillSizes('<b data-size-of="a.pdf"></b>', [file], english)).toBe(
      '<b>PDF, 113\u00A0kB</b>',
    )
  })

  it('refuses a file that was not made', () => {
    expect(() => fillSizes('<b data-size-of="b.pdf"></b>', [file], english)).toThrow(
      'A page offers b.pdf, which was not made.',
    )
  })
})

describe('fillExpected', () => {
  it('writes how many pages a browser has to come to', () => {
    const html =
      '<template id="text-half" data-css=""></template><template id="text-half-ink-light">'
    const counts = new Map([
      ['half', 12],
      ['half-ink-light', 12],
    ])
    expect(fillExpected(html, counts)).toBe(
      '<template id="text-half" data-expected="12" data-css=""></template><template id="text-half-ink-light" data-expected="12">',
    )
  })
})
