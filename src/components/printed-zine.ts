import type { ZineData } from '../zine/schema.ts'
import type { Zine } from '../zine/zine.ts'

/** What of a zine its paged formats print. */
export type PrintedZine = ZineData & Pick<Zine, 'slug' | 'language' | 'behind'>
