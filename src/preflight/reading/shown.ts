import type { Font } from '../../pdf/content/font.ts'
import type { Matrix, RectPt } from './geometry.ts'
import type { ActualText } from './marked-content.ts'

/** A glyph as it is shown. In its own system it is on the origin, upright, at its size. */
export interface ShownGlyph {
  readonly font: Font
  /** Its number in the font; 0 stands for a letter that the font does not have. */
  readonly code: number
  /** What the font says that it stands for; empty where it says nothing. */
  readonly unicode: string
  readonly advance: number
  readonly size: number
  /** From its own system to the page. */
  readonly toPage: Matrix
  /** The bounds of what may be seen, on the page. */
  readonly clip: RectPt
  /** The glyphs of a line are one object; so are those that lie off it, as marks do. */
  readonly line: object
  /** The same for all glyphs that one actual text is drawn with. */
  readonly actual: ActualText | undefined
  /** The same for all glyphs of a stretch that is written from right to left and shown from left to right. */
  readonly reversed: object | undefined
}

/** A path as it is painted. */
export interface PaintedPath {
  /** The bounds of each of its figures in the path's own system; control points count as corners. */
  readonly figures: readonly RectPt[]
  /** From its own system to the page. */
  readonly toPage: Matrix
  /** The bounds of what may be seen, on the page. */
  readonly clip: RectPt
  /** As `#rrggbb`, or `pattern`; undefined where the path is not filled. */
  readonly fill: string | undefined
  /** The same of its outline. */
  readonly stroke: string | undefined
  /** The outline's width in the path's own system. */
  readonly lineWidth: number
}

/** What to do with what a page shows, in the order in which it is painted. */
export interface Visitor {
  readonly visitGlyph?: (glyph: ShownGlyph) => void
  readonly visitPath?: (path: PaintedPath) => void
}
