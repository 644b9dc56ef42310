import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSaddle, type SaddleFold } from '../../../src/imposition/fold-saddle.ts'
import { countSheets, type Binding, type Flip, type Plan } from '../../../src/imposition/plan.ts'
import { planSaddle } from '../../../src/imposition/plan-saddle.ts'
import { papers, turnLandscape } from '../../../src/imposition/sizes.ts'
import { findFoldFaults } from './read-plan.ts'

const sheet = turnLandscape(papers.a4)
const flips = ['short-edge', 'long-edge'] as const
const bindings = ['left', 'right'] as const
const signatures = [undefined, 4, 8, 16, 32] as const

const pagesOf = (plan: Plan) =>
  plan.sides.map(({ placements }) => placements.map(({ page }) => page))
const shiftsOf = (plan: Plan) =>
  plan.sides.map(({ placements }) => placements.map(({ shiftMm }) => shiftMm))

/** A booklet as it is planned, and as it is folded. */
interface Booklet {
  readonly pageCount: number
  readonly flip: Flip
  readonly binding: Binding
  readonly signature: number | undefined
  readonly thicknessMm: number
}

const anyBooklet = fc.record<Booklet>({
  pageCount: fc.integer({ min: 1, max: 200 }),
  flip: fc.constantFrom(...flips),
  binding: fc.constantFrom(...bindings),
  signature: fc.constantFrom(...signatures),
  thicknessMm: fc.double({ min: 0, max: 0.3, noNaN: true }),
})

/** What goes wrong when a booklet is folded, in its own way or with something changed. */
function foldBooklet(booklet: Booklet, changed: Partial<Booklet> = {}): string[] {
  const plan = planSaddle(booklet.pageCount, booklet)
  const { flip, binding, signature, thicknessMm } = { ...booklet, ...changed }
  const sheetsPerSignature = signature === undefined ? countSheets(plan) : signature / 4
  const fold: SaddleFold = { flip, binding, sheetsPerSignature, thicknessMm }
  return findFoldFaults(plan, foldSaddle(plan.sides.length, sheet, fold), booklet.pageCount)
}

describe('planSaddle', () => {
  it.each([
    [
      1,
      [
        [null, 1],
        [null, null],
      ],
    ],
    [
      2,
      [
        [2, 1],
        [null, null],
      ],
    ],
    [
      3,
      [
        [3, 1],
        [2, null],
      ],
    ],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [
      5,
      [
        [5, 1],
        [2, null],
        [null, 3],
        [4, null],
      ],
    ],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      12,
      [
        [12, 1],
        [2, 11],
        [10, 3],
        [4, 9],
        [8, 5],
        [6, 7],
      ],
    ],
    [
      13,
      [
        [13, 1],
        [2, null],
        [null, 3],
        [4, null],
        [12, 5],
        [6, 11],
        [10, 7],
        [8, 9],
      ],
    ],
  ])('puts %i pages on the sides %j', (pageCount, sides) => {
    expect(pagesOf(planSaddle(pageCount))).toEqual(sides)
  })

  it.each([
    [
      1,
      [
        [1, null],
        [null, null],
      ],
    ],
    [
      3,
      [
        [1, 3],
        [null, 2],
      ],
    ],
    [
      4,
      [
        [1, 4],
        [3, 2],
      ],
    ],
    [
      8,
      [
        [1, 8],
        [7, 2],
        [3, 6],
        [5, 4],
      ],
    ],
  ])('puts %i pages bound on the right on the sides %j', (pageCount, sides) => {
    expect(pagesOf(planSaddle(pageCount, { binding: 'right' }))).toEqual(sides)
  })

  it.each([
    ['left', [4, 1], [3, 2]],
    ['right', [1, 4], [2, 3]],
  ] as const)(
    'turns the backs and swaps their panels for a flip on the long edge, bound on the %s',
    (binding, front, back) => {
      const plan = planSaddle(4, { flip: 'long-edge', binding })
      expect(pagesOf(plan)).toEqual([front, back])
      expect(
        plan.sides.map(({ placements }) => placements.map(({ rotation }) => rotation)),
      ).toEqual([
        [0, 0],
        [180, 180],
      ])
    },
  )

  it('numbers sheets from the outermost, front before back', () => {
    const sides = planSaddle(12).sides.map(({ sheet, face }) => `${sheet} ${face}`)
    expect(sides).toEqual(['1 front', '1 back', '2 front', '2 back', '3 front', '3 back'])
  })

  it.each([0, -4, 1.5, Number.NaN])('refuses %d pages', (pageCount) => {
    expect(() => planSaddle(pageCount)).toThrow(RangeError)
  })

  it('holds every page once, and no more blanks than it needs', () => {
    fc.assert(
      fc.property(anyBooklet, ({ pageCount, ...options }) => {
        const pages = pagesOf(planSaddle(pageCount, options)).flat()
        const numbers = pages.filter((page) => page !== null).toSorted((a, b) => a - b)
        expect(numbers).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1))
        expect(pages.length).toBe(Math.ceil(pageCount / 4) * 4)
      }),
    )
  })
})

