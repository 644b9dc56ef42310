import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { papersOf, sheetFormat, sheetFormats, type SheetFormat } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { sheetOf } from '../../src/imposition/plan-format.ts'
import { formatRoute, type PrintChoice } from '../../src/routes/routes.ts'
import { useTranslations } from '../../src/i18n/use-translations.ts'
import { inkFromEdgeMm, type PaperName } from '../../src/imposition/sizes.ts'
import { expectationOf } from '../../src/build/zine/paginate.ts'
import { countSides, foldSheets } from '../../src/preflight/fold-sheets.ts'
import { grids } from '../../src/imposition/turn-over.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import { joinRuns, unfold } from '../../src/preflight/page-text.ts'
import { preflightPages } from '../../src/preflight/preflight-pages.ts'
import { findInkFaults } from '../../src/preflight/find-stray-ink.ts'
import { splitWords } from '../../src/zine/words.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'
import { openRoute, test } from './site.ts'

const zine = await readZine()
const route = formatRoute(zine, 'booklet')

/** How many pages each layout has. */
const pageCounts = {
  half: 12,
  quarter: 8,
  eighth: 8,
  poster: 1,
  'large-poster': 1,
  'large-print': 12,
}

/** A CSS pixel, to which Chromium rounds the size of a page, in millimeters. */
const pixelMm = 25.4 / 96

/** What the browser's own print command gives. */
async function printOut(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return { bytes, sides: readPdf(await openPdf(bytes)) }
}

type Sides = ReturnType<typeof readPdf>

/** The published sheets of a format on a paper. */
async function readPublished(format: SheetFormat, paper: PaperName): Promise<Sides> {
  const file = join(testSiteDir, `IceMelts/ice-melts-${format.id}-${paper}.pdf`)
  return readPdf(await openPdf(await readFile(file)))
}

/**
 * How far apart the same text is in two files, in millimeters, at the most. A run of one file may be
 * two of the other, so only those that are alike are measured; most are.
 */
function findLargestShift(one: Sides, other: Sides): number {
  const wordsOf = (sides: Sides) => sides.map(({ runs }) => splitWords(joinRuns(runs)))
  expect(wordsOf(one)).toEqual(wordsOf(other))
  const shifts = one.flatMap(({ runs }, side) => {
    const others = Map.groupBy(other[side]!.runs, ({ text }) => text.trim())
    return runs.flatMap(({ text, startMm, baselineMm }) => {
      const twin = others.get(text.trim())?.shift()
      return twin === undefined
        ? []
        : [Math.hypot(startMm - twin.startMm, baselineMm - twin.baselineMm)]
    })
  })
  expect(shifts.length).toBeGreaterThan(0.6 * one.flatMap(({ runs }) => runs).length)
  return Math.max(...shifts)
}

const choose = (page: Page, choice: PrintChoice) => page.locator(`input[value="${choice}"]`).check()

for (const format of sheetFormats) {
  for (const paper of papersOf(zine, format)) {
    const layout = pageLayouts[format.papers[paper]!]
    const pageCount = pageCounts[layout.id as keyof typeof pageCounts]

    test(`the live ${format.id} prints sheets of ${paper} that fold right, as the file does`, async ({
      page,
      siteUrl,
    }) => {
      await openRoute(page, siteUrl, `${formatRoute(zine, format.id)}?paper=${paper}`)
      await expect(page.locator('html')).toHaveAttribute('data-ready', String(pageCount))
      await expect(page.locator('.preview-status')).toBeEmpty()
      const { bytes, sides } = await printOut(page)
      const sheet = sheetOf(format, paper)
      expect(sides).toHaveLength(countSides(format.imposition, pageCount))
      for (const { widthMm, heightMm, clipped } of sides) {
        expect(Math.abs(widthMm - sheet.widthMm)).toBeLessThan(pixelMm)
        expect(Math.abs(heightMm - sheet.heightMm)).toBeLessThan(pixelMm)
        expect(clipped).toEqual([])
      }
      const exact = sides.map(({ runs }) => ({ runs, ...sheet }))
      const { imposition, flip } = format
      const folding = { imposition, sheet, flip, binding: 'left', thicknessMm: 0 } as const
      const folded = foldSheets(sides.length, folding)
      const { shape, source } = expectationOf(zine, layout)
      const pages = unfold(exact, folded, grids[imposition], shape.box)
      expect(preflightPages(pages, pageCount, shape, source)).toEqual([])
      expect((await findInkFaults(bytes, sheet, grids[imposition], inkFromEdgeMm)).faults).toEqual(
        [],
      )
      expect(findLargestShift(sides, await readPublished(format, paper))).toBeLessThan(0.4)
    })
  }
}

