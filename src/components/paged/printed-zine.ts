import type { ZineData } from '../../zine/schema.ts'
import type { Zine } from '../../zine/zine.ts'

/** What of a zine its paged formats print. */
export type PrintedZine = ZineData & Pick<Zine, 'slug' | 'language' | 'behind'>

/** What of a principle its paged formats print and measure. */
export interface PrintedPrinciple {
  readonly numeral: string
  readonly statement: string
  /** The plain text of its paragraphs. */
  readonly blocks: readonly string[]
}
