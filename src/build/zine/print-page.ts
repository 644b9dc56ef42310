import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bindingOf } from '../../imposition/binding.ts'
import { drawStep } from '../../imposition/diagrams/draw-step.ts'
import { fillPrintPage } from './fill-print-page.ts'
import { picturesOf } from '../../formats/pictures.ts'
import { describeOrder } from '../../imposition/sheet-order.ts'
import { describePasses, describeSteps } from '../../formats/steps.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import { speak, type Speaker } from '../../i18n/speak.ts'
import type { Zine } from '../../zine/zine.ts'
import type { DrawKept } from './press-picture.ts'
import type { ShownFormat } from './impose-sheets.ts'

/**
 * Writes into the print page what is known only once the files are made: what each costs, the pictures
 * of how it is folded, drawn from the plan that imposed it, and pictures of the files themselves.
 * @param folder the folder of the print page
 * @param draw draws a page of a PDF
 */
export async function finishPrintPage(
  folder: string,
  zine: Zine,
  shown: readonly ShownFormat[],
  files: readonly ZineFile[],
  draw: DrawKept,
): Promise<void> {
  const file = join(folder, 'index.html')
  const html = await readFile(file, 'utf8')
  const speaker = speak(zine.language)
  const drawings = drawSteps(zine, shown, speaker)
  const booklet = shown.find(({ format }) => format.id === 'booklet')
  const order = booklet && describeOrder(booklet.plan, speaker)
  await writeFile(file, fillPrintPage(html, { files, drawings, order }, speaker))
  for (const format of shown) await drawPictures(folder, zine, format, draw)
}

/** The pictures of how each format is printed and folded, by `FORMAT STEP`. */
function drawSteps(
  zine: Zine,
  shown: readonly ShownFormat[],
  speaker: Speaker,
): ReadonlyMap<string, string> {
  return new Map(
    shown.flatMap(({ format, plan, sheet }) => {
      const steps = describeSteps(format.id, bindingOf(zine), speaker)
      return [...steps, ...(format.id === 'booklet' ? describePasses(speaker) : [])].map(
        ({ drawing }) => [`${format.id} ${drawing}`, drawStep(drawing, plan, sheet)] as const,
      )
    }),
  )
}

async function drawPictures(
  folder: string,
  zine: Zine,
  { format, pagePdf, sheetPdf, plan }: ShownFormat,
  draw: DrawKept,
): Promise<void> {
  for (const { kind, name, widthPx } of picturesOf(zine, format)) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    // Of leaves, the first is the cover once more; a text page tells more.
    const side = plan.creases.length === 0 ? 2 : 1
    const picture =
      kind === 'cover' ? await draw(pagePdf, 1, widthPx) : await draw(sheetPdf, side, widthPx)
    await writeFile(file, picture)
  }
}
