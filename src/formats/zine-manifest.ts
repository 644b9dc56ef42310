import type { FormatId, PrintFile } from './formats.ts'
import type { Flip } from '../imposition/plan.ts'
import type { PaperName } from '../imposition/sizes.ts'

/** A finished file of a zine, as `zine.json` lists it. */
export interface ZineFile {
  /** Its path below the zine's folder, with slashes: `IV/index.html`. */
  readonly name: string
  readonly format: FormatId
  readonly paper: PaperName | null
  readonly flip: Flip | null
  /** All sides, or only the fronts or the backs. */
  readonly part: PrintFile['part']
  /** How many pages a reader turns; null where there are none. */
  readonly pages: number | null
  /** How many sheets one copy takes; null where it is not printed on sheets. */
  readonly sheets: number | null
  /** On how many sides of a sheet it prints; null where it is not printed on sheets. */
  readonly sides: 1 | 2 | null
  /** How many staples one copy takes; null where it is not printed on sheets. */
  readonly staples: number | null
  /** How much of the paper is covered with ink, in percent; null where it is not printed on sheets. */
  readonly inkPercent: number | null
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** The content of `zine.json`. */
export interface ZineManifest {
  readonly title: string
  readonly language: string
  /** The day of the text, `YYYY-MM-DD`. */
  readonly edition: string
  /** Where the zine is published. */
  readonly address: string
  readonly files: readonly ZineFile[]
}
