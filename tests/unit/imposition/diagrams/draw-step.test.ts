import { describe, expect, it } from 'vitest'
import { drawStep, type StepId } from '../../../../src/imposition/diagrams/draw-step.ts'
import { hideBehind, type Point, type Segment } from '../../../../src/imposition/diagrams/svg.ts'
import { planLeaves } from '../../../../src/imposition/plan-leaves.ts'
import { planMini } from '../../../../src/imposition/plan-mini.ts'
import { planOneSheet } from '../../../../src/imposition/plan-one-sheet.ts'
import { planSaddle } from '../../../../src/imposition/plan-saddle.ts'
import type { Placement, Plan, Side } from '../../../../src/imposition/plan.ts'
import { papers, turnLandscape } from '../../../../src/imposition/sizes.ts'

const upright = papers.letter
const landscape = turnLandscape(papers.letter)

const passes: StepId[] = ['fronts', 'put-back', 'backs']
const saddleSteps: StepId[] = ['print', 'stack', 'fold', 'staple', ...passes]
const oneSheetSteps: StepId[] = ['print', 'cut', 'nest', 'fold', 'staple', ...passes]
const miniSteps: StepId[] = ['print', 'crease', 'slit', 'push', 'wrap']
const allSteps = [...new Set<StepId>([...saddleSteps, ...oneSheetSteps, ...miniSteps, 'corner'])]

const booklet = planSaddle(12)
const longEdgeBooklet = planSaddle(12, { flip: 'long-edge' })
const rightBooklet = planSaddle(12, { binding: 'right' })
const oneSheet = planOneSheet(8)
const mini = planMini(8)
const largePrint = planLeaves(24, 2)
const poster = planLeaves(1, 1)

const formats = [
  { name: 'booklet', plan: booklet, sheet: landscape, steps: saddleSteps },
  { name: 'long-edge booklet', plan: longEdgeBooklet, sheet: landscape, steps: saddleSteps },
  { name: 'right-bound booklet', plan: rightBooklet, sheet: landscape, steps: saddleSteps },
  {
    name: 'booklet of signatures',
    plan: planSaddle(40, { signature: 16, thicknessMm: 0.1 }),
    sheet: turnLandscape(papers.a4),
    steps: saddleSteps,
  },
  { name: 'one sheet', plan: oneSheet, sheet: upright, steps: oneSheetSteps },
  {
    name: 'right-bound short-edge one sheet',
    plan: planOneSheet(8, { flip: 'short-edge', binding: 'right' }),
    sheet: papers.a4,
    steps: oneSheetSteps,
  },
  { name: 'mini', plan: mini, sheet: landscape, steps: miniSteps },
  { name: 'right-bound mini', plan: planMini(8, 'right'), sheet: landscape, steps: miniSteps },
  { name: 'large print', plan: largePrint, sheet: upright, steps: ['print', 'corner'] },
  { name: 'poster', plan: poster, sheet: upright, steps: ['print'] },
] satisfies {
  name: string
  plan: Plan
  sheet: typeof upright | typeof landscape
  steps: StepId[]
}[]

const pictures = formats.flatMap(({ name, plan, sheet, steps }) =>
  steps.map((step) => ({ name, step, plan, sheet, svg: drawStep(step, plan, sheet) })),
)

interface DrawnNumber {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly rotation: 0 | 180
}

function readNumbers(svg: string): DrawnNumber[] {
  const texts = [
    ...svg.matchAll(/<text transform="(\w+)\(([^)]*)\)( rotate\(180\))?"[^>]*>(\d+)</g),
  ]
  expect(texts.length).toBe(svg.split('<text').length - 1)
  return texts.map(([, , place, turn, page]) => {
    const [x, y] = place!.split(' ').map(Number).slice(-2)
    return { page: Number(page), x: x!, y: y!, rotation: turn === undefined ? 0 : 180 }
  })
}

function readPages(svg: string): number[] {
  return readNumbers(svg).map(({ page }) => page)
}

/** The pages from the left. */
function readAcross(svg: string): number[] {
  return readNumbers(svg)
    .toSorted((one, other) => one.x - other.x)
    .map(({ page }) => page)
}

