import { doubleSpace } from './double-space.ts'
import { foreignScript } from './foreign-script.ts'
import { hyphenDash } from './hyphen-dash.ts'
import { mixedScript } from './mixed-script.ts'
import { statementStop } from './statement-stop.ts'
import { straightQuotes } from './straight-quotes.ts'
import type { TextRule } from './text-rule.ts'

/** The rules about words and signs, errors first. A new one is a file here, and a line here. */
export const textRules = [
  mixedScript,
  foreignScript,
  straightQuotes,
  doubleSpace,
  hyphenDash,
  statementStop,
] as const satisfies readonly TextRule[]

/** The name of a rule about words and signs. */
export type TextRuleName = (typeof textRules)[number]['rule']
