import type { Plan } from '../../../src/imposition/plan.ts'
import type { PanelPosition } from '../../../src/imposition/turn-over.ts'

/**
 * Writes each side of a plan as its panels lie: rows divided by `/`, `·` for a blank, `↓` after a page
 * that is on its head.
 */
export function writePanels({ sides, columns, rows }: Plan): string[] {
  return sides.map(({ placements }) => {
    const write = (column: number, row: number) => {
      const { page, rotation } = placements.find((one) => one.column === column && one.row === row)!
      return page === null ? '·' : `${page}${rotation === 180 ? '↓' : ''}`
    }
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => write(column, row)).join(' '),
    ).join(' / ')
  })
}

/** What must be read off folded paper: 1 … N, with the blanks right inside the back cover. */
function readRight(pageCount: number, room: number): (number | null)[] {
  const blanks = Array.from({ length: room - pageCount }, () => null)
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1)
  return pageCount === 1 ? [1, ...blanks] : [...pages.slice(0, -1), ...blanks, pageCount]
}

/**
 * Reads a plan off paper that was folded in the mind, and says what is wrong with it.
 * @param panels of the folded paper, in the order a reader meets them
 */
export function findFoldFaults(
  { sides }: Pick<Plan, 'sides'>,
  panels: readonly PanelPosition[],
  pageCount: number,
): string[] {
  const met = panels.map((panel) => {
    const { column, row, side } = panel
    const found = sides[side]!.placements.find((one) => one.column === column && one.row === row)!
    return { panel, found }
  })
  const pages = met.map(({ found }) => found.page)
  const inOrder = readRight(pageCount, panels.length).every((page, at) => page === pages[at])
  const upright = met.every(({ panel, found }) => panel.rotation === found.rotation)
  const inPlace = met.every(({ panel, found }) => Object.is(panel.shiftMm, found.shiftMm))
  return [
    ...(inOrder ? [] : ['wrong order']),
    ...(upright ? [] : ['upside down']),
    ...(inPlace ? [] : ['wrong shift']),
  ]
}
