import type { en } from './en.ts'

/** A text whose form hangs on a number, by the categories of plural that a language has. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** The name of a text. */
export type TextName = {
  [Name in keyof typeof en]: (typeof en)[Name] extends string ? Name : never
}[keyof typeof en]
/** The name of a text with forms. */
export type FormsName = Exclude<keyof typeof en, TextName>

/** Every text of the site in one language. */
export type Catalog = Readonly<Record<TextName, string> & Record<FormsName, Forms>>

/** What a text leaves to be put in: `paper` in `Booklet for {paper} paper`. */
export type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | Gaps<Rest>
  : never

/** The name of a text that leaves nothing to be put in. */
export type PlainName = {
  [Name in TextName]: [Gaps<(typeof en)[Name]>] extends [never] ? Name : never
}[TextName]
