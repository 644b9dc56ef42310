import sharp from 'sharp'

/** A picture that goes on a contact sheet, as PNG. */
export interface Shot {
  readonly png: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

/** Where a picture lies on a contact sheet, in px. */
export interface Placed {
  readonly leftPx: number
  readonly topPx: number
  readonly widthPx: number
  readonly heightPx: number
}

const gapPx = 12
/** The longest row. */
const sheetWidthPx = 2400

/**
 * Lays pictures out in rows of one height, in their order, each scaled to it: none is cut, and none is made
 * larger.
 */
export function planContactSheet(
  shots: readonly Pick<Shot, 'widthPx' | 'heightPx'>[],
  rowHeightPx: number,
): { readonly places: Placed[]; readonly widthPx: number; readonly heightPx: number } {
  const places: Placed[] = []
  let [left, top] = [gapPx, gapPx]
  for (const { widthPx, heightPx } of shots) {
    const scale = Math.min(1, rowHeightPx / heightPx, (sheetWidthPx - 2 * gapPx) / widthPx)
    const width = Math.max(1, Math.round(widthPx * scale))
    if (left > gapPx && left + width + gapPx > sheetWidthPx) {
      left = gapPx
      top += rowHeightPx + gapPx
    }
    const heightScaled = Math.max(1, Math.round(heightPx * scale))
    places.push({ leftPx: left, topPx: top, widthPx: width, heightPx: heightScaled })
    left += width + gapPx
  }
  const widthPx = Math.max(...places.map(({ leftPx, widthPx: width }) => leftPx + width)) + gapPx
  return { places, widthPx, heightPx: top + rowHeightPx + gapPx }
}

/** Puts pictures on one contact sheet, on grey, so that paper and screens are reported from it. */
export async function drawContactSheet(
  shots: readonly Shot[],
  rowHeightPx: number,
): Promise<Uint8Array> {
  const { places, widthPx, heightPx } = planContactSheet(shots, rowHeightPx)
  const layers = await Promise.all(
    shots.map(async ({ png }, index) => {
      const { leftPx, topPx, widthPx: width, heightPx: height } = places[index]!
      const input = await sharp(png).resize({ width, height, fit: 'fill' }).png().toBuffer()
      return { input, left: leftPx, top: topPx }
    }),
  )
  const ground = { width: widthPx, height: heightPx, channels: 3 as const, background: '#888' }
  return sharp({ create: ground }).composite(layers).png({ compressionLevel: 9 }).toBuffer()
}
