/** Writes a length in parts of the size of letters. */
export function em(share: number): string {
  return `${Number(share.toFixed(4))}em`
}
