import { Previewer } from 'pagedjs'
import { familyOf } from '../formats/faces.ts'
import { sheetFormat, type SheetFormatId } from '../formats/formats.ts'
import { paginations, type PaginationId } from '../formats/paginations.ts'
import type { PrintChoice } from '../formats/routes.ts'
import type { Binding } from '../paper/plan.ts'
import { showPages, showSheets, type DeskPages } from './print-sheets.ts'

/** How long fonts and layout may take, in milliseconds, before the page says that it failed. */
const layoutTimeoutMs = 120_000

/**
 * Lays the pages of the chosen paper out and opens the desk. The root element then bears
 * `data-ready="<page count>"`, or `data-failed="<why>"`: the contract the press waits for.
 */
export async function openDesk(): Promise<void> {
  const status = find<HTMLElement>('.desk-status')
  // What it says of itself stands in the page, in the page's language.
  status.textContent = status.dataset['working']!
  try {
    const choice = chosenInput()
    const pagination = choice.dataset['pagination'] as PaginationId
    const pageCount = await withTimeout(layOut(pagination), layoutTimeoutMs)
    status.textContent = ''
    fitToWindow()
    window.addEventListener('resize', fitToWindow)
    openForm(choice, pagination)
    document.documentElement.dataset['ready'] = String(pageCount)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    status.textContent = status.dataset['failed']!.replace('{why}', () => why)
    document.documentElement.dataset['failed'] = why
  }
}

async function layOut(pagination: PaginationId): Promise<number> {
  const { content, dataset } = find<HTMLTemplateElement>(`#text-${pagination}`)
  // Paged.js measures text, so every font must be there before it starts.
  const families = new Set(paginations[pagination].roles.map(familyOf))
  const faces = [...document.fonts].filter(({ family }) => families.has(unquote(family)))
  await Promise.all(faces.map((face) => face.load()))
  const flow = await new Previewer().preview(
    document.importNode(content, true),
    [{ [location.href]: dataset['css']! }],
    find('#pages'),
  )
  if (readLetters(...allPages()) !== readLetters(content)) {
    throw new Error('words were lost between the pages')
  }
  freezeFolios()
  return flow.total
}

/** Some browsers give the name of a family as it is written in the stylesheet, with its quotes. */
function unquote(family: string): string {
  return family.replaceAll(/["']/g, '')
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

/** The paper the address asks for, or else the first one. */
function chosenInput(): HTMLInputElement {
  const asked = new URLSearchParams(location.search).get('paper')
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="paper"]')]
  return inputs.find(({ value }) => value === asked) ?? inputs[0]!
}

function openForm(choice: HTMLInputElement, pagination: PaginationId): void {
  const form = find<HTMLFormElement>('.desk')
  choice.checked = true
  const desk = readDesk(pagination)
  const chosen = () => new FormData(form).get('paper') as PrintChoice
  addEventListener('beforeprint', () => showSheets(desk, chosen()))
  addEventListener('afterprint', () => showPages(desk))
  form.addEventListener('change', ({ target }) => {
    const { value, dataset } = target as HTMLInputElement
    // Other pages than those that lie here are laid out anew.
    if (dataset['pagination'] !== pagination) location.search = `?paper=${value}`
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    print()
  })
  form.hidden = false
}

function readDesk(pagination: PaginationId): DeskPages {
  const { format, binding, signature, thicknessMm } = find<HTMLElement>('#pages').dataset
  const pages = allPages()
  return {
    pages,
    home: pages[0]!.parentElement!,
    box: paginations[pagination].box,
    format: sheetFormat(format as SheetFormatId),
    binding: {
      binding: binding as Binding,
      signature: signature === undefined ? undefined : Number(signature),
      thicknessMm: Number(thicknessMm),
    },
  }
}

/** On a narrow window the pages shrink, two in a row where a spread is still readable. */
function fitToWindow(): void {
  const desk = find<HTMLElement>('#pages')
  const pages = allPages()
  const pageWidth = pages[0]?.offsetWidth ?? 0
  // Two large pages in a row would be too small to read long before two small ones.
  const leastWidth = Math.min(pageWidth * 1.3, 900)
  const columns = pages.length > 1 && desk.clientWidth >= leastWidth ? 2 : 1
  const zoom = Math.min(1, desk.clientWidth / (pageWidth * columns + 2))
  desk.style.setProperty('--zoom', zoom.toFixed(4))
  desk.style.setProperty('--page-width', `${pageWidth}px`)
  desk.dataset['columns'] = String(columns)
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
