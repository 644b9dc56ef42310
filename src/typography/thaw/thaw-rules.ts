/** Writes a length in parts of the size of letters. */
export function em(share: number): string {
  return `${Number(share.toFixed(4))}em`
}

/** Writes the rules for what hangs from letters; it begins where their line does. */
export function thawRules(fromRight: boolean): string[] {
  return fromRight ? ['.thaw { margin-inline-end: -1em; }'] : []
}
