import { speak } from '../i18n/speak.ts'
import type { PaperName } from '../imposition/sizes.ts'
import type { Zine } from '../zine/zine.ts'
import { sheetFiles, sheetFormat, type SheetFormatId } from './formats.ts'

/** The length of the ruler on the sheet that tests a printer, in inches. */
export const rulerInches = 6
/** The same in millimetres. */
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
  /** On the back: the one that stands upright tells what the printer does. */
  readonly shortEdge: TestBlock
  readonly longEdge: TestBlock
}

/** Writes the sheet that tests a printer: which of a zine's files it needs. */
export function writePrintTest(
  zine: Pick<Zine, 'slug' | 'language' | 'without' | 'art'>,
  paper: PaperName,
): PrintTestText {
  const { say, number } = speak(zine.language)
  const [booklet, bookletLong] = wholeFiles(zine, 'booklet', paper)
  const [oneSheet, oneSheetShort] = wholeFiles(zine, 'one-sheet', paper)
  return {
    title: say('printTestFor', { paper: say(paper) }),
    intro: say('testIntro'),
    blocks: [
      { heading: say('testWhich'), paragraphs: [say('testWhichIs')] },
      { heading: say('testEmpty'), paragraphs: [say('testEmptyIs'), say('testEmptyThen')] },
      {
        heading: say('testSize'),
        paragraphs: [
          say('testSizeIs', { inches: number(rulerInches), millimeters: number(rulerMm) }),
        ],
      },
      { heading: say('testMargins'), paragraphs: [say('testMarginsIs')] },
    ],
    shortEdge: {
      heading: say('testShort'),
      paragraphs: [
        say('testShortIs'),
        say('testShortBooklet', { file: booklet! }),
        ...(oneSheet === undefined
          ? []
          : [say('testShortOneSheet', { file: oneSheet, other: oneSheetShort! })]),
      ],
    },
    longEdge: {
      heading: say('testLong'),
      paragraphs: [
        say('testLongIs'),
        say('testLongBooklet', { file: bookletLong! }),
        ...(oneSheet === undefined ? [] : [say('testLongOneSheet', { file: oneSheet })]),
      ],
    },
  }
}

/** The files of a format on a paper: for its own flip, then for the other one. */
function wholeFiles(
  zine: Pick<Zine, 'slug' | 'language' | 'without' | 'art'>,
  format: SheetFormatId,
  paper: PaperName,
): string[] {
  const { papers } = sheetFormat(format)
  return sheetFiles(zine, sheetFormat(format))
    .filter((file) => file.paper === paper && file.part === 'whole')
    .filter(({ pagination }) => pagination === papers[paper])
    .map(({ name }) => name)
}

/** The distances from an edge, in millimetres, at which a line is drawn and numbered. */
export const marginSteps = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12] as const

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
