import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { layOutSide, type LaidPage } from '../imposition/lay-out-side.ts'
import type { Plan } from '../imposition/plan.ts'
import type { Size } from '../imposition/sizes.ts'
import { mmToPt } from '../imposition/units.ts'
import { savePdf } from './save-pdf.ts'
import { dropTags } from './content/drop-tags.ts'
import { rewriteContent } from './content/content-stream.ts'
import { setMetadata, type DuplexPreference, type PdfIdentity } from './metadata.ts'

/** Finished single pages, and how they come to lie on paper. */
export interface ImposedPages {
  /** Pages in reading order, each of them as large as `box`. */
  readonly pagePdf: Uint8Array
  readonly box: Size
  readonly plan: Plan
  /** The paper, turned as it is printed. */
  readonly sheet: Size
  readonly identity: PdfIdentity
  readonly duplex: DuplexPreference
}

/** Places finished single pages on sheets by a plan. */
export async function impose(imposed: ImposedPages): Promise<Uint8Array> {
  const { pagePdf, box, plan, sheet, identity, duplex } = imposed
  const source = await PDFDocument.load(pagePdf, { updateMetadata: false })
  rewriteContent(source, dropTags)
  const document = await PDFDocument.create()
  const wanted = new Set(plan.sides.flatMap(({ placements }) => placements.map(({ page }) => page)))
  const numbers = source
    .getPageIndices()
    .map((index) => index + 1)
    .filter((page) => wanted.has(page))
  const sourcePages = numbers.map((page) => source.getPage(page - 1))
  const boxes = sourcePages.map((page) => {
    const { x, y, width, height } = page.getMediaBox()
    return { left: x, bottom: y, right: x + width, top: y + height }
  })
  const embedded = await document.embedPages(sourcePages, boxes)
  const byNumber = new Map(numbers.map((page, index) => [page, embedded[index]!]))
  for (const side of plan.sides) {
    const target = document.addPage([mmToPt(sheet.widthMm), mmToPt(sheet.heightMm)])
    for (const laid of layOutSide(plan, side, sheet, box)) {
      target.drawPage(byNumber.get(laid.page)!, pdfPosition(laid, sheet))
    }
  }
  setMetadata(document, { identity, duplex, tagged: false })
  return savePdf(document)
}

/**
 * Places finished single pages on sheets where each fills one side: the page is grown to the size of
 * the sheet and keeps its tags, links and outline.
 */
export async function placeLeaves(imposed: ImposedPages): Promise<Uint8Array> {
  const { pagePdf, box, plan, sheet, identity, duplex } = imposed
  const document = await PDFDocument.load(pagePdf, { updateMetadata: false })
  const pages = document.getPages()
  for (const side of plan.sides) {
    for (const { page, leftMm, topMm } of layOutSide(plan, side, sheet, box)) {
      const target = pages[page - 1]!
      const { x, y, height } = target.getMediaBox()
      const bottomMm = sheet.heightMm - topMm - box.heightMm
      target.setMediaBox(
        x - mmToPt(leftMm),
        y + height - mmToPt(box.heightMm) - mmToPt(bottomMm),
        mmToPt(sheet.widthMm),
        mmToPt(sheet.heightMm),
      )
    }
  }
  setMetadata(document, { identity, duplex, tagged: true })
  return savePdf(document)
}

/** PDF measures from the bottom left corner and turns a page about its own; ours is the top left. */
function pdfPosition({ leftMm, topMm, widthMm, heightMm, rotation, scale }: LaidPage, sheet: Size) {
  const bottomMm = sheet.heightMm - topMm - heightMm
  const turned = rotation === 180
  return {
    x: mmToPt(turned ? leftMm + widthMm : leftMm),
    y: mmToPt(turned ? bottomMm + heightMm : bottomMm),
    rotate: degrees(rotation),
    // Left away at full size, so that nothing is multiplied.
    ...(scale === 1 ? {} : { xScale: scale, yScale: scale }),
  }
}
