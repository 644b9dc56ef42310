import { doubleSpace } from './double-space.ts'
import { foreignScript } from './foreign-script.ts'
import { hyphenDash } from './hyphen-dash.ts'
import { mixedScript } from './mixed-script.ts'
import { statementStop } from './statement-stop.ts'
import { straightQuotes } from './straight-quotes.ts'
import type { TextRule } from './text-rule.ts'

/** The rules about words and signs. A new one is a file here, a line here, and a line in `rule-names.ts`. */
export const textRules: readonly TextRule[] = [
  mixedScript,
  foreignScript,
  straightQuotes,
  doubleSpace,
  hyphenDash,
  statementStop,
]
