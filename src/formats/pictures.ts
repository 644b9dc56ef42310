import type { ZineData } from '../zine/schema.ts'
import { papersOf, type SheetFormat, type SheetFormatId } from './formats.ts'
import { pageLayouts } from './page-layouts.ts'
import { sheetOf } from '../imposition/plan-format.ts'
import type { Size } from '../imposition/sizes.ts'

/** A picture of a finished file on the print page: its cover, or a side of its sheets. */
export interface FilePicture {
  readonly kind: 'cover' | 'sheet'
  /** Its name, below the print page. */
  readonly name: string
  readonly widthPx: number
  readonly heightPx: number
}

/** The longer side of a picture, in pixels: sharp at half of it, on a screen with fine dots. */
const longerSidePx = 440

/** The pictures of a format: of the first paper a zine is printed on. A poster is its own cover. */
export function picturesOf(zine: Pick<ZineData, 'without'>, format: SheetFormat): FilePicture[] {
  const [paper] = papersOf(zine, format)
  if (paper === undefined) return []
  const cover = pictureOf(format.id, 'cover', pageLayouts[format.papers[paper]!].box)
  const sheet = pictureOf(format.id, 'sheet', sheetOf(format, paper))
  return format.id === 'poster' ? [cover] : [cover, sheet]
}

function pictureOf(
  id: SheetFormatId,
  kind: FilePicture['kind'],
  { widthMm, heightMm }: Size,
): FilePicture {
  const scale = longerSidePx / Math.max(widthMm, heightMm)
  return {
    kind,
    name: `pictures/${id}-${kind}.png`,
    widthPx: Math.round(widthMm * scale),
    heightPx: Math.round(heightMm * scale),
  }
}
