import { encode } from 'uqr'

/** A QR code as one path of modules, each one unit wide, with its quiet zone around it. */
export interface QrCode {
  /** The data of an SVG path. */
  readonly path: string
  /** The width and the height in modules, the quiet zone included. */
  readonly size: number
}

/** The light border a reader needs around the code, in modules. Source: ISO/IEC 18004, 4 modules. */
const quietZone = 4

/**
 * Encodes a text as a QR code. Error correction Q bears a quarter of the code being lost, so that it is
 * still read on a copy of a copy.
 */
export function encodeQr(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'Q', border: quietZone })
  const path = data.flatMap((row, y) =>
    runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`),
  )
  return { path: path.join(''), size }
}

/** The runs of dark modules in a row. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  for (const [x, dark] of row.entries()) {
    if (!dark) continue
    const last = runs.at(-1)
    if (last !== undefined && last.start + last.length === x) last.length++
    else runs.push({ start: x, length: 1 })
  }
  return runs
}
