import { splitWords, type SourceWord } from './words.ts'
import type { Principle, Zine } from './zine.ts'

/** The line of furniture on the back cover that dates the text. */
export function editionLine(zine: Pick<Zine, 'edition'>): string {
  return `Edition ${zine.edition}`
}

/** How a principle is called in sentences about it. */
export function nameOfPrinciple({ numeral }: Pick<Principle, 'numeral'>): string {
  return `principle ${numeral}`
}

/**
 * A principle's words as its page prints them: numeral, statement in capitals, text. The closing line
 * closes the last principle as well as the zine.
 */
function principleWords(principle: Principle, zine: Zine): SourceWord[] {
  const inCapitals = (text: string) => text.toLocaleUpperCase(zine.language)
  const closing = principle === zine.principles.at(-1) ? [inCapitals(zine.closing)] : []
  const { numeral, statement, blocks } = principle
  return wordsOf(nameOfPrinciple(principle), [
    numeral,
    inCapitals(statement),
    ...blocks,
    ...closing,
  ])
}

/**
 * Every word a zine prints, in reading order: cover, principles, back cover. This is
 * what a finished file is proved against. Folios are not words of the zine; they are proved apart.
 */
export function printedWords(zine: Zine): SourceWord[] {
  return [
    ...wordsOf('the cover', [zine.title, zine.subtitle, zine.standfirst]),
    ...zine.principles.flatMap((principle) => principleWords(principle, zine)),
    ...wordsOf('the back cover', [zine.resource.line, zine.resource.address, editionLine(zine)]),
  ]
}

function wordsOf(part: string, texts: readonly string[]): SourceWord[] {
  return texts.flatMap(splitWords).map((word) => ({ word, part }))
}
