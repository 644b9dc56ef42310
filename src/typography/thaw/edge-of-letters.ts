import type { LineShape } from './line-shape.ts'

/** How wide the steps are in which an edge is felt, in the units of what is felt. */
const stepWidth = 0.002

/** How high something may reach at a place and not come too near to the letters above, y counting down. */
export type Roof = (x: number) => number

/** Feels along the lower edge of letters, y counting down: below the roof, everything is so far away from them. */
export function keepBelow(contours: LineShape['contours'], clear: number): Roof {
  // Between two steps an edge may be a step nearer.
  const distance = clear + 2 * stepWidth
  const reach = Math.ceil(distance / stepWidth)
  const roofs = new Map<number, number>()
  for (const [column, bottom] of feelBottoms(contours)) {
    for (let step = -reach; step <= reach; step++) {
      const depth = Math.sqrt(Math.max(0, distance ** 2 - (step * stepWidth) ** 2))
      roofs.set(column + step, Math.max(roofs.get(column + step) ?? -Infinity, bottom + depth))
    }
  }
  return (x) => roofs.get(Math.round(x / stepWidth)) ?? -Infinity
}

/** The lowest ink of each column. */
function feelBottoms(contours: LineShape['contours']): Map<number, number> {
  const bottoms = new Map<number, number>()
  for (const contour of contours) {
    for (const [index, [ax, ay]] of contour.entries()) {
      const [bx, by] = contour[(index + 1) % contour.length]!
      const steps = Math.ceil(Math.abs(bx - ax) / stepWidth) + 1
      for (let step = 0; step <= steps; step++) {
        const column = Math.round((ax + ((bx - ax) * step) / steps) / stepWidth)
        const y = ay + ((by - ay) * step) / steps
        bottoms.set(column, Math.max(bottoms.get(column) ?? -Infinity, y))
      }
    }
  }
  return bottoms
}
