import type { SheetFormat } from '../formats/formats.ts'
import { planFormat, sheetOf, type BindingChoice } from '../imposition/plan-format.ts'
import type { PrintChoice } from '../routes/routes.ts'
import { bareSheetRule } from '../imposition/at-page.ts'
import { layOutSide, type LaidPage } from '../imposition/lay-out-side.ts'
import { papers, type PaperName, type Size } from '../imposition/sizes.ts'

/** Laid out pages and all that is needed to put them on sheets. */
export interface PreviewPages {
  /** In reading order. */
  readonly pages: readonly HTMLElement[]
  /** The element that holds them on the screen; the sheets are put after it. */
  readonly home: Element
  readonly box: Size
  readonly format: SheetFormat
  readonly binding: BindingChoice
}

/** Moves the pages onto the panels of sheets, by the plan that imposes the PDFs. */
export function showSheets(preview: PreviewPages, choice: PrintChoice): void {
  const { pages, home, box, format, binding } = preview
  showPages(preview)
  if (!isPaper(choice)) {
    setPaper(bareSheetRule(box))
    return
  }
  const sheet = sheetOf(format, choice)
  const plan = planFormat(format, pages.length, binding, format.flip)
  setPaper(bareSheetRule(sheet))
  const sides = plan.sides.map((side) => {
    const element = document.createElement('div')
    element.className = 'side'
    element.style.width = `${sheet.widthMm}mm`
    // A hair less than the sheet, so that rounding never makes an empty sheet of it.
    element.style.height = `${sheet.heightMm - 0.2}mm`
    for (const laid of layOutSide(plan, side, sheet, box)) {
      element.append(placePage(pages[laid.page - 1]!, laid))
    }
    return element
  })
  home.after(...sides)
}

function isPaper(choice: PrintChoice): choice is PaperName {
  return choice in papers
}

/** Takes the pages back from the sheets, in reading order. */
export function showPages({ pages, home }: Pick<PreviewPages, 'pages' | 'home'>): void {
  home.append(...pages)
  for (const side of document.querySelectorAll('.side')) side.remove()
}

function placePage(page: HTMLElement, { leftMm, topMm, widthMm, heightMm, rotation }: LaidPage) {
  const panel = document.createElement('div')
  // The rules of Paged.js for a page hold only right below an element of this class.
  panel.className = 'panel pagedjs_pages'
  panel.style.cssText = `
    left: ${leftMm}mm;
    top: ${topMm}mm;
    width: ${widthMm}mm;
    height: ${heightMm}mm !important;
    rotate: ${rotation}deg;
  `
  panel.append(page)
  return panel
}

/** The paper of the print command; the last `@page` rule of a document holds. */
function setPaper(rule: string): void {
  const id = 'preview-paper'
  const style = document.getElementById(id) ?? document.createElement('style')
  style.id = id
  style.textContent = rule
  document.head.append(style)
}
