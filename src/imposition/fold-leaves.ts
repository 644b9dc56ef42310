import type { PanelPosition } from './turn-over.ts'

/** Leafs through sheets that are neither folded nor cut: every side is a page. */
export function foldLeaves(sideCount: number): PanelPosition[] {
  return Array.from({ length: sideCount }, (_, side) => {
    return { side, column: 0, row: 0, rotation: 0, shiftMm: 0 }
  })
}