test('a paper that takes other pages lays them out anew', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, formatRoute(zine, 'mini'))
  await expect(page.locator('.statements-page')).toHaveCount(6)
  await page.getByRole('radio', { name: 'A3 sheets' }).check()
  await page.waitForURL(/\?paper=a3$/)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await expect(page.locator('.principle')).not.toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'A3 sheets' })).toBeChecked()
})

test('a paper that takes the same pages does not', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, route)
  await page.getByRole('radio', { name: 'A4 sheets' }).check()
  const { sides } = await printOut(page)
  expect(sides[0]!.widthMm).toBeCloseTo(297, 0)
  expect(page.url()).toBe(siteUrl + route)
})

test('it prints single pages too, and lies in reading order again afterwards', async ({
  page,
  siteUrl,
}) => {
  await openRoute(page, siteUrl, route)
  await printOut(page)
  await choose(page, 'pages-half')
  const { sides } = await printOut(page)
  expect(sides).toHaveLength(12)
  const pages = sides.map(({ runs }, index) => ({ page: index + 1, runs }))
  const { shape, source } = expectationOf(zine, pageLayouts.half)
  expect(preflightPages(pages, 12, shape, source)).toEqual([])
  await expect(page.locator('.side')).toHaveCount(0)
  const numbers = await page
    .locator('.pagedjs_page')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['pageNumber']))
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
})

/**
 * Expects a page that says why it prints nothing, offers the files, and has no print command: not a button, nor
 * anything that throws while somebody prints all the same.
 */
async function expectRefusal(page: Page, why: string | RegExp): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-failed', /.+/)
  const said = await page.getByRole('status').innerText()
  const [, reason] =
    /^Don’t print from this page \((.*)\)\. Print a file instead:$/.exec(said) ?? []
  const wanted = typeof why === 'string' ? new RegExp(`^${RegExp.escape(why)}$`) : why
  expect(reason ?? said).toMatch(wanted)
  await expect(page.locator('.preview-files a').first()).toHaveAttribute('href', /\.pdf$/)
  await expect(page.locator('.preview-files a').first()).toBeVisible()
  await expect(page.locator('.preview')).toBeHidden()
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  const { sides } = await printOut(page)
  expect(errors).toEqual([])
  const [first, ...others] = sides
  const words = joinRuns(first!.runs).normalize('NFKC').replaceAll(' ', '')
  expect(words).toContain('Printafileinstead')
  expect(others.flatMap(({ runs }) => runs)).toEqual([])
}

test('it says so when it cannot be laid out', async ({ page, siteUrl }) => {
  await page.route('**/*.woff2', (request) => request.abort())
  await openRoute(page, siteUrl, route)
  await expectRefusal(page, 'the fonts of the zine are blocked or replaced')
})

test('it says so when a page lost words', async ({ page, siteUrl }) => {
  await page.addInitScript(() => {
    const lose = () => document.querySelector('[data-page-number="4"] .principle p')?.remove()
    new MutationObserver(lose).observe(document, { childList: true, subtree: true })
  })
  await openRoute(page, siteUrl, route)
  const why = 'words were lost between the pages'
  await expect(page.locator('html')).toHaveAttribute('data-failed', why)
  await expectRefusal(page, why)
})

/** A setting of a reader that changes the pages, and what the page says of it. */
const settings: readonly (readonly [title: string, argument: string, why: string])[] = [
  [
    'web fonts are off',
    '--blink-settings=downloadableBinaryFontsEnabled=false',
    'the fonts of the zine are blocked or replaced',
  ],
  [
    'no letter may be smaller than 20 px',
    '--blink-settings=minimumFontSize=20',
    'a setting or an extension changes the size or the spacing of the letters',
  ],
]
for (const [title, argument, why] of settings) {
  test(`it prints no sheets where ${title}`, async ({ playwright, siteUrl }, { project }) => {
    const { launchOptions } = project.use
    const args = [...(launchOptions?.args ?? []), argument]
    const browser = await playwright.chromium.launch({ ...launchOptions, args })
    try {
      for (const id of ['booklet', 'one-sheet', 'mini', 'poster'] as const) {
        const page = await browser.newPage()
        await openRoute(page, siteUrl, formatRoute(zine, id))
        await expectRefusal(page, why)
        await page.close()
      }
    } finally {
      await browser.close()
    }
  })
}

