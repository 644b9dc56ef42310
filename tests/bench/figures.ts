/** What is measured, what came out, and what is to be reached. */
export interface Figure {
  readonly what: string
  /** In words, with units. */
  readonly measured: string
  /** A ratio, or another number, that has a limit; null where none is set, or nothing was measured. */
  readonly ratio: number | null
  /** The most that the ratio may be; null where a figure only tells what another is made of. */
  readonly most: number | null
}

/**
 * The middle one of some numbers, or the mean of the two in the middle.
 * @throws RangeError where there are none
 */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no median of nothing.')
  const sorted = numbers.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Whether a figure is what is to be reached, in words. */
export function judge({ ratio, most }: Pick<Figure, 'ratio' | 'most'>): string {
  if (ratio === null || most === null) return '–'
  return ratio <= most ? 'reached' : 'not reached'
}

/** How far a ratio may be beyond its limit before a machine that is busy is no excuse. */
const excuse = 1.5

/** The figures that are so far beyond their limits that something is broken, not slow. */
export function findBroken(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ ratio, most }) => {
    return ratio !== null && most !== null && ratio > most * excuse
  })
}

/** A time, as a reader sees it. */
export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`
}
