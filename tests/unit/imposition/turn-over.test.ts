import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { papers, turnLandscape } from '../../../src/imposition/sizes.ts'
import { turnOver } from '../../../src/imposition/turn-over.ts'

const flips = ['short-edge', 'long-edge'] as const

describe('turnOver', () => {
  it.each([
    ['landscape', 'short-edge', [0, 0], [3, 0, 0]],
    ['landscape', 'short-edge', [1, 1], [2, 1, 0]],
    ['landscape', 'long-edge', [0, 0], [0, 1, 180]],
    ['landscape', 'long-edge', [1, 1], [1, 0, 180]],
    ['upright', 'long-edge', [0, 0], [3, 0, 0]],
    ['upright', 'long-edge', [1, 1], [2, 1, 0]],
    ['upright', 'short-edge', [0, 0], [0, 1, 180]],
    ['upright', 'short-edge', [1, 1], [1, 0, 180]],
  ] as const)('%s, flipped on the %s, leads from panel %j to %j', (hold, flip, from, to) => {
    const size = hold === 'landscape' ? turnLandscape(papers.a4) : papers.a4
    const [column, row] = from
    const behind = turnOver({ column, row }, { ...size, columns: 4, rows: 2 }, flip)
    expect(behind).toEqual({ column: to[0], row: to[1], rotation: to[2] })
  })

  const anyPanel = fc
    .record({
      columns: fc.integer({ min: 1, max: 8 }),
      rows: fc.integer({ min: 1, max: 8 }),
      size: fc.constantFrom(...Object.values(papers), ...Object.values(papers).map(turnLandscape)),
      seed: fc.nat(),
    })
    .map(({ columns, rows, size, seed }) => ({
      panel: { column: seed % columns, row: Math.floor(seed / columns) % rows },
      sheet: { ...size, columns, rows },
    }))

  it('comes back when it is done twice', () => {
    fc.assert(
      fc.property(anyPanel, fc.constantFrom(...flips), ({ panel, sheet }, flip) => {
        const behind = turnOver(panel, sheet, flip)
        const again = turnOver(behind, sheet, flip)
        expect(again).toEqual({ ...panel, rotation: behind.rotation })
      }),
    )
  })

  it('comes back upside down, and to the opposite panel, when the two flips are mixed', () => {
    fc.assert(
      fc.property(anyPanel, ({ panel, sheet }) => {
        const behind = turnOver(panel, sheet, 'short-edge')
        const again = turnOver(behind, sheet, 'long-edge')
        expect(again.rotation).not.toBe(behind.rotation)
        expect(again).toMatchObject({
          column: sheet.columns - 1 - panel.column,
          row: sheet.rows - 1 - panel.row,
        })
      }),
    )
  })
})
