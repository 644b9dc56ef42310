import { paperNames, type PaperName } from '../imposition/sizes.ts'
import type { Zine } from '../zine/zine.ts'
import { printFiles, sheetFormats, type PrintFile, type SheetFormatId } from './formats.ts'

/** A format that may be asked for by name. */
export type ChosenFormat = SheetFormatId | 'screen'

/** Every format that may be asked for by name. */
export const chosenFormats: readonly ChosenFormat[] = [
  ...sheetFormats.map(({ id }) => id),
  'screen',
]

/** Which files a person asks for; an empty list leaves that open. */
export interface FileChoice {
  /** Slugs. */
  readonly zines: readonly string[]
  readonly formats: readonly ChosenFormat[]
  readonly papers: readonly PaperName[]
}

type Chosen = Pick<Zine, 'slug' | 'language' | 'without' | 'art'>

/** The PDFs of a zine that a person asks for, in the order in which they are made. */
export function chooseFiles(zine: Chosen, { zines, formats, papers }: FileChoice): PrintFile[] {
  const wants = (list: readonly unknown[], value: unknown) =>
    list.length === 0 || list.includes(value)
  if (!wants(zines, zine.slug)) return []
  return printFiles(zine).filter(
    ({ format, paper }) => wants(formats, format) && wants(papers, paper),
  )
}

/**
 * Reads a choice as it was typed.
 * @returns the choice, and what is wrong with it, one sentence each: a name that nothing bears, or one that
 *   makes no file with the others
 */
export function readChoice(
  asked: ChoiceAsked,
  zines: readonly Chosen[],
): { readonly choice: FileChoice; readonly sentences: readonly string[] } {
  const choice: FileChoice = {
    zines: asked.zines,
    formats: chosenFormats.filter((format) => asked.formats.includes(format)),
    papers: paperNames.filter((paper) => asked.papers.includes(paper)),
  }
  const slugs = [...new Set(zines.map(({ slug }) => slug))].toSorted()
  const unknown = [
    ...checkNames('zine', asked.zines, slugs),
    ...checkNames('format', asked.formats, chosenFormats),
    ...checkNames('paper', asked.papers, paperNames),
  ]
  return { choice, sentences: unknown.length > 0 ? unknown : checkChoice(choice, zines) }
}

function checkChoice(choice: FileChoice, zines: readonly Chosen[]): string[] {
  const makesNone = (part: Partial<FileChoice>) =>
    zines.every((zine) => chooseFiles(zine, { ...choice, ...part }).length === 0)
  const idle = [
    ...choice.zines.filter((zine) => makesNone({ zines: [zine] })).map((zine) => `--zine ${zine}`),
    ...choice.formats
      .filter((format) => makesNone({ formats: [format] }))
      .map((format) => `--format ${format}`),
    ...choice.papers
      .filter((paper) => makesNone({ papers: [paper] }))
      .map((paper) => `--paper ${paper}`),
  ]
  if (idle.length === 0) return []
  const makeNone = idle.length === 1 ? 'makes no file with the rest' : 'make no file together'
  const offers = listOffers(zines, choice).join('; ')
  return [`${new Intl.ListFormat('en').format(idle)} ${makeNone}; choose from ${offers}.`]
}

/** A choice as it was typed. */
export interface ChoiceAsked {
  readonly zines: readonly string[]
  readonly formats: readonly string[]
  readonly papers: readonly string[]
}

function checkNames(option: string, asked: readonly string[], known: readonly string[]): string[] {
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => `--${option} ${name}: there is none; choose from ${known.join(', ')}.`)
}

/** The formats that zines are published in, with their papers: of those that are asked for, or of all. */
function listOffers(all: readonly Chosen[], { zines, formats }: FileChoice): string[] {
  const files = all.flatMap((zine) => chooseFiles(zine, { zines, formats: [], papers: [] }))
  const offersOf = (format: ChosenFormat) => {
    const own = files.filter((file) => file.format === format)
    const papers = [...new Set(own.flatMap(({ paper }) => paper ?? []))]
    if (own.length === 0) return []
    return [papers.length === 0 ? `${format} without a paper` : `${format} on ${papers.join(', ')}`]
  }
  const asked = formats.flatMap(offersOf)
  return asked.length > 0 ? asked : chosenFormats.flatMap(offersOf)
}

const namesOfFiles = new RegExp(
  `/(\\S+-screen|\\S+-(${sheetFormats.map(({ id }) => id).join('|')})-(${paperNames.join('|')})(-\\S+)?|print-test-(${paperNames.join('|')}))\\.pdf$`,
)

/** Whether a path is one that a build gives a PDF: in the folder of a zine, named by format and paper. */
export function isPrintFile(path: string): boolean {
  return namesOfFiles.test(path)
}
