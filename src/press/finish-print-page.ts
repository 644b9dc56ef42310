import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { bindingOf } from '../formats/binding.ts'
import { drawStep } from '../formats/drawings/draw-step.ts'
import { fillPrintPage } from '../formats/fill-print-page.ts'
import { picturesOf, type FilePicture } from '../formats/pictures.ts'
import { describeSteps, passSteps } from '../formats/steps.ts'
import type { ZineFile } from '../formats/zine-manifest.ts'
import type { Zine } from '../zine/zine.ts'
import type { ShownFormat } from './press-sheets.ts'
import { openPdf } from './proof/read-pdf.ts'
import { rasterize, type Raster } from './proof/rasterize.ts'

/**
 * Writes into the print page what is known only once the files are made: what each costs, the pictures
 * of how it is folded, drawn from the plan that imposed it, and pictures of the files themselves.
 * @param folder the folder of the print page
 */
export async function finishPrintPage(
  folder: string,
  zine: Zine,
  shown: readonly ShownFormat[],
  files: readonly ZineFile[],
): Promise<void> {
  const file = join(folder, 'index.html')
  const html = await readFile(file, 'utf8')
  await writeFile(file, fillPrintPage(html, { files, drawings: drawSteps(zine, shown) }))
  for (const format of shown) await drawPictures(folder, zine, format)
}

/** The pictures of how each format is printed and folded, by `FORMAT STEP`. */
function drawSteps(zine: Zine, shown: readonly ShownFormat[]): ReadonlyMap<string, string> {
  return new Map(
    shown.flatMap(({ format, plan, sheet }) => {
      const steps = describeSteps(format.id, bindingOf(zine))
      return [...steps, ...(format.id === 'booklet' ? passSteps : [])].map(
        ({ drawing }) => [`${format.id} ${drawing}`, drawStep(drawing, plan, sheet)] as const,
      )
    }),
  )
}

async function drawPictures(
  folder: string,
  zine: Zine,
  { format, pagePdf, sheetPdf, plan }: ShownFormat,
): Promise<void> {
  for (const picture of picturesOf(zine, format)) {
    if (picture.kind === 'cover') await drawPicture(pagePdf, 1, picture, folder)
    // Of leaves, the first is the cover once more; a text page tells more.
    else await drawPicture(sheetPdf, plan.creases.length === 0 ? 2 : 1, picture, folder)
  }
}

/** Four shades are enough for black on white, and make a picture of a few kilobytes. */
const shades = 4

async function drawPicture(
  pdf: Uint8Array,
  number: number,
  { widthPx, name }: FilePicture,
  folder: string,
): Promise<void> {
  const document = await openPdf(pdf)
  try {
    const { width } = (await document.getPage(number)).getViewport({ scale: 1 })
    const raster = await rasterize(document, number, (widthPx / width) * 72)
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await encodePng(raster))
  } finally {
    await document.loadingTask.destroy()
  }
}

async function encodePng({ luminance, width, height }: Raster): Promise<Uint8Array> {
  return sharp(luminance, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: shades, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}
