/** Whether the long form is asked for, by `npm run abuse`; the short one is part of every test run. */
export const isLong = process.env['ABUSE'] === 'long'

/** How often something is tried. */
export function times(short: number, long: number): number {
  return isLong ? long : short
}

/**
 * Numbers from 0 to 1 that look random, the same for each seed: what failed can be tried again.
 * Tommy Ettinger's generator Mulberry32.
 */
export function drawShares(seed: number, count: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  })
}
