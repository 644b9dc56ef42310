import { ptToMm } from '../../imposition/units.ts'
import { rightToLeft } from '../../zine/words.ts'
import type { RectPt } from './geometry.ts'
import type { ActualText } from './marked-content.ts'
import type { ShownGlyph } from './shown.ts'

/** A run of text as it is on a page of a finished PDF, measured from the top left corner. */
export interface TextRun {
  readonly text: string
  /** Its letters in the order in which they are seen along the baseline. */
  readonly seen: string
  /** Where the baseline begins. */
  readonly startMm: number
  /** Where the baseline ends; left of its beginning when the text is turned by 180°. */
  readonly endMm: number
  readonly baselineMm: number
  readonly sizePt: number
  /** Clockwise, in whole degrees. */
  readonly angle: number
}

/** Gathers the glyphs of a page into runs: those of one line in one size. */
export class RunGatherer {
  readonly #page: RectPt
  readonly #runs: TextRun[] = []
  #glyphs: ShownGlyph[] = []

  /** @param page the box of the page, in points */
  constructor(page: RectPt) {
    this.#page = page
  }

  add(glyph: ShownGlyph): void {
    const before = this.#glyphs.at(-1)
    if (before !== undefined && !isOfRun(before, glyph)) this.#endRun()
    this.#glyphs.push(glyph)
  }

  /** @returns the runs that have a letter, in the order in which they are painted */
  finish(): TextRun[] {
    this.#endRun()
    return this.#runs.filter(({ text }) => text.trim() !== '')
  }

  #endRun(): void {
    const glyphs = this.#glyphs
    this.#glyphs = []
    const [first] = glyphs
    if (first === undefined) return
    const { left, top } = this.#page
    const [a, b, c, d, x, y] = first.toPage
    const angle = Math.atan2(-b, a)
    // How far along the baseline, from where the first glyph is.
    const along = ({ toPage }: ShownGlyph) =>
      (toPage[4] - x) * Math.cos(angle) - (toPage[5] - y) * Math.sin(angle)
    const scale = Math.hypot(a, b)
    // A space at the end of a line takes no room.
    const seen = glyphs.filter(({ unicode, actual }) => (actual?.text ?? unicode).trim() !== '')
    const starts = seen.map(along)
    const ends = seen.map((glyph, index) => starts[index]! + glyph.advance * scale)
    const [start, end] = seen.length === 0 ? [0, 0] : [Math.min(...starts), Math.max(...ends)]
    const startMm = ptToMm(x - left + start * Math.cos(angle))
    this.#runs.push({
      text: readText(glyphs),
      seen: seeText(glyphs, along),
      startMm,
      endMm: startMm + ptToMm(end - start) * Math.cos(angle),
      baselineMm: ptToMm(top - y),
      sizePt: Math.hypot(c, d) * first.size,
      angle: (Math.round((angle * 180) / Math.PI) + 360) % 360,
    })
  }
}

/** Whether a glyph goes on with the line of the one before it; a mark, or a letter of a script that slants, lies off it. */
function isOfRun(before: ShownGlyph, glyph: ShownGlyph): boolean {
  const [a, b, c, d, x, y] = before.toPage
  const isAlike =
    before.line === glyph.line &&
    before.size === glyph.size &&
    [a, b, c, d].every((number, index) => number === glyph.toPage[index])
  if (!isAlike) return false
  // How far it is from where the pen was, along the baseline and across it, in parts of the size.
  const size = Math.hypot(c, d) * glyph.size
  const [toX, toY] = [glyph.toPage[4] - x, glyph.toPage[5] - y]
  const scale = Math.hypot(a, b)
  const along = ((toX * a + toY * b) / scale - before.advance * scale) / size
  const across = Math.abs((toY * a - toX * b) / scale) / size
  return across < 0.25 || (across < 0.9 && Math.abs(along) < 1)
}

/**
 * Reads the letters of glyphs: of all that draw one actual text it is that text, once; what is shown in reverse is
 * read backwards.
 */
function readText(glyphs: readonly ShownGlyph[]): string {
  const read: string[] = []
  let actual: ActualText | undefined
  let reversed: object | undefined
  let backwards: string[] = []
  for (const glyph of glyphs) {
    if (glyph.reversed !== reversed) {
      read.push(...backwards.toReversed())
      backwards = []
      reversed = glyph.reversed
    }
    if (glyph.actual !== undefined && glyph.actual === actual) continue
    actual = glyph.actual
    const text = actual?.text ?? glyph.unicode
    if (reversed === undefined) read.push(text)
    else backwards.push(text)
  }
  return [...read, ...backwards.toReversed()].join('')
}

/** What glyphs are seen to say along the baseline; a text of several letters from the right is turned round. */
function seeText(glyphs: readonly ShownGlyph[], along: (glyph: ShownGlyph) => number): string {
  const units = new Map<object, { text: string; at: number }>()
  for (const glyph of glyphs) {
    const at = along(glyph)
    const unit = units.get(glyph.actual ?? glyph)
    if (unit === undefined) {
      units.set(glyph.actual ?? glyph, { text: glyph.actual?.text ?? glyph.unicode, at })
    } else unit.at = Math.min(unit.at, at)
  }
  return [...units.values()]
    .toSorted((one, other) => one.at - other.at)
    .map(({ text }) => (rightToLeft.test(text) ? [...text].toReversed().join('') : text))
    .join('')
}
