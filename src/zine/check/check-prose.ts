import type { Problem } from './problem.ts'
import { placeInProse, type Prose } from './prose.ts'
import { textRules } from './rules/index.ts'

/**
 * Holds texts to every rule about words and signs.
 * @param language a BCP 47 language tag
 * @returns what is wrong, in the order of the places
 */
export function checkProse(texts: readonly Prose[], file: string, language: string): Problem[] {
  return texts.flatMap((prose) => {
    const { text, field } = prose
    const context = { language: knownLanguage(language), field }
    return textRules
      .flatMap(({ rule, find }) => find(text, context).map((finding) => ({ rule, ...finding })))
      .toSorted((a, b) => a.index - b.index)
      .map(({ rule, index, what, next }) => {
        const place = placeInProse(prose, index)
        return { rule, file, ...place, ...(field === undefined ? {} : { field }), what, next }
      })
  })
}

/** A folder may have any name; one that is no language is reported elsewhere. */
function knownLanguage(name: string): string {
  try {
    return new Intl.Locale(name).toString()
  } catch {
    return 'und'
  }
}