/** The numbers of one side, each with the column and the row it is in. */
function readSide(numbers: readonly DrawnNumber[]) {
  const rank = (value: number, values: number[]) =>
    [...new Set(values)].toSorted((one, other) => one - other).indexOf(value)
  return numbers.map(({ page, x, y, rotation }) => ({
    page,
    column: rank(
      x,
      numbers.map((number) => number.x),
    ),
    row: rank(
      y,
      numbers.map((number) => number.y),
    ),
    rotation,
  }))
}

function placementsOf(side: Side | undefined) {
  return side?.placements.map(({ page, column, row, rotation }) => ({
    page,
    column,
    row,
    rotation,
  }))
}

/** The straight lines of the paths whose attributes match; not of scissors, which are moved. */
function readLines(svg: string, attributes: RegExp): Segment[] {
  const paths = [...svg.matchAll(/<path ([^>]*)\/>/g)].map(([, text]) => text!)
  return paths
    .filter((text) => attributes.test(text) && !text.startsWith('transform'))
    .flatMap((text) => [...text.matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)])
    .map(([, ...numbers]) => {
      const [fromX, fromY, toX, toY] = numbers.map(Number)
      return [
        [fromX!, fromY!],
        [toX!, toY!],
      ]
    })
}

const foldLine = /stroke-dasharray="5 4"/
const cutLine = /stroke-width="2.5"$/
const axisLine = /stroke-dasharray="9 /
const plainLine = /d="[^"]*"$/

/** The creases that are drawn on the first paper of a picture, in columns and rows. */
function readCreases(svg: string, pattern: RegExp, { columns, rows }: Plan) {
  const corners = readLines(svg, plainLine).slice(0, 4).flat()
  const [left, top] = [0, 1].map((axis) => Math.min(...corners.map((corner) => corner[axis]!)))
  const [right, bottom] = [0, 1].map((axis) => Math.max(...corners.map((corner) => corner[axis]!)))
  const at = ([x, y]: Point) => [
    Math.round((100 * columns * (x - left!)) / (right! - left!)) / 100,
    Math.round((100 * rows * (y - top!)) / (bottom! - top!)) / 100,
  ]
  return readLines(svg, pattern).map(([from, to]) => ({ from: at(from), to: at(to) }))
}

function creasesOf({ creases }: Plan, kind: 'fold' | 'cut') {
  return creases.filter((crease) => crease.kind === kind).map(({ from, to }) => ({ from, to }))
}

function changePlacements(plan: Plan, change: (placement: Placement) => Placement): Plan {
  return {
    ...plan,
    sides: plan.sides.map((side) => ({ ...side, placements: side.placements.map(change) })),
  }
}

function swapPages(plan: Plan, one: number, other: number): Plan {
  return changePlacements(plan, (placement) => {
    if (placement.page === one) return { ...placement, page: other }
    return placement.page === other ? { ...placement, page: one } : placement
  })
}

