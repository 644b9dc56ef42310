import { Previewer } from 'pagedjs'
import { PreviewFailure } from './preview-failure.ts'
import { withTimeout } from './with-timeout.ts'

/** How long a part may take, in milliseconds, before the page says that it failed. */
const layoutTimeoutMs = 120_000

/**
 * Lays parts of a text out, one after the other, as pages that follow each other.
 * @param css the stylesheet of the pages
 * @param home the element they are put in
 * @param first the number of the first page
 * @returns how many pages there are
 * @throws PreviewFailure when words are lost, or a part takes too long
 */
export async function layOutParts(
  parts: readonly DocumentFragment[],
  css: string,
  home: Element,
  first: number,
): Promise<number> {
  let area: HTMLElement | undefined
  let count = 0
  for (const part of parts) {
    const previewer = new Previewer()
    const content = document.importNode(part, true)
    const work = previewer.preview(content, [{ [location.href]: css }], home)
    const { pages, pagesArea } = await withTimeout(work, layoutTimeoutMs)
    const elements = pages.map((page) => {
      // It would be laid out anew whenever its size seems to change.
      page.removeListeners()
      numberPage(page.element, first + count++)
      return page.element
    })
    if (readLetters(...elements) !== readLetters(part)) {
      throw new PreviewFailure('words', 'words were lost between the pages')
    }
    if (area === undefined) area = pagesArea
    else {
      area.append(...elements)
      pagesArea.remove()
      // The same styles as those of the first part.
      previewer.polisher.destroy()
    }
    // The browser would lay out what is finished again with each new page.
    area.style.display = 'none'
  }
  area?.style.removeProperty('display')
  return count
}

/**
 * Gives a page its place among all of them. CSS counters count in the order of the document; a page keeps
 * its number when it is moved. Each one resets the counter that Paged.js then increments:
 * `counter-set` is too new for many phones.
 */
function numberPage(page: HTMLElement, number: number): void {
  page.id = `page-${number}`
  page.dataset['pageNumber'] = String(number)
  page.classList.toggle('pagedjs_first_page', number === 1)
  page.classList.toggle('pagedjs_right_page', number % 2 === 1)
  page.classList.toggle('pagedjs_left_page', number % 2 === 0)
  page.style.counterReset = `page ${number - 1}`
}

/** The text of nodes without any space. Paged.js is known to lose words and say nothing. */
function readLetters(...nodes: readonly Node[]): string {
  return nodes.map(({ textContent }) => textContent?.replaceAll(/\s/g, '')).join('')
}
