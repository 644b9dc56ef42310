import { describe, expect, it } from 'vitest'
import { splitWords } from '../../../src/zine/words.ts'
import { joinRuns, unfold, type PageText } from '../../../src/preflight/page-text.ts'
import { countLinesOver, findOverflows } from '../../../src/preflight/measure-overflow.ts'
import {
  compareWords,
  preflightPages,
  type PageShape,
} from '../../../src/preflight/preflight-pages.ts'
import type { TextRun } from '../../../src/preflight/reading/gather-runs.ts'
import { foldSaddle } from '../../../src/imposition/fold-saddle.ts'
import { foldMini } from '../../../src/imposition/fold-mini.ts'
import { layOutSide } from '../../../src/imposition/lay-out-side.ts'
import type { Flip, Plan } from '../../../src/imposition/plan.ts'
import { planMini } from '../../../src/imposition/plan-mini.ts'
import { planSaddle } from '../../../src/imposition/plan-saddle.ts'
import { papers, turnLandscape } from '../../../src/imposition/sizes.ts'

const shape: PageShape = {
  direction: 'ltr',
  box: { widthMm: 100, heightMm: 150 },
  margins: { topMm: 10, sideMm: 10, bottomMm: 20 },
  folios: true,
  textPt: 12,
  leastPt: 10,
  lineMm: 5,
}

function run(text: string, baselineMm: number, startMm = 10): TextRun {
  return {
    text,
    seen: text,
    startMm,
    endMm: startMm + text.length * 2,
    baselineMm,
    sizePt: 12,
    angle: 0,
  }
}
const folio = (number: number) => run(String(number), 140, 49)

/** A booklet of `count` pages; page 3 says “third page”. */
function booklet(count: number): PageText[] {
  return Array.from({ length: count }, (_, index) => {
    const page = index + 1
    const folios = page === 1 || page === count ? [] : [folio(page)]
    return { page, runs: [...folios, run(`page${page}`, 20), run(`end${page}`, 25)] }
  })
}
const sourceOf = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((page) =>
    [`page${page}`, `end${page}`].map((word) => ({ word, part: `part ${page}` })),
  )
const check = (pages: PageText[], count = pages.length) =>
  preflightPages(pages, count, shape, sourceOf(count))

describe('preflightPages', () => {
  it('finds nothing wrong with a right booklet', () => {
    expect(check(booklet(4))).toEqual([])
  })

  const change = (page: number, edit: (runs: readonly TextRun[]) => TextRun[]) =>
    booklet(4).map((text) => (text.page === page ? { ...text, runs: edit(text.runs) } : text))

  it.each([
    ['a lost last line', change(2, (runs) => runs.slice(0, -1)), ['page 2 lost “end2” of part 2']],
    [
      'two swapped pages',
      [
        ...booklet(4).slice(0, 1),
        { ...booklet(4)[2]!, page: 2 },
        { ...booklet(4)[1]!, page: 3 },
        ...booklet(4).slice(3),
      ],
      [
        'page 2 bears the folio 3, not the folio 2',
        'page 3 bears the folio 2, not the folio 3',
        'page 2 has “page3” where part 2 has another word',
      ],
    ],
    [
      'a wrong folio',
      change(3, ([, ...rest]) => [folio(4), ...rest]),
      ['page 3 bears the folio 4, not the folio 3'],
    ],
    [
      'a missing folio',
      change(3, ([, ...rest]) => rest),
      ['page 3 bears no folio, not the folio 3'],
    ],
    [
      'a folio on the cover',
      change(1, (runs) => [folio(1), ...runs]),
      ['page 1 bears the folio 1, not no folio'],
    ],
    [
      'a foreign word',
      change(2, (runs) => [...runs, run('more', 30)]),
      ['page 2 holds “more”, which part 3 does not have there'],
    ],
    [
      'a line in the side margin',
      change(2, ([number, first]) => [number!, first!, run('end2', 25, 88)]),
      ['page 2 has “end2” outside its text area'],
    ],
    [
      'a line above the text area',
      change(2, ([number, , last]) => [number!, run('page2', 5), last!]),
      ['page 2 has “page2” outside its text area'],
    ],
    [
      'a page upside down',
      change(2, (runs) => runs.map((line) => ({ ...line, angle: 180 }))),
      ['page 2 is turned by 180°, at “2”'],
    ],
  ])('tells of %s', (_, pages, faults) => {
    expect(check(pages)).toEqual(faults)
  })

  it('tells when the browser shrank the pages', () => {
    const pages = booklet(4).map(({ page, runs }) => ({
      page,
      runs: runs.map((line) => ({ ...line, sizePt: 11.5 })),
    }))
    expect(check(pages)).toEqual([
      'most text came out at 11.50 pt and none at 12 pt: the browser shrank it',
    ])
  })

  it('lets blanks lie inside the back cover, and nowhere else', () => {
    const blank = { page: 0, runs: [] }
    const pages = booklet(3)
    expect(check([pages[0]!, pages[1]!, blank, pages[2]!], 3)).toEqual([])
    expect(check([pages[0]!, blank, pages[1]!, pages[2]!], 3)).not.toEqual([])
    expect(check([...pages, blank], 3)).not.toEqual([])
  })
})

