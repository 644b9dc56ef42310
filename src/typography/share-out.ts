/**
 * Shares items out to `groups` groups, in their order, as evenly as can be: the sum of the squares of
 * the groups' weights is least. No group is empty; where there are fewer items, there are fewer groups.
 * @param weights of the items, 0 or more
 * @returns the indexes of each group's items
 */
export function shareOut(weights: readonly number[], groups: number): number[][] {
  /** The best way to share out the items from an index on, by the number of groups left. */
  const best = new Map<string, Sharing>()
  const share = (from: number, left: number): Sharing => {
    if (from === weights.length) return { cost: left === 0 ? 0 : Infinity, ends: [] }
    if (left === 0) return { cost: Infinity, ends: [] }
    const key = `${from} ${left}`
    const known = best.get(key)
    if (known !== undefined) return known
    let found: Sharing = { cost: Infinity, ends: [] }
    let weight = 0
    for (let end = from + 1; end <= weights.length; end++) {
      weight += weights[end - 1]!
      const rest = share(end, left - 1)
      const cost = weight ** 2 + rest.cost
      if (cost < found.cost) found = { cost, ends: [end, ...rest.ends] }
    }
    best.set(key, found)
    return found
  }
  const { ends } = share(0, Math.min(groups, weights.length))
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0
    return Array.from({ length: end - start }, (_, offset) => start + offset)
  })
}

interface Sharing {
  readonly cost: number
  /** Where each group ends, as the index after its last item. */
  readonly ends: readonly number[]
}
