import { fontKey, type Workshop } from '../cache/cache-keys.ts'
import type { Cache } from '../cache/cache.ts'
import { cutFont, type CutFont } from './cut-font.ts'

/** Gets fonts from the cache, or cuts them. */
export function keepFonts(cache: Cache, workshop: Pick<Workshop, 'press'>): CutFont {
  return async (font, characters, cut) => {
    const key = fontKey(workshop, { font, characters, options: cut })
    return (await cache.keep(key, () => cutFont(font, characters, cut))).value
  }
}
