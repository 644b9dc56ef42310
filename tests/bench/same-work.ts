import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { readContent } from '../../src/build/content/read-content.ts'
import { printFiles, sheetFormat, type SheetFile } from '../../src/formats/formats.ts'
import type { PageLayoutId } from '../../src/formats/page-layouts.ts'
import { sheetOf } from '../../src/imposition/plan-format.ts'
import { grids } from '../../src/imposition/turn-over.ts'
import { mmToPt } from '../../src/imposition/units.ts'
import { projectDir } from '../support/test-site.ts'
import { openPeers } from './peers.ts'
import { benchDir } from './scratch-folder.ts'

/**
 * Makes the sheets of the built real zine with what anybody can install: pagedjs-cli lays out each page layout, one
 * after the other as its command does, and pdf-lib puts the pages on the paper of each file. Nothing is finished,
 * tagged for print, or read back, and the pages lie in no order that folds: it is the least that such a script does.
 * @returns how long it took, in seconds
 */
export async function makeSheetsPlainly(): Promise<number> {
  const { zines } = await readContent(join(projectDir, 'content'), projectDir)
  const zine = zines[0]!
  const files = printFiles(zine).filter(
    (file): file is SheetFile => file.format !== 'screen' && file.format !== 'print-test',
  )
  const peers = await openPeers()
  const outDir = join(benchDir, 'plain')
  await mkdir(outDir, { recursive: true })
  const started = performance.now()
  const pages = new Map<PageLayoutId, Uint8Array>()
  for (const layout of new Set(files.map((file) => file.layout))) {
    await peers.paged({ layout })
    pages.set(layout, await readFile(join(benchDir, `paged-${layout}.pdf`)))
  }
  for (const file of files) {
    await writeFile(join(outDir, file.name), await fillSheets(pages.get(file.layout)!, file))
  }
  return (performance.now() - started) / 1000
}

/** Puts pages on sheets, from left to right and from top to bottom. */
async function fillSheets(
  pdf: Uint8Array,
  { format, paper, part }: SheetFile,
): Promise<Uint8Array> {
  const { imposition } = sheetFormat(format)
  const { columns, rows } = grids[imposition]
  const { widthMm, heightMm } = sheetOf(sheetFormat(format), paper)
  const source = await PDFDocument.load(pdf)
  const target = await PDFDocument.create()
  const embedded = await target.embedPages(source.getPages())
  const step = columns * rows
  for (let first = 0; first < embedded.length; first += step) {
    const isFront = (first / step) % 2 === 0
    if (part === (isFront ? 'backs' : 'fronts')) continue
    const sheet = target.addPage([mmToPt(widthMm), mmToPt(heightMm)])
    for (const [index, page] of embedded.slice(first, first + step).entries()) {
      const x = (mmToPt(widthMm) / columns) * (index % columns)
      const y = mmToPt(heightMm) * (1 - (Math.floor(index / columns) + 1) / rows)
      sheet.drawPage(page, { x, y })
    }
  }
  return target.save()
}
