import { writePath, type PathStep } from './write-path.ts'

/** A point in parts of the height of a plant: to the right of its root, and above it. */
type Spot = readonly [x: number, y: number]

/** How high the drawing of a crocus is, in user units: on paper, on a screen. Its root is at 0, 0. */
export const [fineCrocus, coarseCrocus] = [200, 100] as const
/** How wide a drawing is in which crocuses stand, in user units. */
export const gardenWidth = 1000
/** The ages of a crocus: a tip that breaks through, leaves, a bud, a flower. */
export const crocusAges = ['tip', 'leaves', 'bud', 'flower'] as const
export type CrocusAge = (typeof crocusAges)[number]

/** A crocus that is somewhere in a drawing, in user units of one as wide as `gardenWidth`. */
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

/**
 * The transformation that puts the drawing of a crocus in its place.
 * @param units how high the drawing is
 * @param width how wide the drawing is in which it is put
 */
export function placeCrocus(
  { x, ground, height }: Crocus,
  units: number = fineCrocus,
  width: number = gardenWidth,
): string {
  const share = width / gardenWidth
  // As fine as it is.
  const scale = Number(((share * height) / units).toFixed(units === fineCrocus ? 3 : 2))
  return `translate(${Math.round(share * x)} ${Math.round(share * ground)})scale(${scale})`
}

/**
 * Draws a crocus, the flower that comes up through the snow, as the data of an SVG path.
 * @param units how high it is
 */
export function drawCrocus(age: CrocusAge, units: number = fineCrocus): string {
  return writePath(
    listFigures(age).flatMap(([from, ...bends]): PathStep[] => [
      ['M', from[0] * units, -from[1] * units],
      ...bends.map(([one, other, to]): PathStep => {
        const [ax, ay, bx, by, x, y] = [...one, ...other, ...to].map(
          (share, index) => (index % 2 === 0 ? share : -share) * units,
        ) as [number, number, number, number, number, number]
        return ['C', ax, ay, bx, by, x, y]
      }),
      ['z'],
    ]),
  )
}

/** How finely a curve is made of straight lines, where room is made for it. */
const stepsOfCurve = 24
const outlines = new Map<CrocusAge, Spot[][]>()

/** The outlines of a crocus, in parts of its height: to the right of its root, and above it. */
export function outlineCrocus(age: CrocusAge): readonly (readonly Spot[])[] {
  const known = outlines.get(age)
  if (known !== undefined) return known
  const outline = listFigures(age).map(([start, ...bends]) => {
    const spots = [start]
    for (const [one, other, to] of bends) {
      const from = spots.at(-1)!
      for (let step = 1; step <= stepsOfCurve; step++) {
        const at = step / stepsOfCurve
        const weigh = (axis: 0 | 1) =>
          from[axis] * (1 - at) ** 3 +
          3 * one[axis] * at * (1 - at) ** 2 +
          3 * other[axis] * at ** 2 * (1 - at) +
          to[axis] * at ** 3
        spots.push([weigh(0), weigh(1)])
      }
    }
    return spots
  })
  outlines.set(age, outline)
  return outline
}

/** A figure of curves: where it begins, and for each curve the points that bend it and where it ends. */
type Figure = readonly [Spot, ...(readonly [Spot, Spot, Spot])[]]

function listFigures(age: CrocusAge): Figure[] {
  const curve = (...figure: Figure) => figure
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
  if (age === 'tip') return [spear(-0.13, -0.08, 0.62), spear(0.07, 0.04, 1)]
  if (age === 'leaves') return [leaf(-0.3, 0.7, 0.13), leaf(0.05, 1, 0.15), leaf(0.32, 0.62, 0.13)]
  const leaves = [leaf(-0.44, 0.5, 0.09), leaf(0.46, 0.44, 0.09), leaf(-0.2, 0.6, 0.07)]
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
    return [...leaves, stem, bud]
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
  return [...leaves, stem, petal(-1), middle, petal(1)]
}
