import { nameScript, scriptOf, scriptsOf } from './scripts.ts'
import type { Finding, TextContext, TextRule } from './text-rule.ts'

const words = /[\p{L}\p{M}]+/gu

/** Words in letters that are neither Latin nor the language's own. Words in a row are reported once. */
export const foreignScript = {
  rule: 'foreign-script',
  level: 'advice',
  about: 'Words are in Latin letters or those of the language.',
  find: findForeign,
} as const satisfies TextRule

function findForeign(text: string, { language }: TextContext): Finding[] {
  const own = scriptsOf(language)
  if (own === undefined) return []
  const findings: Finding[] = []
  let before: string | undefined
  for (const { index, 0: word } of text.matchAll(words)) {
    const scripts = [...word].map(scriptOf).filter((script) => script !== undefined)
    // A word that holds both is for the rule of mixed scripts.
    const foreign = scripts.some((script) => own.has(script)) ? undefined : scripts[0]
    if (foreign !== undefined && foreign !== before) {
      const what = `"${word}" is in ${nameScript(foreign)} letters, which are not those of "${language}"`
      findings.push({
        index,
        what,
        next: 'write it in the letters of the language, or leave it if it is meant',
      })
    }
    before = foreign
  }
  return findings
}
