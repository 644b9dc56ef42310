/**
 * Why the pages of a preview may not be printed. What is said of it is in the page, in its language, as
 * `data-why-…` of the status.
 */
export type Why = 'old' | 'fonts' | 'spacing' | 'words' | 'pages' | 'room' | 'late'

/** A reason for which pages that are laid out, or were to be, are not what the files hold. */
export class PreviewFailure extends Error {
  readonly why: Why
  /** What the sentence of the page leaves to be put in. */
  readonly values: Readonly<Record<string, string>>

  /** @param message what the build says of it */
  constructor(
    why: Why,
    message: string,
    values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.why = why
    this.values = values
  }
}

/** Says why in the language of the page; what the page has no words for, in those of the error. */
export function describeFailure(error: unknown, texts: DOMStringMap): string {
  const failure = error instanceof PreviewFailure ? error : undefined
  const said = failure && texts[`why${failure.why[0]!.toUpperCase()}${failure.why.slice(1)}`]
  const why = said ?? (error instanceof Error ? error.message : String(error))
  return Object.entries(failure?.values ?? {}).reduce(
    (text, [gap, value]) => text.replace(`{${gap}}`, () => value),
    (texts['failed'] ?? '{why}').replace('{why}', () => why),
  )
}