describe('the signatures of planSaddle', () => {
  it.each([
    [40, 16, [4, 4, 2], ['16 1', '32 17', '40 33']],
    [38, 16, [4, 4, 2], ['16 1', '32 17', '38 33']],
    [33, 16, [4, 4, 1], ['16 1', '32 17', '33 ·']],
    [16, 16, [4], ['16 1']],
    [12, 16, [3], ['12 1']],
    [12, 4, [1, 1, 1], ['4 1', '8 5', '12 9']],
    [40, undefined, [10], ['40 1']],
  ])(
    'nest %i pages in signatures of %s as %j sheets, with the outermost fronts %j',
    (pageCount, signature, sheets, fronts) => {
      const plan = planSaddle(pageCount, { signature })
      const { sheetsPerSignature } = plan
      expect(sheetsPerSignature).toBe(sheets[0])
      const outermost = (number: number) => (number - 1) % sheetsPerSignature === 0
      const found = plan.sides.filter(({ face, sheet }) => face === 'front' && outermost(sheet))
      const write = (page: number | null) => page ?? '·'
      expect(
        found.map(({ placements }) => placements.map(({ page }) => write(page)).join(' ')),
      ).toEqual(fronts)
      const starts = [...found.map((side) => side.sheet), countSheets(plan) + 1]
      expect(starts.slice(1).map((start, index) => start - starts[index]!)).toEqual(sheets)
    },
  )

  it('hold blanks nowhere but right inside the back cover', () => {
    const sides = pagesOf(planSaddle(38, { signature: 16 }))
    const blankSides = sides.flatMap((pages, side) => (pages.includes(null) ? [side] : []))
    expect(blankSides).toEqual([17, 18])
    expect(sides.slice(16)).toEqual([
      [38, 33],
      [34, null],
      [null, 35],
      [36, 37],
    ])
  })

  it.each([17, 6, 2, 0, -4, 4.5, Number.NaN, Infinity])('are not of %d pages', (signature) => {
    expect(() => planSaddle(40, { signature })).toThrow(RangeError)
  })
})

describe('the creep of planSaddle', () => {
  it.each([
    ['left', 'short-edge'],
    ['left', 'long-edge'],
    ['right', 'short-edge'],
    ['right', 'long-edge'],
  ] as const)(
    'moves pages to the fold by a thickness a sheet, bound on the %s, flipped on the %s',
    (binding, flip) => {
      const options = { binding, flip, signature: 12, thicknessMm: 0.25 }
      const signature = [
        [0, 0],
        [0, 0],
        [0.25, -0.25],
        [0.25, -0.25],
        [0.5, -0.5],
        [0.5, -0.5],
      ]
      expect(shiftsOf(planSaddle(20, options))).toEqual([...signature, ...signature.slice(0, 4)])
    },
  )

  it('grows with the depth in a signature, begins anew in the next one, and is never -0', () => {
    fc.assert(
      fc.property(anyBooklet, ({ pageCount, ...options }) => {
        const { sides, sheetsPerSignature } = planSaddle(pageCount, options)
        for (const { sheet, placements } of sides) {
          const byMm = ((sheet - 1) % sheetsPerSignature) * options.thicknessMm
          const shifts = placements.map(({ shiftMm }) => shiftMm)
          expect(shifts).toEqual([byMm, byMm === 0 ? 0 : -byMm])
        }
      }),
    )
  })

  it('would be seen if it were -0', () => {
    expect([0, -0]).not.toEqual([0, 0])
  })

  it.each([-0.1, Number.NaN])('is not that of sheets %d mm thick', (thicknessMm) => {
    expect(() => planSaddle(8, { thicknessMm })).toThrow(RangeError)
  })
})

