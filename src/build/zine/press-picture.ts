import { pictureKey } from '../cache/cache-keys.ts'
import { loadMachines, type PressTools } from './press-tools.ts'

/**
 * Draws a page of a finished PDF as a PNG, or takes the picture an earlier build drew.
 * @param number the page, counted from 1
 */
export type DrawKept = (pdf: Uint8Array, number: number, widthPx: number) => Promise<Uint8Array>

/** Gets pictures from the cache, or draws them. */
export function keepPictures({ cache, workshop }: PressTools): DrawKept {
  return async (pdf, number, widthPx) => {
    const make = async () => {
      const { drawPicture } = await loadMachines()
      return drawPicture(pdf, number, widthPx)
    }
    return (await cache.keep(pictureKey(workshop, { pdf, number, widthPx }), make)).value
  }
}
