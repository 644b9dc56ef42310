import type { FaceRole } from '../../typography/faces.ts'
import { listPrintedLetters } from './printed-letters.ts'
import { findFonts } from '../../typography/find-fonts.ts'
import { readFont } from '../../typography/read-font.ts'
import type { Problem } from '../../zine/check/problem.ts'
import { placeInProse } from '../../zine/check/prose.ts'
import type { Zine } from '../../zine/zine.ts'

/**
 * Finds the letters of zines that the fonts they are printed with do not have: a browser would take them
 * from another font, or draw an empty box.
 * @param textOf the text of a file, by the name its author gives it
 * @returns a problem for each file and face, with the letters it lacks
 */
export async function findMissingLetters(
  zines: readonly Zine[],
  textOf: (file: string) => string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const zine of zines) {
    for (const { file, role, letters } of listPrintedLetters(zine)) {
      const missing: string[] = []
      for (const letter of letters) {
        if (!(await isInFace(letter, zine.language, role))) missing.push(letter)
      }
      if (missing.length > 0) problems.push(describeMissing(file, role, missing, textOf(file)))
    }
  }
  return problems
}

const roleNames: Readonly<Record<FaceRole, string>> = {
  display: 'of titles and statements',
  capitals: 'of statements',
  text: 'of the text',
  legible: 'of large print',
}

function describeMissing(
  file: string,
  role: FaceRole,
  missing: readonly string[],
  text: string,
): Problem {
  const named = missing.map((letter) => `${letter} (${codeOf(letter)})`).join(', ')
  const next =
    role === 'legible'
      ? 'write it with other letters, or leave the format out with "without: [large-print]" in zine.yaml'
      : 'write it with other letters'
  return {
    rule: 'missing-letter',
    file,
    ...placeOf(missing, text),
    what: `the font ${roleNames[role]} has no ${named}`,
    next,
  }
}

/** Where the first of them stands; nowhere where a statement's capital is what is missing. */
function placeOf(letters: readonly string[], text: string): Pick<Problem, 'line' | 'column'> {
  const places = letters.map((letter) => text.indexOf(letter)).filter((index) => index >= 0)
  return places.length === 0 ? {} : placeInProse({ text, line: 1, column: 1 }, Math.min(...places))
}

/** The number of a character, as tables of characters give it: `U+00E9`. */
function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Whether every weight and slope of a face has a letter. */
async function isInFace(letter: string, language: string, role: FaceRole): Promise<boolean> {
  for (const fonts of await findFonts(letter, language, role)) {
    const sets = await Promise.all(fonts.map(({ path }) => lettersOfFont(path)))
    if (!sets.some((set) => set.has(letter.codePointAt(0)!))) return false
  }
  return true
}

/** Which characters a font has, by the path of its file; the fonts stay the same while one writes. */
const letters = new Map<string, Promise<ReadonlySet<number>>>()

function lettersOfFont(path: string): Promise<ReadonlySet<number>> {
  const known = letters.get(path) ?? readFont(path).then((face) => new Set(face.collectUnicodes()))
  letters.set(path, known)
  return known
}
