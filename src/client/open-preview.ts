import { familyOf } from '../typography/faces.ts'
import { sheetFormat, type SheetFormatId } from '../formats/formats.ts'
import { pageLayouts, type PageLayoutId } from '../formats/page-layouts.ts'
import type { PrintChoice } from '../routes/routes.ts'
import type { Binding } from '../imposition/plan.ts'
import { papers } from '../imposition/sizes.ts'
import { ptToPx } from '../imposition/units.ts'
import { describeFailure, PreviewFailure } from './preview-failure.ts'
import { layOutParts } from './lay-out-parts.ts'
import { probeFonts, type FamilyProbe } from './probe-fonts.ts'
import { showPages, showSheets, type PreviewPages } from './print-sheets.ts'
import { splitParts } from './split-parts.ts'
import { withTimeout } from './with-timeout.ts'

/** How long fonts may take to load, in milliseconds, before the page says that it failed. */
const fontsTimeoutMs = 120_000

/**
 * Lays the pages of the chosen paper out and opens the preview. The root element then bears
 * `data-ready="<page count>"`, or `data-failed="<why>"`: the contract the build waits for. Pages that differ from
 * those of the files fail, and cannot be printed: a build writes how many there are as `data-expected`.
 * `data-parts` says in how many parts the text is laid out; `?part=2&first=101` asks for the second alone, from
 * page 101.
 */
export async function openPreview(): Promise<void> {
  const status = find<HTMLElement>('.preview-status')
  // What it says of itself stands in the page, in the page's language.
  status.textContent = status.dataset['working']!
  try {
    const choice = chosenInput()
    const layout = choice.dataset['layout'] as PageLayoutId
    const pageCount = await layOut(layout)
    refuseOtherCount(choice, pageCount)
    status.textContent = ''
    fitToWindow()
    window.addEventListener('resize', fitToWindow)
    openForm(choice, layout)
    document.documentElement.dataset['ready'] = String(pageCount)
  } catch (error) {
    status.textContent = describeFailure(error, status.dataset)
    find<HTMLElement>('.preview-files').hidden = false
    document.documentElement.dataset['failed'] =
      error instanceof Error ? error.message : String(error)
  }
}

async function layOut(layout: PageLayoutId): Promise<number> {
  const { content, dataset } = find<HTMLTemplateElement>(`#text-${layout}`)
  await prepareFonts(layout)
  const parts = pageLayouts[layout].principlesApart ? splitParts(content) : [content]
  document.documentElement.dataset['parts'] = String(parts.length)
  const asked = new URLSearchParams(location.search)
  const part = parts[Number(asked.get('part')) - 1]
  const css = dataset['css']!
  if (part === undefined) return layOutParts(parts, css, find('#pages'), 1)
  return layOutParts([part], css, find('#pages'), Number(asked.get('first') ?? 1))
}

/**
 * Waits for the fonts of the pages: Paged.js measures text, so every one must be there before it starts.
 * @throws PreviewFailure where the browser does not use them as they are
 */
async function prepareFonts(layout: PageLayoutId): Promise<void> {
  // What is not in a layer would win over what is: the preview would be printed with the pages.
  if (!('CSSLayerBlockRule' in globalThis)) {
    throw new PreviewFailure('old', 'the browser knows no cascade layers')
  }
  const { roles, leastPt } = pageLayouts[layout]
  const families = new Set(roles.map(familyOf))
  const faces = [...document.fonts].filter(({ family }) => families.has(unquote(family)))
  const loading = Promise.all(faces.map((face) => face.load()))
  await withTimeout(loading, fontsTimeoutMs).catch((cause: unknown) => {
    if (cause instanceof PreviewFailure) throw cause
    throw new PreviewFailure('fonts', 'a font was not loaded', {}, { cause })
  })
  const probes = JSON.parse(find<HTMLElement>('#pages').dataset['probes']!) as FamilyProbe[]
  const used = probes.filter(({ family }) => families.has(family))
  probeFonts(used, ptToPx(leastPt))
}

/**
 * Refuses pages that are more or fewer than those of the files, and more than their sheets hold.
 * @throws PreviewFailure
 */
function refuseOtherCount({ value, dataset }: HTMLInputElement, found: number): void {
  const id = dataset['layout'] as PageLayoutId
  const { expected } = find<HTMLTemplateElement>(`#text-${id}`).dataset
  const isWhole = !new URLSearchParams(location.search).has('part')
  if (isWhole && expected !== undefined && found !== Number(expected)) {
    const values = { found: String(found), expected }
    throw new PreviewFailure('pages', `there are ${found} pages, not ${expected}`, values)
  }
  const { room } = pageLayouts[id]
  if (value in papers && room !== null && found > room) {
    const values = { found: String(found), expected: String(room) }
    throw new PreviewFailure(
      'room',
      `${found} pages are more than the ${room} of the sheet`,
      values,
    )
  }
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

function openForm(choice: HTMLInputElement, layout: PageLayoutId): void {
  const form = find<HTMLFormElement>('.preview')
  choice.checked = true
  const preview = readPreview(layout)
  const chosen = () => new FormData(form).get('paper') as PrintChoice
  const hint = find<HTMLElement>('.preview-hint')
  const giveHint = () => {
    hint.textContent = find<HTMLElement>('input[name="paper"]:checked').dataset['hint'] ?? ''
  }
  giveHint()
  addEventListener('beforeprint', () => showSheets(preview, chosen()))
  addEventListener('afterprint', () => showPages(preview))
  form.addEventListener('change', ({ target }) => {
    const { value, dataset } = target as HTMLInputElement
    // Other pages than those that lie here are laid out anew.
    if (dataset['layout'] !== layout) location.search = `?paper=${value}`
    giveHint()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    print()
  })
  form.hidden = false
}

function readPreview(layout: PageLayoutId): PreviewPages {
  const { format, binding, signature, thicknessMm } = find<HTMLElement>('#pages').dataset
  const pages = allPages()
  return {
    pages,
    home: pages[0]!.parentElement!,
    box: pageLayouts[layout].box,
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
  const preview = find<HTMLElement>('#pages')
  const pages = allPages()
  const pageWidth = pages[0]?.offsetWidth ?? 0
  // Two large pages in a row would be too small to read long before two small ones.
  const leastWidth = Math.min(pageWidth * 1.3, 900)
  const columns = pages.length > 1 && preview.clientWidth >= leastWidth ? 2 : 1
  const zoom = Math.min(1, preview.clientWidth / (pageWidth * columns + 2))
  preview.style.setProperty('--zoom', zoom.toFixed(4))
  preview.style.setProperty('--page-width', `${pageWidth}px`)
  preview.dataset['columns'] = String(columns)
}

function find<Found extends Element = Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (found === null) throw new Error(`the page lacks ${selector}`)
  return found
}
