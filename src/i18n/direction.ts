/** From left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl'

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr'
}
