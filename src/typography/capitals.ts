/**
 * The languages whose capitals differ from those of all others, by their BCP 47 base.
 * @see https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt and, for Armenian and Greek, CLDR
 */
const ownCapitals: ReadonlySet<string> = new Set(['az', 'el', 'hy', 'lt', 'tr'])

const mark = '?capitals='

/**
 * Marks the address of a font: it is asked for with its small letters drawn as capitals. Languages that have the
 * same capitals share a font.
 */
export function markCapitals(address: string, language: string): string {
  const { language: base } = new Intl.Locale(language)
  return `${address}${mark}${ownCapitals.has(base) ? base : 'en'}`
}

/** Splits the address of a font from its mark: the language of its capitals; undefined where it has none. */
export function readCapitals(marked: string): { address: string; capitals: string | undefined } {
  const at = marked.indexOf(mark)
  if (at < 0) return { address: marked, capitals: undefined }
  return { address: marked.slice(0, at), capitals: marked.slice(at + mark.length) }
}

/** No script above this one has capitals. */
const lastCased = 0x1ffff

/** By language, the letters that are not their own capitals, each with the characters of its capitals. */
const cased = new Map<string, ReadonlyMap<number, readonly number[]>>()

function lettersWithCapitals(language: string): ReadonlyMap<number, readonly number[]> {
  const known = cased.get(language) ?? findLettersWithCapitals(language)
  cased.set(language, known)
  return known
}

function findLettersWithCapitals(language: string): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  for (let codePoint = 0; codePoint <= lastCased; codePoint++) {
    const letter = String.fromCodePoint(codePoint)
    const capitals = letter.toLocaleUpperCase(language)
    if (capitals !== letter)
      found.set(
        codePoint,
        [...capitals].map((one) => one.codePointAt(0)!),
      )
  }
  return found
}

/** A range of code points, both ends included. */
export type Span = readonly [from: number, to: number]

/**
 * Finds the characters whose capitals a font is for: a small letter goes with its capital, which may be in another
 * font of the face (`ÿ` is in the font of Latin-1, `Ÿ` is not).
 * @param spans what the font is for as it is
 */
export function spansOfCapitals(spans: readonly Span[], language: string): Span[] {
  const covers = (codePoint: number) =>
    spans.some(([from, to]) => codePoint >= from && codePoint <= to)
  let found: Span[] = [...spans]
  for (const [letter, capitals] of lettersWithCapitals(language)) {
    const isWanted = capitals.every(covers)
    if (isWanted === covers(letter)) continue
    found = isWanted
      ? [...found, [letter, letter]]
      : found.flatMap(([from, to]): Span[] =>
          letter < from || letter > to
            ? [[from, to]]
            : ([
                [from, letter - 1],
                [letter + 1, to],
              ].filter(([start, end]) => start! <= end!) as unknown as Span[]),
        )
  }
  return found
}
