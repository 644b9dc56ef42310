import { describe, expect, it } from 'vitest'
import { foldMini } from '../../../src/imposition/fold-mini.ts'
import { planMini } from '../../../src/imposition/plan-mini.ts'
import { findFoldFaults, writePanels } from './read-plan.ts'

describe('planMini', () => {
  it.each([
    [1, 'left', '· · · · / · 1 · ·'],
    [2, 'left', '· · · · / 2 1 · ·'],
    [3, 'left', '· · · · / 3 1 2 ·'],
    [4, 'left', '· · · · / 4 1 2 3'],
    [5, 'left', '· · · 4↓ / 5 1 2 3'],
    [6, 'left', '· · 5↓ 4↓ / 6 1 2 3'],
    [7, 'left', '· 6↓ 5↓ 4↓ / 7 1 2 3'],
    [8, 'left', '7↓ 6↓ 5↓ 4↓ / 8 1 2 3'],
    [1, 'right', '· · · · / · · 1 ·'],
    [5, 'right', '4↓ · · · / 3 2 1 5'],
    [8, 'right', '4↓ 5↓ 6↓ 7↓ / 3 2 1 8'],
  ] as const)('puts %i pages, bound on the %s, on one side as %s', (pageCount, binding, side) => {
    expect(writePanels(planMini(pageCount, binding))).toEqual([side])
  })

  it('folds every panel off its neighbours, but for the slit between the two middle columns', () => {
    const { creases, flip } = planMini(8)
    const write = ({ kind, from, to }: (typeof creases)[number]) => `${kind} ${from} ${to}`
    const upright = ['fold 1,0 1,2', 'fold 2,0 2,2', 'fold 3,0 3,2']
    expect(creases.map(write)).toEqual([...upright, 'fold 0,1 4,1', 'cut 1,1 3,1'])
    expect(flip).toBeNull()
  })

  it.each([0, 9, 2.5, Number.NaN])('refuses %d pages', (pageCount) => {
    expect(() => planMini(pageCount)).toThrow(RangeError)
  })
})

describe('a folded mini', () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((pageCount) => [
    [pageCount, 'left', 'right'] as const,
    [pageCount, 'right', 'left'] as const,
  ])

  it.each(rows)('of %i pages bound on the %s reads right, and wrong on the %s', (...row) => {
    const [pageCount, binding, other] = row
    const plan = planMini(pageCount, binding)
    expect(findFoldFaults(plan, foldMini(binding), pageCount)).toEqual([])
    expect(findFoldFaults(plan, foldMini(other), pageCount)).toContain('wrong order')
  })

  it('does not read right when its upper row stands upright', () => {
    const plan = planMini(8)
    const sides = plan.sides.map((side) => ({
      ...side,
      placements: side.placements.map((placement) => ({ ...placement, rotation: 0 as const })),
    }))
    expect(findFoldFaults({ sides }, foldMini('left'), 8)).toEqual(['upside down'])
  })
})

describe('foldMini', () => {
  it.each([
    ['left', ['1 1', '2 1', '3 1', '3 0', '2 0', '1 0', '0 0', '0 1']],
    ['right', ['2 1', '1 1', '0 1', '0 0', '1 0', '2 0', '3 0', '3 1']],
  ] as const)('walks round the slit, bound on the %s', (binding, panels) => {
    expect(foldMini(binding).map(({ column, row }) => `${column} ${row}`)).toEqual(panels)
  })

  it.each(['left', 'right'] as const)(
    'steps only where panels hang together, bound on the %s',
    (binding) => {
      const panels = foldMini(binding)
      const steps = panels.map(({ column, row }, index) => {
        const next = panels[(index + 1) % panels.length]!
        const middle = Math.min(column, next.column) >= 1 && Math.max(column, next.column) <= 2
        const across = Math.abs(next.column - column) === 1 && next.row === row
        const down = next.column === column && next.row !== row && !middle
        return across || down
      })
      expect(steps).toEqual([true, true, true, true, true, true, true, true])
    },
  )
})
