import type { Flip } from '../imposition/plan.ts'

/** What a PDF asks of the printer, as its viewer preferences say it; null where any will do. */
export type DuplexPreference = 'Simplex' | 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge' | null

/** Which duplex a file wants. */
export function duplexOf(
  { part, flip }: { readonly part: 'whole' | 'fronts' | 'backs'; readonly flip: Flip | null },
  sides: 1 | 2,
): DuplexPreference {
  if (part !== 'whole' || sides === 1) return 'Simplex'
  if (flip === null) return null
  return flip === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'
}
