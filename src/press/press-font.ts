import { fontKey, type Workshop } from './cache-keys.ts'
import type { Cache } from './cache.ts'

/** Cuts a face to the characters it sets, and a variable one to a weight, as `subset-font` does. */
export type SubsetFont = (
  font: Uint8Array,
  characters: string,
  options: { readonly targetFormat: 'woff2'; readonly variationAxes?: { readonly wght: number } },
) => Promise<Uint8Array>

/** Gets faces from the cache, or cuts them. */
export function keepFonts(cache: Cache, workshop: Pick<Workshop, 'press'>): SubsetFont {
  return async (font, characters, options) => {
    const make = async () => {
      // Its WebAssembly takes half a second.
      const { default: subsetFont } = await import('subset-font')
      return new Uint8Array(await subsetFont(Buffer.from(font), characters, options))
    }
    return (await cache.keep(fontKey(workshop, { font, characters, options }), make)).value
  }
}
