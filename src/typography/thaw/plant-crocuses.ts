import {
  ageOfCrocus,
  gardenWidth,
  outlineCrocus,
  type Crocus,
  type CrocusAge,
} from './draw-crocus.ts'
import type { Roof } from './edge-of-letters.ts'

/** A crocus as it is wished for below a line of letters. */
export interface Wish {
  /** Where it is, in parts of the width. */
  readonly x: number
  /** How high it is, in parts of what is free above the ground. */
  readonly tall: number
  /** How far it has grown, from 0 to 1. */
  readonly grown: number
}

/** Where crocuses stand, in parts of the width; y counts down from the lowest ink of the letters above. */
export interface Bed {
  readonly ground: number
  /** What keeps clear of the letters above. */
  readonly roof: Roof
}

/** Crocuses stand on whole hundredths of the width, so that a coarse drawing puts them into the same place. */
const grid = 0.01
/** One that is smaller is not told from dust, in parts of the width. */
const smallest = 0.03

/** Plants crocuses where they are wished for, as tall as the letters above let them be; some have no room. */
export function plantCrocuses(wishes: readonly Wish[], bed: Bed): Crocus[] {
  return wishes
    .map(({ x, tall, grown }) => plantBelow(x, tall * bed.ground, ageOfCrocus(grown), bed))
    .filter((crocus) => crocus !== undefined)
}

function plantBelow(x: number, tall: number, age: CrocusAge, bed: Bed): Crocus | undefined {
  for (let height = tall; height >= smallest; height -= grid) {
    const crocus = plantAt(x, height, age, bed)
    if (crocus !== undefined) return crocus
  }
  return undefined
}

/**
 * Plants the tallest flower that has room beside the letters above, where the width ends.
 * @param tallest how high it is at the most, in parts of the width
 * @param bed with a roof that keeps it from being taken for a letter
 */
export function plantBeside(tallest: number, bed: Bed): Crocus | undefined {
  // One that is hardly taller than what is below the letters is one of these.
  const least = Math.max(2 * smallest, 1.2 * bed.ground)
  for (let height = tallest; height >= least; height -= grid) {
    const crocus = plantAt(1, height, 'flower', bed)
    if (crocus !== undefined) return crocus
  }
  return undefined
}

/** Plants a crocus within the width, its leaves too; undefined where it would come too near to a letter. */
function plantAt(wished: number, height: number, age: CrocusAge, bed: Bed): Crocus | undefined {
  const shape = outlineCrocus(age).flat()
  const sides = shape.map(([x]) => x)
  const least = Math.ceil((-Math.min(...sides) * height) / grid)
  const most = Math.floor((1 - Math.max(...sides) * height) / grid)
  if (most < least) return undefined
  const column = Math.min(most, Math.max(least, Math.round(wished / grid)))
  const clear = shape.every(
    ([right, up]) => bed.ground - up * height >= bed.roof(column * grid + right * height),
  )
  if (!clear) return undefined
  const [x, ground] = [column * grid, bed.ground].map((share) => share * gardenWidth)
  return { age, x: x!, ground: ground!, height: height * gardenWidth }
}
