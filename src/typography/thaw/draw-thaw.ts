import { findFeet, type Foot, type LineShape } from './line-shape.ts'
import { writePath, type PathStep } from './write-path.ts'

/** How much room an icicle takes along the letter it hangs from, in parts of the letters' size. */
const icicleSpace = 0.062
/** What would be shorter does not look like an icicle. */
const shortest = 0.035
/** How far it reaches up into the letter, so that no seam is seen. */
const overlap = 0.02
/** Half the width of its tip at the least, in parts of the letters' size. */
const tipRadius = 0.006

/** A letter that curves up by more than this is on a round foot, in parts of the letters' size. */
const roundness = 0.004
/** How far below a round foot its drop is at the least; an icicle there would make a G of a C. */
const fallsFrom = 0.06
/** How large that drop is. */
const dropRadius = 0.016

/** How a thaw looks: where icicles hang and what grows beneath them. */
export interface Thaw {
  /** How long icicles are at the most, in parts of the letters' size. */
  readonly longest: number
  /** How much has melted, from 0 to 1: the more, the fewer long icicles and the more drops. */
  readonly melted: number
  /** Sets which icicle is a long one. */
  readonly seed: number
  /** Half the width of a tip that a copier keeps, in parts of the letters' size; 0 on a screen. */
  readonly leastTip?: number
  /** How finely it is drawn: user units in the size of the letters. */
  readonly units: number
  /** How low something may hang at a place, in parts of the letters' size; what grows there needs room. */
  readonly roomAt?: (x: number) => number
}

/**
 * Draws icicles that hang from the letters of a line, and the drops that fall from them, as the data of
 * an SVG path: the baseline is at 0.
 */
export function drawIcicles(
  shape: LineShape,
  { longest, melted, seed, units, leastTip = 0, roomAt }: Thaw,
): string {
  const steps: PathStep[] = []
  for (const foot of findFeet(shape)) {
    if (isRound(foot)) {
      const middle = (foot.from + foot.to) / 2
      const room = Math.min(longest, roomAt?.(middle) ?? longest)
      const gap = fallsFrom + fallsFrom * drawShare(seed * 977 + Math.round(middle * 1000))
      if (gap + 3.2 * dropRadius <= room) {
        steps.push(...drawDrop(middle, gap, dropRadius, units))
      }
      continue
    }
    const count = Math.max(1, Math.round((foot.to - foot.from) / icicleSpace))
    const space = (foot.to - foot.from) / count
    for (let index = 0; index < count; index++) {
      const middle = foot.from + (index + 0.5) * space
      const place = seed * 977 + Math.round(middle * 1000)
      const chance = drawShare(place)
      // Where there are several, some are gone, the more of them the more has melted.
      if (count > 2 && chance < 0.15 + 0.2 * melted) continue
      const room = Math.min(longest, roomAt?.(middle) ?? longest)
      const length = room * (0.3 + 0.7 * drawShare(place + 1)) * (1 - 0.5 * melted)
      if (length < shortest) continue
      const width = Math.min(space, icicleSpace) * (0.72 + 0.28 * drawShare(place + 2))
      steps.push(
        ...drawIcicle(middle, width, length, foot, {
          units,
          radius: Math.max(tipRadius, leastTip),
        }),
      )
      const radius = 0.011 + 0.005 * drawShare(place + 3)
      const gap = 0.025 + 0.05 * drawShare(place + 4)
      const falls = drawShare(place + 5) < 0.2 + 0.5 * melted
      if (falls && length + gap + 3.2 * radius <= room) {
        steps.push(...drawDrop(middle, length + gap, radius, units))
      }
    }
  }
  return writePath(steps)
}

/** An icicle: broad where it hangs, in a curve to its long body, with a round tip. */
function drawIcicle(
  middle: number,
  width: number,
  length: number,
  foot: Foot,
  { units, radius }: { readonly units: number; readonly radius: number },
): PathStep[] {
  const toUnits = (share: number) => Math.round(share * units)
  const tip = Math.max(1, toUnits(radius))
  const [axis, end, half] = [toUnits(middle), toUnits(length), toUnits(width / 2)]
  const from = toUnits(-foot.at(middle))
  // Beside the axis the letter may already curve upwards.
  const [left, right] = [-1, 1].map((sign) => toUnits(-foot.at(middle + (sign * width) / 2))) as [
    number,
    number,
  ]
  const top = Math.min(left, right) - toUnits(overlap)
  const neck = Math.max(tip, Math.round(half * 0.55))
  const shoulder = from + Math.min(Math.round(end * 0.2), half)
  return [
    ['M', axis - half, top],
    ['L', axis - half, left],
    ['Q', axis - neck, from, axis - neck, shoulder],
    ['L', axis - tip, end - tip],
    ['A', tip, 0, axis + tip, end - tip],
    ['L', axis + neck, shoulder],
    ['Q', axis + neck, from, axis + half, right],
    ['L', axis + half, top],
    ['z'],
  ]
}

function drawDrop(x: number, y: number, radius: number, units: number): PathStep[] {
  const toUnits = (share: number) => Math.round(share * units)
  const [middle, top, size] = [toUnits(x), toUnits(y), toUnits(radius)]
  const bottom = top + Math.round(size * 2.2)
  const [neck, side] = [top + Math.round(size * 1.1), top + Math.round(size * 1.3)]
  return [
    ['M', middle, top],
    ['C', middle, neck, middle + size, side, middle + size, bottom],
    ['A', size, 1, middle - size, bottom],
    ['C', middle - size, side, middle, neck, middle, top],
    ['z'],
  ]
}

/** Whether a letter curves upwards from where it is, as a C does. */
function isRound({ from, to, at }: Foot): boolean {
  return Math.abs(at(from) - at((from + to) / 2)) > roundness
}

/** A number from 0 to 1 for a whole number, the same on every machine. */
export function drawShare(place: number): number {
  let mixed = Math.imul(place ^ (place >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
