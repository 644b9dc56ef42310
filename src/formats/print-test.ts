import { paperLabels, type PaperName } from '../paper/sizes.ts'
import type { Zine } from '../zine/zine.ts'
import { papersOf, sheetFormat } from './formats.ts'

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
  zine: Pick<Zine, 'slug' | 'without'>,
  paper: PaperName,
): PrintTestText {
  const hasOneSheet = papersOf(zine, sheetFormat('one-sheet')).includes(paper)
  const ifOneSheet = (text: string) => (hasOneSheet ? [text] : [])
  const booklet = `${zine.slug}-booklet-${paper}`
  const oneSheet = `${zine.slug}-one-sheet-${paper}`
  return {
    title: `Print test for ${paperLabels[paper]} paper`,
    intro:
      'Print this file as you mean to print the booklet: on both sides, flipped on the short edge, at 100\u00A0% or “actual size”.',
    blocks: [
      {
        heading: 'Which file does this printer need?',
        paragraphs: [
          'Turn the sheet over sideways, as the arrow shows, like the page of a book. Two texts stand on its back, one of them upside down. The upright one is true of your printer.',
        ],
      },
      {
        heading: 'Is the back empty?',
        paragraphs: [
          'Your printer prints one side at a time: take the files named “fronts” and “backs”. To learn how the stack goes back in, put this sheet back as it came out, print page 2 of this file, and turn the sheet over sideways.',
          'If “Short edge” is upright, put the stack back in the same way. If “Long edge” is, turn the stack half round, its far end to the front. If page 2 lies over page 1, turn the stack over, and print the backs in reverse order.',
        ],
      },
      {
        heading: 'Is it printed at full size?',
        paragraphs: [
          `Lay a ruler along the line below: it is ${rulerInches} inches long, which is ${rulerMm} mm. If yours is shorter, the printer shrank the page: choose “actual size” or 100\u00A0%, not “fit to page”.`,
        ],
      },
      {
        heading: 'Where do its margins end?',
        paragraphs: [
          'Steps of lines lead away from each edge. The smallest number with a line is how many millimetres the printer leaves empty there. The zine is printed whole if it is 6 or less on every edge.',
        ],
      },
    ],
    shortEdge: {
      heading: 'Short edge',
      paragraphs: [
        'If this is upright, your printer flips on the short edge.',
        `For the booklet, take ${booklet}.pdf.`,
        ...ifOneSheet(
          `For the one sheet, choose “flip on long edge” and take ${oneSheet}.pdf. Where there is no such choice, take ${oneSheet}-short-edge.pdf.`,
        ),
      ],
    },
    longEdge: {
      heading: 'Long edge',
      paragraphs: [
        'If this is upright, your printer flips on the long edge.',
        `For the booklet, choose “flip on short edge” and print this test again. Where there is no such choice, take ${booklet}-long-edge.pdf.`,
        ...ifOneSheet(`For the one sheet, take ${oneSheet}.pdf.`),
      ],
    },
  }
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
