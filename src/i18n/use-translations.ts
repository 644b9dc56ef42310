import type { Catalog, FormsName, Gaps, TextName } from './catalog.ts'
import { catalogs } from './catalogs.ts'
import type { en } from './en.ts'

type Values<Gap extends string> = Readonly<Record<Gap, string>>
type Given<Gap extends string> = [Gap] extends [never] ? [] : [values: Values<Gap>]
type FormGaps<Name extends FormsName> = Exclude<Gaps<(typeof en)[Name]['other']>, 'number'>

/** The texts of the site in one language. */
export interface Translations {
  /** A BCP 47 language tag. */
  readonly language: string
  /** The text of a name, with values in its gaps. */
  t<Name extends TextName>(name: Name, ...values: Given<Gaps<(typeof en)[Name]>>): string
  /** The text of a name in the form that a number asks for, with the number in it. */
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
 * The texts of the site in a language.
 * @throws Error where there is no catalog of it; the check of the content reports that before
 */
export function useTranslations(language: string): Translations {
  const catalog: Catalog | undefined = catalogs[language]
  if (catalog === undefined) throw new Error(`There is no catalog for ${language}.`)
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language, { useGrouping: false })
  const number = (value: number) => numbers.format(value)
  return {
    language,
    number,
    t: (name, ...[values]) => fillGaps(catalog[name], values ?? {}),
    count: (name, value, ...[values]) => {
      const forms = catalog[name]
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