describe('a folded booklet', () => {
  it('reads 1 … N, upright, blanks inside the back cover, pages shifted as it wants them', () => {
    fc.assert(
      fc.property(anyBooklet, (booklet) => {
        expect(foldBooklet(booklet)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('reads right for every number of pages from 1 to 200', () => {
    const wrong = Array.from({ length: 200 }, (_, index) => index + 1).filter((pageCount) =>
      flips.some((flip) => {
        const common = { pageCount, flip, signature: undefined, thicknessMm: 0.1 }
        return bindings.some((binding) => foldBooklet({ ...common, binding }).length > 0)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('does not read right when it is flipped on the other edge', () => {
    fc.assert(
      fc.property(anyBooklet, (booklet) => {
        const flip = booklet.flip === 'short-edge' ? 'long-edge' : 'short-edge'
        expect(foldBooklet(booklet, { flip })).toContain('upside down')
        if (booklet.pageCount > 2) expect(foldBooklet(booklet, { flip })).toContain('wrong order')
      }),
    )
  })

  it('does not read right when it is bound on the other edge', () => {
    fc.assert(
      fc.property(anyBooklet, (booklet) => {
        const binding = booklet.binding === 'left' ? 'right' : 'left'
        expect(foldBooklet(booklet, { binding })).toContain('wrong order')
      }),
    )
  })

  it('does not read right when it is nested in other signatures', () => {
    const pageCount = fc.integer({ min: 33, max: 200 })
    const twoSignatures = fc.uniqueArray(fc.constantFrom(...signatures), {
      minLength: 2,
      maxLength: 2,
    })
    fc.assert(
      fc.property(anyBooklet, pageCount, twoSignatures, (booklet, pages, [signature, other]) => {
        const planned = { ...booklet, pageCount: pages, signature }
        expect(foldBooklet(planned, { signature: other })).toContain('wrong order')
      }),
    )
  })

  it('is not shifted right when its sheets are of another thickness', () => {
    const pageCount = fc.integer({ min: 5, max: 200 })
    const signature = fc.constantFrom(undefined, 8, 16, 32)
    fc.assert(
      fc.property(anyBooklet, pageCount, signature, (booklet, pages, nested) => {
        const planned = { ...booklet, pageCount: pages, signature: nested }
        const thicknessMm = booklet.thicknessMm + 0.1
        expect(foldBooklet(planned, { thicknessMm })).toEqual(['wrong shift'])
      }),
    )
  })

  it('does not read right when two of its sheets were swapped', () => {
    const plan = planSaddle(12)
    const [frontOne, backOne, frontTwo, backTwo, ...others] = plan.sides
    const sides = [frontTwo!, backTwo!, frontOne!, backOne!, ...others]
    const fold = {
      flip: 'short-edge',
      binding: 'left',
      sheetsPerSignature: 3,
      thicknessMm: 0,
    } as const
    expect(findFoldFaults(plan, foldSaddle(6, sheet, fold), 12)).toEqual([])
    expect(findFoldFaults({ sides }, foldSaddle(6, sheet, fold), 12)).toEqual(['wrong order'])
  })
})

describe('foldSaddle', () => {
  const fold = {
    flip: 'short-edge',
    binding: 'left',
    sheetsPerSignature: 1,
    thicknessMm: 0,
  } as const

  it.each([
    [
      'short-edge',
      'left',
      [
        [0, 1, 0],
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 0],
      ],
    ],
    [
      'long-edge',
      'left',
      [
        [0, 1, 0],
        [1, 1, 180],
        [1, 0, 180],
        [0, 0, 0],
      ],
    ],
    [
      'short-edge',
      'right',
      [
        [0, 0, 0],
        [1, 1, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
    ],
    [
      'long-edge',
      'right',
      [
        [0, 0, 0],
        [1, 0, 180],
        [1, 1, 180],
        [0, 1, 0],
      ],
    ],
  ] as const)(
    'reads four pages off one sheet as it lies in the hand, flipped on the %s, bound on the %s',
    (flip, binding, panels) => {
      expect(foldSaddle(2, sheet, { ...fold, flip, binding })).toEqual(
        panels.map(([side, column, rotation]) => ({ side, column, row: 0, rotation, shiftMm: 0 })),
      )
    },
  )

  it('wants the pages of deeper sheets nearer to the fold', () => {
    const shifts = foldSaddle(6, sheet, { ...fold, sheetsPerSignature: 2, thicknessMm: 0.5 }).map(
      ({ side, column, shiftMm }) => `${side} ${column} ${shiftMm}`,
    )
    const two = ['0 1 0', '1 0 0', '2 1 -0.5', '3 0 0.5', '3 1 -0.5', '2 0 0.5', '1 1 0', '0 0 0']
    const lastOne = ['4 1 0', '5 0 0', '5 1 0', '4 0 0']
    expect(shifts).toEqual([...two, ...lastOne])
  })

  it('meets every panel once', () => {
    const panels = foldSaddle(14, sheet, { ...fold, sheetsPerSignature: 3 }).map(
      ({ side, column }) => `${side} ${column}`,
    )
    expect(panels).toHaveLength(28)
    expect(new Set(panels).size).toBe(28)
  })

  it('refuses a sheet without a back', () => {
    expect(() => foldSaddle(3, sheet, fold)).toThrow(RangeError)
  })
})
