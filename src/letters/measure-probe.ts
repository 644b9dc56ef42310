import type { FaceRole } from '../formats/faces.ts'
import { findFonts } from './find-fonts.ts'
import { readFont } from './read-font.ts'

/** A text that is set to see whether a browser uses a face as it is. */
export interface Probe {
  readonly text: string
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

/** A letter that each face has, no two of which are kerned; of a display face that is cut, a digit is left. */
const probeLetter = (role: FaceRole) => (role === 'display' ? '0' : 'n')

/** Measures a probe in the regular font of a face, by the widths that the font itself states. */
export async function measureProbe(role: FaceRole, language: string): Promise<Probe> {
  const letter = probeLetter(role)
  const word = letter.repeat(4)
  const text = `${word} ${word} ${word}`
  const [cut] = await findFonts(letter, language, role)
  const { path, variable } = cut!.at(-1)!
  const { Font, Variation } = await import('harfbuzzjs')
  const face = await readFont(path)
  const font = new Font(face)
  if (variable) font.setVariations([new Variation('wght', weights[role])])
  const advances = [...text].map((each) =>
    font.glyphHAdvance(font.nominalGlyph(each.codePointAt(0)!)!),
  )
  return { text, width: advances.reduce((sum, advance) => sum + advance, 0) / face.upem }
}
