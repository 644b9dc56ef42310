import { bookletBox } from '../formats/booklet.ts'
import { bareSheetRule } from '../paper/at-page.ts'
import { layOutSide, type LaidPage } from '../paper/lay-out-side.ts'
import { planSaddle } from '../paper/plan-saddle.ts'
import { papers, turnLandscape, type PaperName } from '../paper/sizes.ts'

/** What the desk prints: imposed sheets of a paper, or the pages one by one. */
export type PaperChoice = PaperName | 'pages'

/**
 * Moves the pages onto the panels of sheets, by the plan that imposes the PDFs.
 * @param pages in reading order
 * @param home the element that holds them on the screen; the sheets are put behind it
 */
export function showSheets(
  pages: readonly HTMLElement[],
  home: Element,
  choice: PaperChoice,
): void {
  showPages(pages, home)
  if (choice === 'pages') {
    setPaper(bareSheetRule(bookletBox))
    return
  }
  const sheet = turnLandscape(papers[choice])
  const plan = planSaddle(pages.length)
  setPaper(bareSheetRule(sheet))
  const sides = plan.sides.map((side) => {
    const element = document.createElement('div')
    element.className = 'side'
    element.style.width = `${sheet.widthMm}mm`
    // A hair less than the sheet, so that rounding never makes an empty sheet of it.
    element.style.height = `${sheet.heightMm - 0.2}mm`
    for (const laid of layOutSide(plan, side, sheet, bookletBox)) {
      element.append(placePage(pages[laid.page - 1]!, laid))
    }
    return element
  })
  home.after(...sides)
}

/** Takes the pages back from the sheets, in reading order. */
export function showPages(pages: readonly HTMLElement[], home: Element): void {
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
  const id = 'desk-paper'
  const style = document.getElementById(id) ?? document.createElement('style')
  style.id = id
  style.textContent = rule
  document.head.append(style)
}
