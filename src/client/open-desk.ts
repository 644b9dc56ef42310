import { familyOf } from '../formats/faces.ts'
import { sheetFormat, type SheetFormatId } from '../formats/formats.ts'
import { paginations, type PaginationId } from '../formats/paginations.ts'
import type { PrintChoice } from '../formats/routes.ts'
import type { Binding } from '../paper/plan.ts'
import { layOutParts } from './lay-out-parts.ts'
import { showPages, showSheets, type DeskPages } from './print-sheets.ts'
import { splitParts } from './split-parts.ts'
import { withTimeout } from './with-timeout.ts'

/** How long fonts may take to load, in milliseconds, before the page says that it failed. */
const fontsTimeoutMs = 120_000

/**
 * Lays the pages of the chosen paper out and opens the desk. The root element then bears
 * `data-ready="<page count>"`, or `data-failed="<why>"`: the contract the press waits for. `data-parts` says
 * in how many parts the text is laid out; `?part=2&first=101` asks for the second alone, from page 101.
 */
export async function openDesk(): Promise<void> {
  const status = find<HTMLElement>('.desk-status')
  // What it says of itself stands in the page, in the page's language.
  status.textContent = status.dataset['working']!
  try {
    const choice = chosenInput()
    const pagination = choice.dataset['pagination'] as PaginationId
    const pageCount = await layOut(pagination)
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
  await withTimeout(Promise.all(faces.map((face) => face.load())), fontsTimeoutMs)
  const parts = paginations[pagination].principlesApart ? splitParts(content) : [content]
  document.documentElement.dataset['parts'] = String(parts.length)
  const asked = new URLSearchParams(location.search)
  const part = parts[Number(asked.get('part')) - 1]
  const css = dataset['css']!
  if (part === undefined) return layOutParts(parts, css, find('#pages'), 1)
  return layOutParts([part], css, find('#pages'), Number(asked.get('first') ?? 1))
}

/** Some browsers give the name of a family as it is written in the stylesheet, with its quotes. */
function unquote(family: string): string {
  return family.replaceAll(/["']/g, '')
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
