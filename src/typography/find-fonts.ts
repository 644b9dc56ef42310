import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findFaceRules, weightOfVariable, type FaceRule } from './face-rules.ts'
import { facesOf, type FaceRole, type StylesheetName } from './faces.ts'

const { resolve } = createRequire(import.meta.url)

/** A font that a letter may come from. */
export interface LetterFont {
  /** Of its WOFF2 file. */
  readonly path: string
  /** Whether it is drawn in any weight, and has to be told which. */
  readonly variable: boolean
}

/**
 * Finds the fonts that a stylesheet would take a letter from, for each weight and slope of the face of a
 * language; a browser takes the last one that has it.
 */
export async function findFonts(
  letter: string,
  language: string,
  role: FaceRole,
): Promise<LetterFont[][]> {
  const { subsets, ...faces } = facesOf(language)
  const codePoint = letter.codePointAt(0)!
  return Promise.all(
    faces[role].cuts.map(async (cut) => {
      const fonts: LetterFont[] = []
      for (const sheet of cut) {
        for (const rule of await rulesOf(sheet)) {
          const { address, covers } = rule
          if (!subsets.test(address.slice(address.lastIndexOf('/'))) || !covers(codePoint)) continue
          const variable = weightOfVariable(rule) !== undefined
          fonts.push({ path: join(dirname(resolve(sheet)), address), variable })
        }
      }
      return fonts
    }),
  )
}

const sheetRules = new Map<StylesheetName, Promise<FaceRule[]>>()

function rulesOf(sheet: StylesheetName): Promise<FaceRule[]> {
  const known = sheetRules.get(sheet) ?? readFile(resolve(sheet), 'utf8').then(findFaceRules)
  sheetRules.set(sheet, known)
  return known
}