describe('preflightPages', () => {
  it('wants no folios where a format has none', () => {
    const bare = booklet(4).map(({ page, runs }) => ({
      page,
      runs: runs.filter(({ baselineMm }) => baselineMm < 130),
    }))
    const without = { ...shape, folios: false }
    expect(preflightPages(bare, 4, without, sourceOf(4))).toEqual([])
    expect(preflightPages(booklet(4), 4, without, sourceOf(4))).toContain(
      'page 2 bears the folio 2, not no folio',
    )
  })

  it('lets some text be of another size, but none of it too small', () => {
    const resize = (sizePt: number) =>
      booklet(4).map(({ page, runs }) => ({
        page,
        runs: runs.map((line) => (line.text === 'end3' ? { ...line, sizePt } : line)),
      }))
    expect(check(resize(30))).toEqual([])
    expect(check(resize(10))).toEqual([])
    expect(check(resize(9.9))).toEqual(['page 3 has “end3” in 9.90 pt; 10 pt is the least'])
  })
})

describe('unfold', () => {
  const sheet = turnLandscape(papers.a4)
  const fold = { binding: 'left', sheetsPerSignature: 100, thicknessMm: 0 } as const

  /** What a printer would print: the runs of pages at their places on the sides of a plan. */
  function printSides(count: number, plan: Plan, paper = sheet, box = shape.box) {
    return plan.sides.map((side) => ({
      ...paper,
      runs: layOutSide(plan, side, paper, box).flatMap((laid) =>
        booklet(count)[laid.page - 1]!.runs.map((line): TextRun => {
          const turned = laid.rotation === 180
          const x = (mm: number) => laid.leftMm + (turned ? laid.widthMm - mm : mm)
          const y = laid.topMm + (turned ? laid.heightMm - line.baselineMm : line.baselineMm)
          return {
            ...line,
            startMm: x(line.startMm),
            endMm: x(line.endMm),
            baselineMm: y,
            angle: laid.rotation,
          }
        }),
      ),
    }))
  }
  const readSaddle = (sides: ReturnType<typeof printSides>, flip: Flip) =>
    unfold(sides, foldSaddle(sides.length, sheet, { ...fold, flip }), saddleGrid, shape.box)
  const saddleGrid = { columns: 2, rows: 1 }

  it.each([
    [4, 'short-edge'],
    [12, 'short-edge'],
    [10, 'long-edge'],
    [7, 'long-edge'],
  ] as const)('reads %i pages flipped on the %s', (count, flip) => {
    const pages = readSaddle(printSides(count, planSaddle(count, { flip })), flip)
    expect(check(pages, count)).toEqual([])
  })

  it('reads a side of four by two panels, the upper ones upside down', () => {
    const paper = turnLandscape(papers.a3)
    const sides = printSides(8, planMini(8), paper)
    const pages = unfold(sides, foldMini('left'), { columns: 4, rows: 2 }, shape.box)
    expect(check(pages, 8)).toEqual([])
    const mirrored = unfold(sides, foldMini('right'), { columns: 4, rows: 2 }, shape.box)
    expect(check(mirrored, 8)).not.toEqual([])
  })

  it('takes the shift for creep into account', () => {
    const sides = printSides(8, planSaddle(8, { thicknessMm: 3 }))
    const folded = foldSaddle(4, sheet, { ...fold, flip: 'short-edge', thicknessMm: 3 })
    expect(check(unfold(sides, folded, saddleGrid, shape.box), 8)).toEqual([])
    expect(check(readSaddle(sides, 'short-edge'), 8)).toContainEqual(
      expect.stringContaining('outside its text area'),
    )
  })

  it('tells when the backs are upside down', () => {
    const pages = readSaddle(printSides(8, planSaddle(8)), 'long-edge')
    expect(check(pages, 8)).toContain('page 2 is turned by 180°, at “7”')
  })

  it('tells when two sheets were swapped', () => {
    const sides = printSides(8, planSaddle(8))
    const swapped = [sides[2]!, sides[3]!, sides[0]!, sides[1]!]
    expect(check(readSaddle(swapped, 'short-edge'), 8)).toContain(
      'page 2 bears the folio 4, not the folio 2',
    )
  })
})

