import { Previewer } from 'pagedjs'
import { showSheets, showPages, type PaperChoice } from './print-sheets.ts'

/** How long fonts and layout may take, in milliseconds, before the page says that it failed. */
const layoutTimeoutMs = 120_000

/**
 * Lays the booklet out and opens the desk. The root element then bears `data-ready="<page count>"`,
 * or `data-failed="<why>"`: the contract the press waits for.
 */
export async function openDesk(): Promise<void> {
  const status = find<HTMLElement>('.desk-status')
  status.textContent = 'Laying the pages out …'
  try {
    const pageCount = await withTimeout(layOut(), layoutTimeoutMs)
    status.textContent = ''
    fitToWindow()
    window.addEventListener('resize', fitToWindow)
    openForm()
    document.documentElement.dataset['ready'] = String(pageCount)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    status.textContent = `The booklet could not be laid out: ${why}. The files on the other page hold the same booklet.`
    document.documentElement.dataset['failed'] = why
  }
}

async function layOut(): Promise<number> {
  // Paged.js measures text, so every font must be there before it starts.
  await Promise.all([...document.fonts].map((face) => face.load()))
  const { content } = find<HTMLTemplateElement>('#booklet-text')
  const css = find('#booklet-css').textContent
  const flow = await new Previewer().preview(
    document.importNode(content, true),
    [{ [location.href]: css }],
    find('#booklet'),
  )
  if (readLetters(...allPages()) !== readLetters(content)) {
    throw new Error('words were lost between the pages')
  }
  freezeFolios()
  return flow.total
}

/** The text of nodes without any space. Paged.js is known to lose words and say nothing. */
function readLetters(...nodes: readonly Node[]): string {
  return nodes.map(({ textContent }) => textContent?.replaceAll(/\s/g, '')).join('')
}

/**
 * CSS counters count in the order of the document; a page keeps its number when it is moved. Each one
 * resets the counter that Paged.js then increments: `counter-set` is too new for many phones.
 */
function freezeFolios(): void {
  for (const [index, page] of allPages().entries()) page.style.counterReset = `page ${index}`
}

function allPages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.pagedjs_page')]
}

function openForm(): void {
  const form = find<HTMLFormElement>('.desk')
  const asked = new URLSearchParams(location.search).get('paper')
  const choices = [...form.querySelectorAll<HTMLInputElement>('input[name="paper"]')]
  const choice = choices.find(({ value }) => value === asked) ?? choices[0]!
  choice.checked = true
  const pages = allPages()
  const home = pages[0]!.parentElement!
  const chosen = () => new FormData(form).get('paper') as PaperChoice
  addEventListener('beforeprint', () => showSheets(pages, home, chosen()))
  addEventListener('afterprint', () => showPages(pages, home))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    print()
  })
  form.hidden = false
}

/** On a narrow window the pages shrink, two in a row where a spread is still readable. */
function fitToWindow(): void {
  const booklet = find<HTMLElement>('#booklet')
  const pageWidth = allPages()[0]?.offsetWidth ?? 0
  const columns = booklet.clientWidth >= pageWidth * 1.3 ? 2 : 1
  const zoom = Math.min(1, booklet.clientWidth / (pageWidth * columns + 2))
  booklet.style.setProperty('--zoom', zoom.toFixed(4))
  booklet.style.setProperty('--page-width', `${pageWidth}px`)
  booklet.dataset['columns'] = String(columns)
}

function find<Found extends Element = Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (found === null) throw new Error(`the page lacks ${selector}`)
  return found
}

function withTimeout<Value>(work: Promise<Value>, timeoutMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`it took longer than ${timeoutMs / 1000} seconds`))
    }, timeoutMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
