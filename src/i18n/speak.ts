import type { Catalogue, FormsName, Gaps, TextName } from './catalogue.ts'
import { catalogues } from './catalogues.ts'
import type { en } from './en.ts'

type Values<Gap extends string> = Readonly<Record<Gap, string>>
type Given<Gap extends string> = [Gap] extends [never] ? [] : [values: Values<Gap>]
type FormGaps<Name extends FormsName> = Exclude<Gaps<(typeof en)[Name]['other']>, 'number'>

/** The furniture in one language. */
export interface Speaker {
  /** A BCP 47 language tag. */
  readonly language: string
  /** Says a text, with what it leaves to be put in. */
  say<Name extends TextName>(name: Name, ...values: Given<Gaps<(typeof en)[Name]>>): string
  /** Says a text in the form that a number asks for, the number in it. */
  count<Name extends FormsName>(
    name: Name,
    number: number,
    ...values: Given<FormGaps<Name>>
  ): string
  /** Joins names with commas and an “and”. */
  list(names: readonly string[]): string
  /** Writes a number. */
  number(value: number): string
}

/**
 * Speaks the furniture of the site in a language.
 * @throws Error where there is no catalogue of it; the check of the content tells so before
 */
export function speak(language: string): Speaker {
  const catalogue: Catalogue | undefined = catalogues[language]
  if (catalogue === undefined) throw new Error(`There is no catalogue for ${language}.`)
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language, { useGrouping: false })
  const number = (value: number) => numbers.format(value)
  return {
    language,
    number,
    say: (name, ...[values]) => fillGaps(catalogue[name], values ?? {}),
    count: (name, value, ...[values]) => {
      const forms = catalogue[name]
      const form = forms[plurals.select(value)] ?? forms.other
      return fillGaps(form, { ...values, number: number(value) })
    },
    list: (names) => new Intl.ListFormat(language).format(names),
  }
}

/** Puts values into the gaps of a text. */
function fillGaps(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, gap: string) => values[gap] ?? whole)
}
