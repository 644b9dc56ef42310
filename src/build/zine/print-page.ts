import { bindingOf } from '../../imposition/binding.ts'
import { drawStep } from '../../imposition/diagrams/draw-step.ts'
import { fillPrintPage } from './fill-print-page.ts'
import { picturesOf } from '../../formats/pictures.ts'
import { describeOrder } from '../../imposition/sheet-order.ts'
import { describeManualDuplex, describeSteps } from '../../formats/steps.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import { useTranslations, type Translations } from '../../i18n/use-translations.ts'
import type { Zine } from '../../zine/zine.ts'
import type { FileEntry } from '../files.ts'
import type { ShownFormat } from './impose-sheets.ts'

/** Draws a page of a PDF, counted from 1, as a PNG. */
export type DrawPage = (pdf: Uint8Array, number: number, widthPx: number) => Promise<Uint8Array>

/**
 * Fills in the print page what is known only once the files are made: what each costs, the pictures of how
 * it is folded, drawn from the plan that imposed it, and pictures of the files themselves.
 * @param html the print page as Astro built it
 * @param files the finished files
 * @returns the page and its pictures, by path below the page
 */
export async function fillPrintPageOf(
  html: string,
  zine: Zine,
  shown: readonly ShownFormat[],
  files: readonly ZineFile[],
  draw: DrawPage,
): Promise<FileEntry[]> {
  const translations = useTranslations(zine.language)
  const drawings = drawSteps(zine, shown, translations)
  const booklet = shown.find(({ format }) => format.id === 'booklet')
  const order = booklet && describeOrder(booklet.plan, translations)
  const page: FileEntry = [
    'index.html',
    fillPrintPage(html, { files, drawings, order }, translations),
  ]
  const pictures = await Promise.all(shown.map((format) => drawPictures(zine, format, draw)))
  return [page, ...pictures.flat()]
}

/** The pictures of how each format is printed and folded, by `FORMAT STEP`. */
function drawSteps(
  zine: Zine,
  shown: readonly ShownFormat[],
  translations: Translations,
): ReadonlyMap<string, string> {
  return new Map(
    shown.flatMap(({ format, plan, sheet }) => {
      const steps = describeSteps(format.id, bindingOf(zine), translations)
      return [...steps, ...(format.id === 'booklet' ? describeManualDuplex(translations) : [])].map(
        ({ drawing }) => [`${format.id} ${drawing}`, drawStep(drawing, plan, sheet)] as const,
      )
    }),
  )
}

async function drawPictures(
  zine: Zine,
  { format, pagePdf, sheetPdf, plan }: ShownFormat,
  draw: DrawPage,
): Promise<FileEntry[]> {
  // Of leaves, the first is the cover once more; a text page tells more.
  const side = plan.creases.length === 0 ? 2 : 1
  return Promise.all(
    picturesOf(zine, format).map(async ({ kind, name, widthPx }): Promise<FileEntry> => [
      name,
      kind === 'cover' ? await draw(pagePdf, 1, widthPx) : await draw(sheetPdf, side, widthPx),
    ]),
  )
}
