/** What a rule does about a text that breaks it: an error is not published, advice is only printed. */
export type Level = 'error' | 'advice'

/** What a rule is, apart from how it looks. */
export interface RuleText {
  readonly level: Level
  /** What the rule asks for, as a sentence. */
  readonly about: string
}

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
export interface TextRule extends RuleText {
  /** The name at the end of its sentences, which is that of its file. */
  readonly rule: string
  readonly find: (text: string, context: TextContext) => readonly Finding[]
}
