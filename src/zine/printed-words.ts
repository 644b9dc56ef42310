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

/** How much of a zine a format prints, and how it sets the statements. */
export interface Extent {
  /** Every word; or the cover, the statements and the back cover. */
  readonly extent: 'full' | 'statements'
  /** Whether statements and the closing line are set in capitals. */
  readonly capitals: boolean
}

/**
 * Every word that a format prints, in reading order: cover, principles, back cover. This is what a
 * finished file is proved against. Folios are not words of the zine; they are proved apart.
 */
export function printedWords(zine: Zine, extent: Extent): SourceWord[] {
  return [
    ...wordsOf('the cover', [zine.title, zine.subtitle, zine.standfirst]),
    ...zine.principles.flatMap((principle) => principleWords(principle, zine, extent)),
    ...wordsOf('the back cover', [zine.resource.line, zine.resource.address, editionLine(zine)]),
  ]
}

/**
 * A principle's words as its page prints them: numeral, statement, text. The closing line closes the
 * last principle as well as the zine.
 */
function principleWords(
  principle: Principle,
  zine: Zine,
  { extent, capitals }: Extent,
): SourceWord[] {
  const set = (text: string) => (capitals ? text.toLocaleUpperCase(zine.language) : text)
  const { numeral, statement, blocks } = principle
  const heading = [numeral, set(statement)]
  const closing = principle === zine.principles.at(-1) ? [set(zine.closing)] : []
  const text = extent === 'full' ? [...blocks, ...closing] : []
  return wordsOf(nameOfPrinciple(principle), [...heading, ...text])
}

function wordsOf(part: string, texts: readonly string[]): SourceWord[] {
  return texts.flatMap(splitWords).map((word) => ({ word, part }))
}
