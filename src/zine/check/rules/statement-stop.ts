import { escapeMark } from '../prose.ts'
import type { TextRule } from './text-rule.ts'

/** What may follow the stop: quotation marks, brackets, spaces, and what is no text. */
const closing = /[\p{Pe}\p{Pf}\p{Pi}"'\s\uFFFC]/u
/** The stops of any language; `·` and `;` ask in Greek, and Tibetan ends with its own stroke. */
const stop = new RegExp(`[\\p{Sentence_Terminal}…⋯།༎${escapeMark}]$`, 'u')
const greekStop = /[;\u037E]$/
/** Languages that end a sentence with a space. */
const scriptsWithoutStop: ReadonlySet<string | undefined> = new Set(['Thai', 'Laoo'])

/** A statement that does not end as a sentence does. */
export const statementStop = {
  rule: 'statement-stop',
  level: 'advice',
  about: 'A statement ends with a stop.',
  find: (text, { field, language }) => {
    if (field !== 'statement') return []
    const { script } = new Intl.Locale(language).maximize()
    let end = text.length
    while (end > 0 && closing.test(text[end - 1]!)) end--
    const words = text.slice(0, end)
    if (words === '' || stop.test(words) || scriptsWithoutStop.has(script)) return []
    if (script === 'Grek' && greekStop.test(words)) return []
    return [{ index: words.length, what: 'the statement ends without a stop', next: 'add one' }]
  },
} as const satisfies TextRule
