/** A point in parts of the height of a plant: to the right of its root, and above it. */
type Spot = readonly [x: number, y: number]

/** How high the drawing of a crocus is, in user units; its root is at 0, 0. */
export const crocusHeight = 200
/** The ages of a crocus: a tip that breaks through, leaves, a bud, a flower. */
export const crocusAges = ['tip', 'leaves', 'bud', 'flower'] as const
export type CrocusAge = (typeof crocusAges)[number]

/** A crocus that stands somewhere in a drawing, in user units. */
export interface Crocus {
  readonly age: CrocusAge
  /** Where its root is. */
  readonly x: number
  /** How far down the ground is. */
  readonly ground: number
  readonly height: number
}

/** How old a crocus is that has grown so far, from 0 to 1. */
export function ageOfCrocus(grown: number): CrocusAge {
  return crocusAges[Math.min(crocusAges.length - 1, Math.floor(grown * crocusAges.length))]!
}

/** The transformation that puts the drawing of a crocus in its place. */
export function placeCrocus({ x, ground, height }: Crocus): string {
  const scale = Number((height / crocusHeight).toFixed(3))
  return `translate(${Math.round(x)} ${Math.round(ground)})scale(${scale})`
}

/** Draws a crocus, the flower that comes up through the snow, as the data of an SVG path. */
export function drawCrocus(age: CrocusAge): string {
  const at = ([right, up]: Spot) =>
    `${Math.round(right * crocusHeight)} ${Math.round(-up * crocusHeight)}`
  const curve = (from: Spot, ...bends: readonly (readonly [Spot, Spot, Spot])[]) =>
    `M${at(from)}${bends.map(([one, other, to]) => `C${at(one)} ${at(other)} ${at(to)}`).join('')}z`
  /** A blade that bends over: the one side out to its tip, the other one back. */
  const leaf = (tipX: number, tipY: number, width: number) => {
    const side = Math.sign(tipX)
    return curve(
      [-0.5 * width, 0],
      [
        [-0.5 * width, tipY * 0.5],
        [tipX - side * width - width * 0.4, tipY * 0.75],
        [tipX, tipY],
      ],
      [
        [tipX - side * width + width * 0.6, tipY * 0.7],
        [0.5 * width, tipY * 0.45],
        [0.5 * width, 0],
      ],
    )
  }
  /** A tip that has just broken through. */
  const spear = (root: number, lean: number, tall: number) =>
    curve(
      [root - 0.08, 0],
      [
        [root - 0.11, 0.4 * tall],
        [root + lean - 0.05, 0.8 * tall],
        [root + lean, tall],
      ],
      [
        [root + lean + 0.05, 0.75 * tall],
        [root + 0.12, 0.4 * tall],
        [root + 0.08, 0],
      ],
    )
  if (age === 'tip') return spear(-0.13, -0.08, 0.62) + spear(0.07, 0.04, 1)
  if (age === 'leaves') return leaf(-0.3, 0.7, 0.13) + leaf(0.05, 1, 0.15) + leaf(0.32, 0.62, 0.13)
  const leaves = leaf(-0.44, 0.5, 0.09) + leaf(0.46, 0.44, 0.09) + leaf(-0.2, 0.6, 0.07)
  const stem = curve(
    [-0.04, 0],
    [
      [-0.042, 0.2],
      [-0.04, 0.4],
      [-0.04, 0.56],
    ],
    [
      [0, 0.56],
      [0, 0.56],
      [0.04, 0.56],
    ],
    [
      [0.04, 0.4],
      [0.042, 0.2],
      [0.04, 0],
    ],
  )
  if (age === 'bud') {
    const bud = curve(
      [0, 0.52],
      [
        [-0.13, 0.6],
        [-0.12, 0.82],
        [0, 1],
      ],
      [
        [0.12, 0.82],
        [0.13, 0.6],
        [0, 0.52],
      ],
    )
    return leaves + stem + bud
  }
  const middle = curve(
    [0, 0.56],
    [
      [-0.1, 0.66],
      [-0.1, 0.84],
      [0, 0.99],
    ],
    [
      [0.1, 0.84],
      [0.1, 0.66],
      [0, 0.56],
    ],
  )
  const petal = (side: -1 | 1) =>
    curve(
      [side * 0.02, 0.53],
      [
        [side * 0.2, 0.54],
        [side * 0.3, 0.74],
        [side * 0.24, 1],
      ],
      [
        [side * 0.16, 0.92],
        [side * 0.12, 0.82],
        [side * 0.11, 0.74],
      ],
      [
        [side * 0.1, 0.66],
        [side * 0.07, 0.6],
        [side * 0.02, 0.53],
      ],
    )
  return leaves + stem + petal(-1) + middle + petal(1)
}
