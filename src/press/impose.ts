import { degrees, Duplex, PDFDocument, PrintScaling } from '@cantoo/pdf-lib'
import { layOutSide, type LaidPage } from '../paper/lay-out-side.ts'
import type { Plan } from '../paper/plan.ts'
import type { Size } from '../paper/sizes.ts'
import { mmToPt } from '../paper/units.ts'
import { setIdentity, type PdfIdentity } from './pdf-identity.ts'

/**
 * Places finished single pages on sheets by a plan, at full size.
 * @param pagePdf pages in reading order, each of them as large as `pageBox`
 * @param sheet the paper, turned as it is printed
 */
export async function impose(
  pagePdf: Uint8Array,
  plan: Plan,
  sheet: Size,
  pageBox: Size,
  identity: PdfIdentity,
): Promise<Uint8Array> {
  const source = await PDFDocument.load(pagePdf, { updateMetadata: false })
  const document = await PDFDocument.create()
  const sourcePages = source.getPages()
  const boxes = sourcePages.map((page) => {
    const { x, y, width, height } = page.getMediaBox()
    return { left: x, bottom: y, right: x + width, top: y + height }
  })
  const pages = await document.embedPages(sourcePages, boxes)
  for (const side of plan.sides) {
    const target = document.addPage([mmToPt(sheet.widthMm), mmToPt(sheet.heightMm)])
    for (const laid of layOutSide(plan, side, sheet, pageBox)) {
      target.drawPage(pages[laid.page - 1]!, pdfPosition(laid, sheet))
    }
  }
  const preferences = document.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling(PrintScaling.None)
  preferences.setDuplex(
    plan.flip === 'short-edge' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge,
  )
  setIdentity(document, identity)
  return document.save()
}

/** PDF measures from the bottom left corner and turns a page about its own; ours is the top left. */
function pdfPosition({ leftMm, topMm, widthMm, heightMm, rotation }: LaidPage, sheet: Size) {
  const bottomMm = sheet.heightMm - topMm - heightMm
  const turned = rotation === 180
  return {
    x: mmToPt(turned ? leftMm + widthMm : leftMm),
    y: mmToPt(turned ? bottomMm + heightMm : bottomMm),
    rotate: degrees(rotation),
  }
}
