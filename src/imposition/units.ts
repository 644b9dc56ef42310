const mmPerInch = 25.4

/** Millimetres to points, 72 to the inch. */
export function mmToPt(mm: number): number {
  return (mm / mmPerInch) * 72
}

/** Points, 72 to the inch, to millimeters. */
export function ptToMm(pt: number): number {
  return (pt / 72) * mmPerInch
}

/** Points, 72 to the inch, to CSS pixels, 96 to the inch. */
export function ptToPx(pt: number): number {
  return (pt / 72) * 96
}
