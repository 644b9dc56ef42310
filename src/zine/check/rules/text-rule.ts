import type { RuleName } from '../rule-names.ts'

/** What a rule knows of the text it looks at. */
export interface TextContext {
  /** A BCP 47 language tag. */
  readonly language: string
  /** The field the text is the value of; a principle's own text has none. */
  readonly field: string | undefined
}

/** A place where a text breaks a rule. */
export interface Finding {
  /** Of the character in the text. */
  readonly index: number
  readonly what: string
  readonly next: string
}

/** A rule about words and signs. It looks at text as it is written in the file; see `Prose`. */
export interface TextRule {
  readonly rule: RuleName
  readonly find: (text: string, context: TextContext) => readonly Finding[]
}
