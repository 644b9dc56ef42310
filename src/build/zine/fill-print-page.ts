import type { Translations } from '../../i18n/use-translations.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'

/** The figures that a cost is written from. */
export type FileFigures = Omit<ZineFile, 'name' | 'sha256'>

/**
 * What a file costs to print, in words: `3 sheets of Letter paper, both sides, flipped on the short edge,
 * 2 staples. Ink covers 6.1% of the paper. 12 pages, 76 kB.`
 */
export function describeFileCost(file: FileFigures, translations: Translations): string {
  const { t, count, number } = translations
  const size = t('kilobytes', { number: number(Math.ceil(file.bytes / 1000)) })
  const length = file.pages === null ? size : `${count('pages', file.pages)}${t('comma')}${size}`
  if (file.sheets === null || file.paper === null) return length
  const paper = count('sheetsOf', file.sheets, { paper: t(file.paper) })
  const print = [
    paper,
    ...describeSides(file, translations),
    ...describeStaples(file, translations),
  ]
  const ink = file.inkPercent === null ? '' : `${t('ink', { percent: number(file.inkPercent) })} `
  return `${print.join(t('comma'))}${t('stop')}${ink}${length}`
}

function describeSides({ part, sides, flip, pages }: FileFigures, { t, count }: Translations) {
  if (part !== 'whole') return [t(part === 'fronts' ? 'onlyFronts' : 'onlyBacks')]
  if (sides === 1) return [t('oneSide')]
  if (flip === null) return [t('anyFlip'), count('orOneSide', pages!)]
  return [t('bothSides'), t(flip === 'short-edge' ? 'flippedShort' : 'flippedLong')]
}

function describeStaples({ format, part, staples }: FileFigures, { t, count }: Translations) {
  if (part !== 'whole' || staples === null || format === 'print-test') return []
  return [staples === 0 ? t('noStaples') : count('staples', staples)]
}

/** How large a file is, in words: `PDF, 113 kB`. */
export function describeSize(
  { bytes }: Pick<FileFigures, 'bytes'>,
  { t, number }: Translations,
): string {
  return t('pdfSize', { number: number(Math.ceil(bytes / 1000)) })
}

/**
 * Fills a page where it asks for the size of a file: the empty elements that bear `data-size-of="FILE NAME"`.
 * @throws Error where the page asks for a file that was not made
 */
export function fillSizes(
  html: string,
  files: readonly ZineFile[],
  translations: Translations,
): string {
  return html.replaceAll(/ data-size-of="([^"]+)">/g, (_, name: string) => {
    return `>${describeSize(findFile(files, name), translations)}`
  })
}

/**
 * Writes into a page that lays pages out how many there are of each layout: `data-expected` of its text.
 * @param counts by the id of a layout
 */
export function fillExpected(html: string, counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce(
    (page, [id, count]) =>
      page.replace(` id="text-${id}"`, (found) => `${found} data-expected="${count}"`),
    html,
  )
}

/** What the build knows once the files are made, and writes into the print page. */
export interface PrintPageFigures {
  readonly files: readonly ZineFile[]
  /** The pictures of how a format is printed and folded, as SVG, by `FORMAT STEP`. */
  readonly drawings: ReadonlyMap<string, string>
  /** In which order the sheets of the booklet lie; undefined where there is only one. */
  readonly order: string | undefined
}

/**
 * Fills a page where it asks for what was not known when it was built: the empty elements that bear
 * `data-cost-of="FILE NAME"`, `data-drawing="FORMAT STEP"` or `data-order`.
 * @throws Error where the page asks for a file or a picture that was not made
 */
export function fillPrintPage(
  html: string,
  { files, drawings, order }: PrintPageFigures,
  translations: Translations,
): string {
  return fillSizes(html, files, translations)
    .replace('<span data-order></span>', order ?? '')
    .replaceAll(/ data-cost-of="([^"]+)">/g, (_, name: string) => {
      return `>${describeFileCost(findFile(files, name), translations)}`
    })
    .replaceAll(/ data-drawing="([^"]+)">/g, (_, name: string) => {
      const drawing = drawings.get(name)
      if (drawing === undefined)
        throw new Error(`The print page shows ${name}, which is not drawn.`)
      return `>${drawing}`
    })
}

function findFile(files: readonly ZineFile[], name: string): ZineFile {
  const file = files.find((candidate) => candidate.name === name)
  if (file === undefined) throw new Error(`A page offers ${name}, which was not made.`)
  return file
}
