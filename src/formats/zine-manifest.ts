import type { FormatId } from './formats.ts'
import type { Flip } from '../paper/plan.ts'
import type { PaperName } from '../paper/sizes.ts'

/** A finished file of a zine, as `zine.json` lists it. */
export interface ZineFile {
  /** Its path below the zine's folder, with slashes: `IV/index.html`. */
  readonly name: string
  readonly format: FormatId
  readonly paper: PaperName | null
  readonly flip: Flip | null
  /** How many pages a reader turns; null where there are none. */
  readonly pages: number | null
  /** How many sheets one copy takes; null where it is not imposed on sheets. */
  readonly sheets: number | null
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
