/**
 * Prints two files in the mind on a printer without duplex, and takes the sheets off it: front, back,
 * front, back … Sheets come out one on top of the other, so the last front lies on top; the stack goes
 * back in as it came out, and the first back is printed on that one.
 * @throws RangeError when there are not as many backs as fronts
 */
export function joinManualDuplex<Side>(fronts: readonly Side[], backs: readonly Side[]): Side[] {
  if (fronts.length !== backs.length) {
    throw new RangeError(`${fronts.length} fronts and ${backs.length} backs do not make sheets.`)
  }
  const stack = [...fronts]
  const finished: Side[][] = []
  for (const back of backs) finished.unshift([stack.pop()!, back])
  return finished.flat()
}
