import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { layOutSide, type LaidPage } from '../imposition/lay-out-side.ts'
import type { Plan } from '../imposition/plan.ts'
import type { Size } from '../imposition/sizes.ts'
import { mmToPt } from '../imposition/units.ts'
import { makeDrawer, type DrawnPage } from './draw-pages.ts'
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
  const draw = makeDrawer(source, document)
  const pages = source.getPages()
  for (const side of plan.sides) {
    const target = document.addPage([mmToPt(sheet.widthMm), mmToPt(sheet.heightMm)])
    draw(
      target,
      layOutSide(plan, side, sheet, box).map((laid) => {
        const page = pages[laid.page - 1]!
        return { page, matrix: placePage(page, laid, sheet) }
      }),
    )
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
function placePage(
  page: PDFPage,
  { leftMm, topMm, widthMm, heightMm, rotation, scale }: LaidPage,
  sheet: Size,
): DrawnPage['matrix'] {
  const bottomMm = sheet.heightMm - topMm - heightMm
  const turned = rotation === 180
  const [x, y] = [turned ? leftMm + widthMm : leftMm, turned ? bottomMm + heightMm : bottomMm]
  const towards = turned ? -scale : scale
  const box = page.getMediaBox()
  return [towards, 0, 0, towards, mmToPt(x) - towards * box.x, mmToPt(y) - towards * box.y]
}