/** Says what keeps a text from being well-formed XML, as far as these pictures use it; or nothing. */
function findFault(xml: string): string | undefined {
  const open: string[] = []
  const rest = xml.replaceAll(
    /<(\/?)(\w+)((?: [\w:-]+="[^"<&]*")*)(\/?)>/g,
    (_, closing: string, name: string, attributes: string, empty: string) => {
      const names = attributes.match(/[\w:-]+(?==")/g) ?? []
      if (new Set(names).size < names.length) open.push(`${name} twice`)
      if (closing !== '' && open.at(-1) === name) open.pop()
      else if (empty === '') open.push(name)
      return ''
    },
  )
  if (open.length > 0) return `open: ${open.join(', ')}`
  return /[<>&]/.test(rest) ? `left over: ${rest}` : undefined
}

describe('drawStep', () => {
  it.each(pictures)('draws $step for a $name as well-formed, bare SVG', ({ svg }) => {
    expect(findFault(svg)).toBeUndefined()
    expect(svg).toMatch(/^<svg [^>]*aria-hidden="true" focusable="false" /)
    expect(svg).toContain('width="240" height="150" viewBox="0 0 240 150"')
    expect([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name)).not.toContain('script')
    expect(svg).not.toMatch(/ (style|id|on\w+)=|<style/)
    expect(svg).not.toMatch(/NaN|undefined|Infinity|-0[ "]|\.\d{3}/)
    expect(svg.replaceAll(/<[^>]*>/g, '')).toMatch(/^\d*$/)
  })

  it.each(pictures)('draws $step for a $name within the picture', ({ svg }) => {
    const points = [...readLines(svg, /./).flat(), ...readNumbers(svg).map(({ x, y }) => [x, y])]
    expect(points.length).toBeGreaterThan(4)
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(1)
      expect(x).toBeLessThanOrEqual(239)
      expect(y).toBeGreaterThanOrEqual(1)
      expect(y).toBeLessThanOrEqual(149)
    }
  })

  it.each(pictures)('draws $step for a $name the same every time', ({ step, plan, sheet, svg }) => {
    expect(drawStep(step, structuredClone(plan), { ...sheet })).toBe(svg)
  })

  it.each(formats)('refuses the steps a $name does not have', ({ plan, sheet, steps }) => {
    const known: readonly StepId[] = steps
    for (const step of allSteps.filter((candidate) => !known.includes(candidate))) {
      expect(() => drawStep(step, plan, sheet)).toThrow(RangeError)
    }
  })

  it.each(['staple', 'backs'] as const)('refuses %s where a booklet lacks its backs', (step) => {
    const fronts = { ...booklet, sides: booklet.sides.filter(({ face }) => face === 'front') }
    expect(() => drawStep(step, fronts, landscape)).toThrow(RangeError)
  })
})

describe('the check of the pictures', () => {
  it.each([
    '<svg><path></svg>',
    '<svg a="1" a="2"></svg>',
    '<svg><path d=1/></svg>',
    '<svg>&</svg>',
  ])('would not let %s pass', (xml) => {
    expect(findFault(xml)).toBeDefined()
  })
})

describe('the picture of the print', () => {
  it.each(formats)('bears the numbers of a $name where its plan has them', ({ plan, sheet }) => {
    const numbers = readNumbers(drawStep('print', plan, sheet))
    const [front, back] = plan.sides
    const ofFront = numbers.filter(({ x }) => back === undefined || x < 120)
    const ofBack = numbers.filter((number) => !ofFront.includes(number))
    expect(readSide(ofFront)).toEqual(placementsOf(front))
    expect(readSide(ofBack)).toEqual(placementsOf(back) ?? [])
  })

  it('leaves blanks empty', () => {
    expect(readPages(drawStep('print', planOneSheet(5), upright))).toEqual([5, 1, 3, 2, 4])
    expect(readPages(drawStep('print', planLeaves(1, 2), upright))).toEqual([1])
  })

  it('differs where two pages are swapped, or one is turned', () => {
    for (const { plan, sheet } of formats.slice(0, 8)) {
      const picture = drawStep('print', plan, sheet)
      expect(drawStep('print', swapPages(plan, 1, 2), sheet)).not.toBe(picture)
      const turned = changePlacements(plan, (placement) => {
        return placement.page === 1 ? { ...placement, rotation: 180 } : placement
      })
      expect(drawStep('print', turned, sheet)).not.toBe(picture)
    }
  })

  it.each([
    { name: 'booklet on the short edge', plan: booklet, sheet: landscape, axis: 'upright' },
    { name: 'booklet on the long edge', plan: longEdgeBooklet, sheet: landscape, axis: 'level' },
    { name: 'one sheet on the long edge', plan: oneSheet, sheet: upright, axis: 'upright' },
    {
      name: 'one sheet on the short edge',
      plan: planOneSheet(8, { flip: 'short-edge' }),
      sheet: upright,
      axis: 'level',
    },
  ])('turns a $name about an axis that is $axis', ({ plan, sheet, axis }) => {
    const lines = readLines(drawStep('print', plan, sheet), axisLine)
    expect(lines).toHaveLength(1)
    const [[fromX, fromY], [toX, toY]] = lines[0]!
    expect(axis === 'upright' ? [fromX, fromY < toY] : [fromX < toX, fromY]).toEqual(
      axis === 'upright' ? [toX, true] : [true, toY],
    )
  })

  it('shows no axis where any flip will do', () => {
    for (const plan of [largePrint, poster]) {
      expect(readLines(drawStep('print', plan, upright), axisLine)).toEqual([])
    }
  })
})

describe('the pictures of the creases', () => {
  it('crease a mini where its plan folds it', () => {
    const svg = drawStep('crease', mini, landscape)
    expect(readCreases(svg, foldLine, mini)).toEqual(creasesOf(mini, 'fold'))
    expect(readLines(svg, cutLine)).toEqual([])
    expect(readSide(readNumbers(svg))).toEqual(placementsOf(mini.sides[0]))
  })

  it('cut one sheet where its plan cuts it', () => {
    const svg = drawStep('cut', oneSheet, upright)
    expect(readCreases(svg, cutLine, oneSheet)).toEqual(creasesOf(oneSheet, 'cut'))
    expect(readSide(readNumbers(svg))).toEqual(placementsOf(oneSheet.sides[0]))
  })

  it('follow a plan that folds and cuts elsewhere', () => {
    const shifted: Plan = {
      ...mini,
      creases: [
        { kind: 'fold', from: [0.5, 0], to: [0.5, 2] },
        { kind: 'cut', from: [1, 1.5], to: [3, 1.5] },
      ],
    }
    const svg = drawStep('crease', shifted, landscape)
    expect(readCreases(svg, foldLine, shifted)).toEqual(creasesOf(shifted, 'fold'))
  })

  it.each([
    { binding: 'left', pages: [5, 4, 2, 3], cut: { from: [0, 1], to: [1, 1] } },
    { binding: 'right', pages: [4, 5, 3, 2], cut: { from: [2, 1], to: [1, 1] } },
  ] as const)(
    'slit a mini bound on the $binding from the folded edge to the next fold',
    ({ binding, pages, cut }) => {
      const svg = drawStep('slit', planMini(8, binding), landscape)
      expect(readPages(svg)).toEqual(pages)
      const [foldedEdge] = readLines(svg, /stroke-width="3"$/)
      const [slit] = readLines(svg, cutLine)
      const columns = readLines(svg, foldLine)
      expect(slit![0][0]).toBe(foldedEdge![0][0])
      expect(slit![1][0]).toBe(columns[0]![0][0])
      // The other fold goes on where the slit ends.
      expect(columns[1]![0]).toEqual(slit![1])
      expect(Math.sign(slit![1][0] - slit![0][0])).toBe(cut.to[0] - cut.from[0])
    },
  )
})

describe('the pictures of the folding', () => {
  it.each([
    { name: 'booklet', plan: booklet, sheet: landscape, pages: [12, 1] },
    { name: 'right-bound booklet', plan: rightBooklet, sheet: landscape, pages: [1, 12] },
    { name: 'one sheet', plan: oneSheet, sheet: upright, pages: [8, 1] },
  ])('fold the back cover of a $name behind its front cover', ({ plan, sheet, pages }) => {
    expect(readAcross(drawStep('fold', plan, sheet))).toEqual(pages)
  })

  it.each([
    { name: 'booklet', plan: booklet, sheet: landscape, pages: [6, 7] },
    { name: 'long-edge booklet', plan: longEdgeBooklet, sheet: landscape, pages: [6, 7] },
    { name: 'right-bound booklet', plan: rightBooklet, sheet: landscape, pages: [7, 6] },
    {
      name: 'first signature',
      plan: planSaddle(40, { signature: 16 }),
      sheet: landscape,
      pages: [8, 9],
    },
    { name: 'one sheet', plan: oneSheet, sheet: upright, pages: [4, 5] },
    {
      name: 'short-edge one sheet',
      plan: planOneSheet(8, { flip: 'short-edge' }),
      sheet: upright,
      pages: [4, 5],
    },
    { name: 'swapped booklet', plan: swapPages(booklet, 6, 9), sheet: landscape, pages: [9, 7] },
  ])('staple a $name between its middle pages', ({ plan, sheet, pages }) => {
    const svg = drawStep('staple', plan, sheet)
    expect(readAcross(svg)).toEqual(pages)
    expect(readNumbers(svg).map(({ rotation }) => rotation)).toEqual([0, 0])
    const staples = readLines(svg, /stroke-width="4"/)
    expect(staples).toHaveLength(2)
    for (const point of staples.flat()) expect(point[0]).toBe(120)
  })

  it('show a page that is printed on its head on its head', () => {
    const wrong: Plan = { ...longEdgeBooklet, flip: 'short-edge' }
    const numbers = readNumbers(drawStep('staple', wrong, landscape))
    expect(numbers.map(({ rotation }) => rotation)).toEqual([180, 180])
  })

  it('stack as many sheets as a signature has', () => {
    const countOutlines = (plan: Plan) => {
      const lines = readLines(drawStep('stack', plan, landscape), plainLine)
      const level = lines.filter(([from, to]) => from[1] === to[1]).map(([from]) => from[1])
      return new Set(level.filter((y) => y > 75)).size
    }
    expect([4, 8, 12, 16].map((pages) => countOutlines(planSaddle(pages)))).toEqual([1, 2, 3, 4])
    expect(countOutlines(planSaddle(40, { signature: 12 }))).toBe(3)
  })

  it('nest the lower half of one sheet beneath the upper one', () => {
    const numbers = readNumbers(drawStep('nest', oneSheet, upright))
    const downwards = numbers.toSorted((one, other) => one.y - other.y || one.x - other.x)
    expect(downwards.map(({ page }) => page)).toEqual([8, 1, 6, 3])
  })

  it('push a mini to a plus sign whose neighbouring pages face each other', () => {
    const numbers = readNumbers(drawStep('push', mini, landscape))
    expect(readAcross(drawStep('push', mini, landscape)).slice(0, 4)).toEqual([8, 1, 2, 3])
    const plus = numbers.filter(({ x }) => x > 160)
    const quarter = (right: boolean, below: boolean) =>
      plus
        .filter(({ x, y }) => x > 201 === right && y > 75 === below)
        .map(({ page }) => page)
        .toSorted((one, other) => one - other)
    expect([quarter(false, true), quarter(true, true)]).toEqual([
      [1, 8],
      [2, 3],
    ])
    expect([quarter(true, false), quarter(false, false)]).toEqual([
      [4, 5],
      [6, 7],
    ])
  })

  it('wrap the back cover of a mini round', () => {
    expect(readAcross(drawStep('wrap', mini, landscape))).toEqual([8, 1])
    expect(readAcross(drawStep('wrap', planMini(8, 'right'), landscape))).toEqual([1, 8])
  })

  it.each(['left', 'right'] as const)('staple leaves in the corner on the %s', (binding) => {
    const svg = drawStep('corner', planLeaves(24, 2, binding), upright)
    const [[page], [staple]] = [readNumbers(svg), readLines(svg, /stroke-width="4"/)]
    expect(page!.page).toBe(1)
    expect(staple![0][0] < page!.x).toBe(binding === 'left')
    expect(staple![0][1]).toBeLessThan(page!.y)
  })
})

describe('the pictures of one side at a time', () => {
  it('show the last front on top, and the first back on the last sheet', () => {
    expect(readAcross(drawStep('fronts', booklet, landscape))).toEqual([8, 5])
    expect(readAcross(drawStep('put-back', booklet, landscape))).toEqual([8, 5])
    expect(readAcross(drawStep('backs', booklet, landscape))).toEqual([6, 7])
  })

  it('put the stack lower than it came out', () => {
    const [out, back] = (['fronts', 'put-back'] as const).map((step) =>
      readNumbers(drawStep(step, booklet, landscape)),
    )
    expect(back![0]!.y).toBeGreaterThan(out![0]!.y)
  })
})

describe('hideBehind', () => {
  const cover: Point[] = [
    [10, 10],
    [20, 10],
    [20, 20],
    [10, 20],
  ]

  it.each<[string, Segment, Segment[]]>([
    [
      'beside it whole',
      [
        [0, 5],
        [30, 5],
      ],
      [
        [
          [0, 5],
          [30, 5],
        ],
      ],
    ],
    [
      'that touches a corner whole',
      [
        [0, 20],
        [20, 0],
      ],
      [
        [
          [0, 20],
          [20, 0],
        ],
      ],
    ],
    [
      'behind it not at all',
      [
        [12, 12],
        [18, 19],
      ],
      [],
    ],
    [
      'along its edge not at all',
      [
        [10, 20],
        [10, 10],
      ],
      [],
    ],
    [
      'into it as far as the edge',
      [
        [0, 15],
        [15, 15],
      ],
      [
        [
          [0, 15],
          [10, 15],
        ],
      ],
    ],
    [
      'across it in two parts',
      [
        [0, 15],
        [30, 15],
      ],
      [
        [
          [0, 15],
          [10, 15],
        ],
        [
          [20, 15],
          [30, 15],
        ],
      ],
    ],
  ])('leaves a line %s', (_, line, left) => {
    const rounded = hideBehind(line, cover).map((part) =>
      part.map((point) => point.map((value) => Math.round(1000 * value) / 1000)),
    )
    expect(rounded).toEqual(left)
  })
})
