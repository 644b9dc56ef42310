import { useTranslations } from '../i18n/use-translations.ts'
import { wideInkFromEdgeMm, type PaperName } from '../imposition/sizes.ts'
import type { Zine } from '../zine/zine.ts'
import {
  formatsOf,
  papersOf,
  sheetFiles,
  sheetFormat,
  type SheetFile,
  type SheetFormatId,
} from './formats.ts'
import { marginStoodBy } from './margins.ts'

/** The length of the ruler on the sheet that tests a printer, in inches. */
export const rulerInches = 6
/** The same in millimeters. */
export const rulerMm = 152.4

/** A heading and the paragraphs below it. */
export interface TestBlock {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** All that is written on the sheet that tests a printer. */
export interface PrintTestText {
  readonly title: string
  readonly intro: string
  /** On the front, in the order they are read. */
  readonly blocks: readonly TestBlock[]
  /** On the back: the one that is upright tells what the printer does. */
  readonly shortEdge: TestBlock
  readonly longEdge: TestBlock
}

/** Writes the sheet that tests a printer: which of a zine's files it needs. */
export function writePrintTest(zine: Printed, paper: PaperName): PrintTestText {
  const { t, number } = useTranslations(zine.language)
  const [booklet, bookletLong] = usualFiles(zine, 'booklet', paper)
  const [oneSheet, oneSheetShort] = usualFiles(zine, 'one-sheet', paper)
  return {
    title: t('printTestFor', { paper: t(paper) }),
    intro: t('testIntro'),
    blocks: [
      { heading: t('testWhich'), paragraphs: [t('testWhichIs')] },
      { heading: t('testEmpty'), paragraphs: [t('testEmptyIs'), t('testEmptyThen')] },
      {
        heading: t('testSize'),
        paragraphs: [
          t('testSizeIs', { inches: number(rulerInches), millimeters: number(rulerMm) }),
        ],
      },
      { heading: t('testMargins'), paragraphs: writeMargins(zine, paper) },
    ],
    shortEdge: {
      heading: t('testShort'),
      paragraphs: [
        t('testShortIs'),
        t('testShortBooklet', { file: booklet! }),
        ...(oneSheet === undefined
          ? []
          : [t('testShortOneSheet', { file: oneSheet, other: oneSheetShort! })]),
      ],
    },
    longEdge: {
      heading: t('testLong'),
      paragraphs: [
        t('testLongIs'),
        t('testLongBooklet', { file: bookletLong! }),
        ...(oneSheet === undefined ? [] : [t('testLongOneSheet', { file: oneSheet })]),
      ],
    },
  }
}

type Printed = Pick<Zine, 'slug' | 'language' | 'without' | 'art'>

/** How wide a margin each format stands, and what to print where one is wider. */
function writeMargins(zine: Printed, paper: PaperName): string[] {
  const { t, number } = useTranslations(zine.language)
  const stood = formatsOf(zine)
    .filter((format) => papersOf(zine, format).includes(paper))
    .map((format) => {
      const millimeters = number(marginStoodBy(format, paper))
      return t('marginOfFormat', { format: t(format.label), millimeters })
    })
  const [booklet, oneSheet] = (['booklet', 'one-sheet'] as const).map(
    (format) => wholeFiles(zine, format, paper).find((file) => file.wideMargin === true)?.name,
  )
  const millimeters = number(wideInkFromEdgeMm)
  return [
    t('testMarginsIs'),
    t('testMarginsStood', { formats: stood.join(t('comma')) }),
    oneSheet === undefined
      ? t('testMarginsWider', { millimeters, booklet: booklet! })
      : t('testMarginsWiderBoth', { millimeters, booklet: booklet!, oneSheet }),
  ]
}

/** The names of the usual files of a format on a paper: for its own flip, then for the other one. */
function usualFiles(zine: Printed, format: SheetFormatId, paper: PaperName): string[] {
  return wholeFiles(zine, format, paper)
    .filter(({ wideMargin }) => wideMargin === undefined)
    .map(({ name }) => name)
}

/** The files of a format on a paper that hold all sides, with the full cover. */
function wholeFiles(zine: Printed, format: SheetFormatId, paper: PaperName): SheetFile[] {
  const { papers } = sheetFormat(format)
  return sheetFiles(zine, sheetFormat(format))
    .filter((file) => file.paper === paper && file.part === 'whole')
    .filter(({ layout }) => layout === papers[paper])
}

/** The distances from an edge, in millimeters, at which a line is drawn and numbered. */
export const marginSteps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13] as const

/** The numbers on the ruler, in the order in which they are drawn. */
export const rulerNumbers = {
  centimetres: ['mm', '50', '100', '150'],
  inches: ['in', '1', '2', '3', '4', '5', '6'],
} as const

/** The headings of the sheet that tests a printer, as its outline lists them. */
export function printTestOutline({ title, blocks, shortEdge, longEdge }: PrintTestText): string[] {
  return [title, ...[...blocks, shortEdge, longEdge].map(({ heading }) => heading)]
}

/** Every text on the sheet that tests a printer, in the order in which it is drawn. */
export function printTestTexts(text: PrintTestText): string[] {
  const { title, intro, blocks, shortEdge, longEdge } = text
  const readBlock = ({ heading, paragraphs }: TestBlock) => [heading, ...paragraphs]
  const steps = marginSteps.map(String)
  return [
    ...steps,
    ...steps,
    ...steps,
    ...steps,
    title,
    intro,
    ...blocks.flatMap(readBlock),
    ...rulerNumbers.centimetres,
    ...rulerNumbers.inches,
    ...readBlock(shortEdge),
    ...readBlock(longEdge),
  ]
}