test.describe('whatever else changes the pages', () => {
  test.use({ bypassCSP: true })

  /** Puts a style into each page, as an extension does. */
  const addStyle = (page: Page, css: string) =>
    page.addInitScript((text) => {
      addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style')
        style.textContent = text
        document.head.append(style)
      })
    }, css)

  const spaced = 'a setting or an extension changes the size or the spacing of the letters'
  const changes: readonly (readonly [title: string, css: string, why: string | RegExp])[] = [
    ['spacing', '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }', spaced],
    ['a font', '* { font-family: monospace !important }', spaced],
    [
      'line heights',
      '* { line-height: 1.9 !important }',
      /^it comes to \d+ pages, and the zine has \d+$|^words were lost/,
    ],
  ]
  for (const [title, css, why] of changes) {
    test(`${title} of an extension: no sheets`, async ({ page, siteUrl }) => {
      await addStyle(page, css)
      await openRoute(page, siteUrl, route)
      await expectRefusal(page, why)
    })
  }

  test('an old browser, which knows no layers, prints none either', async ({ page, siteUrl }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSLayerBlockRule'))
    await openRoute(page, siteUrl, route)
    await expectRefusal(page, 'this browser is too old to lay out the pages')
  })

  test('a page count that is not that of the files is refused', async ({ page, siteUrl }) => {
    const html = await readFile(join(testSiteDir, route, 'index.html'), 'utf8')
    expect(html).toContain('id="text-half" data-expected="12"')
    const body = html.replace('data-expected="12"', 'data-expected="11"')
    await page.route(siteUrl + route, (request) =>
      request.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    )
    await openRoute(page, siteUrl, route)
    await expectRefusal(page, 'it comes to 12 pages, and the zine has 11')
  })
})

test('it says what to choose in the print dialog, from the plan', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, route)
  const hint = page.locator('.preview-hint')
  await expect(hint).toHaveText(
    'In the print dialog, choose Letter paper, landscape, 100% or “actual size”, no margins, both sides, flipped on the short edge.',
  )
  await choose(page, 'a4')
  await expect(hint).toContainText('choose A4 paper, landscape')
  await choose(page, 'pages-half')
  await expect(hint).toBeEmpty()
  await openRoute(page, siteUrl, formatRoute(zine, 'poster'))
  await expect(hint).toContainText('Letter paper, portrait, 100% or “actual size”, no margins, one')
})

test('drawings and QR code stay black on white where colors are forced', async ({
  page,
  siteUrl,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await openRoute(page, siteUrl, route)
  const colors = await page
    .locator('.pagedjs_first_page .title-flowers path, .qr path')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
  expect(colors.length).toBeGreaterThan(3)
  expect(new Set(colors)).toEqual(new Set(['rgb(0, 0, 0)']))
  const paper = page.locator('.pagedjs_page').first()
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

for (const id of ['booklet', 'one-sheet', 'mini', 'large-print'] as const) {
  test(`spreads of the ${id} lie side by side where there is room, the cover on the right`, async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await openRoute(page, siteUrl, formatRoute(zine, sheetFormat(id).id))
    const boxOf = async (number: number) =>
      (await page.locator(`[data-page-number="${number}"]`).boundingBox())!
    const [cover, two, three] = [await boxOf(1), await boxOf(2), await boxOf(3)]
    expect(cover.x).toBeCloseTo(three.x, 0)
    expect(two.y).toBeCloseTo(three.y, 0)
    expect(two.x + two.width).toBeCloseTo(three.x, 0)
  })
}

test('the poster lies alone, as wide as there is room', async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openRoute(page, siteUrl, formatRoute(zine, 'poster'))
  const { x, width } = (await page.locator('.pagedjs_page').boundingBox())!
  expect(x).toBeLessThan(10)
  expect(width).toBeGreaterThan(300)
})

test('the papers are named as they are called', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, formatRoute(zine, 'poster'))
  for (const paper of papersOf(zine, sheetFormat('poster'))) {
    await expect(
      page.getByRole('radio', { name: `${useTranslations('en').t(paper)} sheets` }),
    ).toBeVisible()
  }
})
