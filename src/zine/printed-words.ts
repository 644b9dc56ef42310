import { useTranslations } from '../i18n/use-translations.ts'
import { splitSource, type SourceWord } from './words.ts'
import type { Principle, Zine } from './zine.ts'

/**
 * The lines that date the text: the edition and, of a translation that is older than its
 * original, that it is.
 */
export function editionLines({
  language,
  edition,
  follows,
  behind,
}: Pick<Zine, 'language' | 'edition' | 'follows' | 'behind'>): string[] {
  const { t } = useTranslations(language)
  const older =
    behind === undefined
      ? []
      : [t('olderThanOriginal', { followed: follows ?? edition, day: behind })]
  return [t('edition', { day: edition }), ...older]
}

/** The heading of a principle in one line: its numeral, where it bears one, and its statement. */
export function headingOf({
  numeral,
  statement,
}: Pick<Principle, 'numeral' | 'statement'>): string {
  return numeral === '' ? statement : `${numeral} ${statement}`
}

/** How a principle is called in sentences about it. */
export function nameOfPrinciple({ anchor }: Pick<Principle, 'anchor'>): string {
  return `principle ${anchor}`
}

/** How much of a zine a format prints. */
export interface Extent {
  /** Every word; or the cover, the statements and the back cover. */
  readonly extent: 'full' | 'statements'
  /** Whether the back cover asks to be copied: on paper, it does. */
  readonly onPaper?: boolean
}

/**
 * Every word that a format prints, in reading order: cover, principles, back cover. This is what a
 * finished file is compared with. Folios are not words of the zine; they are checked apart.
 */
export function printedWords(zine: Zine, extent: Extent): SourceWord[] {
  return [
    ...wordsOf('the cover', [zine.title, zine.subtitle, zine.standfirst]),
    ...zine.principles.flatMap((principle) => principleWords(principle, zine, extent)),
    ...wordsOf('the back cover', [
      ...(extent.onPaper === true ? [useTranslations(zine.language).t('copyThis')] : []),
      zine.resource.line,
      zine.resource.address,
      ...editionLines(zine),
    ]),
  ]
}

/**
 * A principle's words as its page prints them: numeral, statement, text. The closing line closes the
 * last principle as well as the zine.
 */
function principleWords(principle: Principle, zine: Zine, { extent }: Extent): SourceWord[] {
  const { numeral, statement, blocks } = principle
  const heading = [numeral, statement]
  const closing = principle === zine.principles.at(-1) ? [zine.closing] : []
  const text = extent === 'full' ? [...blocks, ...closing] : []
  return wordsOf(nameOfPrinciple(principle), [...heading, ...text])
}

function wordsOf(part: string, texts: readonly string[]): SourceWord[] {
  return texts.flatMap(splitSource).map((word) => ({ ...word, part }))
}
