import type { FaceRole } from './faces.ts'
import { findFonts } from './find-fonts.ts'
import { readFont } from './read-font.ts'

/** A word that is set to see whether a browser uses a face as it is. */
export interface Probe {
  readonly word: string
  /** How wide it is, in parts of the letters' size. */
  readonly width: number
}

/** How heavy a variable font is set for a role, as `face-rules.ts` has it. */
const weights: Readonly<Record<FaceRole, number>> = {
  display: 900,
  capitals: 900,
  text: 400,
  legible: 400,
}

/** A letter that each face has; of a display face that is cut, a digit is left. */
const probeLetter = (role: FaceRole) => (role === 'display' ? '0' : 'n')

/** How many letters a probe has. */
const count = 6

/** Measures a probe in the regular font of a face, by the widths that the font itself states. */
export async function measureProbe(role: FaceRole, language: string): Promise<Probe> {
  const letter = probeLetter(role)
  const [cut] = await findFonts(letter, language, role)
  const { path, variable } = cut!.at(-1)!
  const { Buffer, Font, shape, Variation } = await import('harfbuzzjs')
  const face = await readFont(path)
  const font = new Font(face)
  if (variable) font.setVariations([new Variation('wght', weights[role])])
  const word = letter.repeat(count)
  const buffer = new Buffer()
  buffer.addText(word)
  buffer.guessSegmentProperties()
  // Some faces set even the same letter closer to itself.
  shape(font, buffer)
  const glyphs = buffer.getGlyphInfosAndPositions()
  const width = glyphs.reduce((sum, { xAdvance }) => sum + (xAdvance ?? 0), 0)
  return { word, width: width / face.upem }
}
