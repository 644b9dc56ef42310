import { nameScript, scriptOf } from './scripts.ts'
import type { Finding, TextRule } from './text-rule.ts'

/** Scripts whose letters look alike. Korean or Chinese words hold Latin letters by right. */
const alike: ReadonlySet<string | undefined> = new Set([
  'Latn',
  'Cyrl',
  'Grek',
  'Armn',
  'Copt',
  'Cher',
])
const words = /[\p{L}\p{M}]+/gu

/** Words that hold a letter of another script, which looks right but is not found and is read wrong. */
export const mixedScript = {
  rule: 'mixed-script',
  level: 'error',
  about: 'No word mixes Latin, Cyrillic and Greek letters.',
  find: (text) => [...text.matchAll(words)].flatMap(({ index, 0: word }) => mixedWord(word, index)),
} as const satisfies TextRule

function mixedWord(word: string, start: number): Finding[] {
  const letters = [...word.matchAll(/./gu)]
    .map(({ index, 0: letter }) => ({ index, letter, script: scriptOf(letter) }))
    .filter(({ script }) => alike.has(script))
  const counts = Map.groupBy(letters, ({ script }) => script!)
  if (counts.size < 2) return []
  const [main, ...others] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  const odd = letters.find(({ script }) => script !== main![0])!
  const scripts = [main!, ...others].map(([script]) => nameScript(script))
  return [
    {
      index: start + odd.index,
      what: `"${word}" mixes ${new Intl.ListFormat('en').format(scripts)} letters`,
      next: `write its "${odd.letter}", which is ${nameScript(odd.script!)}, in ${scripts[0]}`,
    },
  ]
}