describe('countLinesOver', () => {
  const page = (number: number, lines: number, firstMm = 13.7): PageText => ({
    page: number,
    runs: Array.from({ length: lines }, (_, index) => run('a', firstMm + index * 5)),
  })
  const back = page(9, 1)

  it.each([
    ['nothing where it fits', [page(1, 3), page(2, 24), back], 3, 0],
    [
      'the lines of the pages there is no room for',
      [page(1, 3), page(2, 24), page(3, 7), back],
      3,
      7,
    ],
    ['less what is free on the last page', [page(1, 3), page(2, 20), page(3, 7), back], 3, 3],
    ['one line at least', [page(1, 3), page(2, 20), page(3, 1), back], 3, 1],
    ['a poster, which has no back cover', [page(1, 24), page(2, 4)], 1, 4],
  ])('counts %s', (_, pages, room, lines) => {
    expect(countLinesOver(pages, room, shape)).toBe(lines)
  })
})

describe('joinRuns', () => {
  it.each([
    ['on the next line', [run('one', 20), run('two', 25)], 'one\ntwo'],
    ['behind a gap', [run('one', 20), run('two', 20, 18)], 'one two'],
    ['close behind', [run('on', 20), run('e', 20, 14)], 'one'],
  ])('joins a run %s', (_, runs, text) => {
    expect(joinRuns(runs)).toBe(text)
  })
})

describe('joinRuns of a text that is read from the right', () => {
  const at = (text: string, startMm: number, endMm: number, baselineMm: number, angle = 0) => {
    return { text, seen: text, startMm, endMm, baselineMm, sizePt: 10, angle }
  }
  // As they are painted: each line from left to right.
  const lines = [
    at('.', 8, 9, 20),
    at('שני', 9, 18, 20),
    at('אחד', 20, 30, 20),
    at('שלישי', 15, 30, 26),
  ]

  it('orders each line from the right, and joins what touches', () => {
    expect(joinRuns(lines, 'rtl')).toBe('אחד שני.\nשלישי')
    expect(joinRuns(lines)).not.toBe('אחד שני.\nשלישי')
  })

  it('does so where the page is turned round, too', () => {
    const turned = lines.map((run) => ({
      ...run,
      startMm: 100 - run.startMm,
      endMm: 100 - run.endMm,
      angle: 180,
    }))
    expect(joinRuns(turned, 'rtl')).toBe('אחד שני.\nשלישי')
  })

  it('is compared word by word: one lost, or two swapped, is told', () => {
    const source = splitWords('אחד שני. שלישי').map((word) => ({ word, part: 'principle I' }))
    const found = (runs: typeof lines) =>
      splitWords(joinRuns(runs, 'rtl')).map((word) => ({ word, page: 1 }))
    expect(compareWords(source, found(lines), 'rtl')).toBeUndefined()
    expect(compareWords(source, found(lines.slice(0, 3)), 'rtl')).toMatchObject({ kind: 'lost' })
    const swapped = lines.map((run, index) =>
      index === 1 ? { ...run, text: 'אחד' } : index === 2 ? { ...run, text: 'שני' } : run,
    )
    expect(compareWords(source, found(swapped), 'rtl')).toBeDefined()
  })
})

describe('findOverflows', () => {
  const words = (text: string, part: string) => text.split(' ').map((word) => ({ word, part }))
  const lines = (texts: string[], from = 20) =>
    texts.map((text, index) => run(text, from + index * 5))

  it('finds none where every part keeps to its page', () => {
    const pages = [
      { page: 1, runs: lines(['a b', 'c']) },
      { page: 2, runs: lines(['d']) },
    ]
    expect(findOverflows(pages, [...words('a b c', 'I'), ...words('d', 'II')], shape)).toEqual([])
  })

  it.each([
    ['the lines that run on', 127, ['c', 'd', 'e'], 3],
    ['not a line that only kept the last one company', 122, ['c', 'd'], 1],
    ['one line at least', 107, ['c'], 1],
  ])('counts %s', (_, lastBaseline, texts, count) => {
    const pages = [
      { page: 1, runs: lines(['a', 'b'], lastBaseline - 5) },
      { page: 2, runs: lines(texts, 13.7) },
      { page: 3, runs: lines(['f'], 13.7) },
    ]
    const source = [...words(`a b ${texts.join(' ')}`, 'I'), ...words('f', 'II')]
    expect(findOverflows(pages, source, shape)).toEqual([{ part: 'I', lines: count }])
  })

  it('counts a line in large type for as much as it takes', () => {
    const pages = [
      { page: 1, runs: lines(['a', 'b'], 122) },
      { page: 2, runs: [run('CLOSING', 20)] },
    ]
    expect(findOverflows(pages, words('a b CLOSING', 'I'), shape)).toEqual([
      { part: 'I', lines: 2 },
    ])
  })

  it('adds the pages of a part that runs over several', () => {
    const pages = [
      { page: 1, runs: lines(['a', 'b'], 122) },
      { page: 2, runs: lines(['c', 'd'], 13.7) },
      { page: 3, runs: lines(['e'], 13.7) },
    ]
    expect(findOverflows(pages, words('a b c d e', 'I'), shape)).toEqual([{ part: 'I', lines: 3 }])
  })
})
