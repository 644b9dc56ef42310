import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { expectationOf } from '../../src/press/press-zine.ts'
import { openPdf, readPdf } from '../../src/press/proof/read-pdf.ts'
import { unfoldSaddle } from '../../src/press/proof/page-text.ts'
import { provePages } from '../../src/press/proof/prove-pages.ts'
import { proveInk } from '../../src/press/proof/prove-ink.ts'
import { papers, turnLandscape } from '../../src/paper/sizes.ts'
import { readZine } from '../read-zine.ts'
import { testSiteDir } from '../test-site.ts'
import { openRoute, test } from './site.ts'

const route = 'IceMelts/print/booklet/'
const zine = await readZine()
const { shape, source } = expectationOf(zine)

/** What the browser's own print command gives. */
async function printOut(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const document = await openPdf(bytes)
  return { document, sides: await readPdf(document) }
}

/** The published sheets of a paper. */
async function readPublished(paper: string) {
  const file = join(testSiteDir, `IceMelts/ice-melts-booklet-${paper}.pdf`)
  return readPdf(await openPdf(await readFile(file)))
}

type Sides = Awaited<ReturnType<typeof readPdf>>

/** How far apart the same text stands in two files, in millimetres, at the most. */
function findLargestShift(one: Sides, other: Sides): number {
  const runsOf = (sides: Sides) => sides.flatMap(({ runs }) => runs)
  const textsOf = (sides: Sides) => sides.map(({ runs }) => runs.map(({ text }) => text))
  expect(textsOf(one)).toEqual(textsOf(other))
  const others = runsOf(other)
  const shifts = runsOf(one).map(({ startMm, baselineMm }, index) => {
    const twin = others[index]!
    return Math.hypot(startMm - twin.startMm, baselineMm - twin.baselineMm)
  })
  return Math.max(...shifts)
}

test('the live booklet has twelve pages', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, route)
  await expect(page.locator('html')).toHaveAttribute('data-ready', '12')
  await expect(page.locator('.pagedjs_page')).toHaveCount(12)
  await expect(page.locator('.desk-status')).toBeEmpty()
})

for (const paper of ['letter', 'a4'] as const) {
  test(`its print command gives three sheets of ${paper} that fold right`, async ({
    page,
    siteUrl,
  }) => {
    await openRoute(page, siteUrl, route)
    await page.getByRole('radio', { name: paper === 'a4' ? 'A4 sheets' : 'Letter sheets' }).check()
    const { document, sides } = await printOut(page)
    const sheet = turnLandscape(papers[paper])
    expect(sides).toHaveLength(6)
    for (const { widthMm, heightMm, clipped } of sides) {
      // Chromium rounds a page to whole CSS pixels.
      expect(Math.abs(widthMm - sheet.widthMm)).toBeLessThan(0.2)
      expect(Math.abs(heightMm - sheet.heightMm)).toBeLessThan(0.2)
      expect(clipped).toEqual([])
    }
    const exact = sides.map(({ runs }) => ({ runs, ...sheet }))
    const pages = unfoldSaddle(exact, 'short-edge', shape.box)
    expect(provePages(pages, 12, shape, source)).toEqual([])
    expect(await proveInk(document, sheet, [sheet.widthMm / 2])).toEqual([])
    expect(findLargestShift(sides, await readPublished(paper))).toBeLessThan(0.4)
  })
}

test('the address can ask for a paper', async ({ page, siteUrl }) => {
  await openRoute(page, siteUrl, `${route}?paper=a4`)
  await expect(page.getByRole('radio', { name: 'A4 sheets' })).toBeChecked()
})

test('it prints single pages too, and lies in reading order again afterwards', async ({
  page,
  siteUrl,
}) => {
  await openRoute(page, siteUrl, route)
  await printOut(page)
  await page.getByRole('radio', { name: 'Single pages' }).check()
  const { sides } = await printOut(page)
  expect(sides).toHaveLength(12)
  const pages = sides.map(({ runs }, index) => ({ page: index + 1, runs }))
  expect(provePages(pages, 12, shape, source)).toEqual([])
  await expect(page.locator('.side')).toHaveCount(0)
  const numbers = await page
    .locator('.pagedjs_page')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['pageNumber']))
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
})

test('it says so when it cannot be laid out', async ({ page, siteUrl }) => {
  await page.route('**/*.woff2', (request) => request.abort())
  await openRoute(page, siteUrl, route)
  await expect(page.locator('html')).toHaveAttribute('data-failed', /.+/)
  await expect(page.getByRole('status')).toContainText('The booklet could not be laid out')
  await expect(page.locator('.desk')).toBeHidden()
})

test('it says so when a page lost words', async ({ page, siteUrl }) => {
  await page.addInitScript(() => {
    const lose = () => document.querySelector('[data-page-number="4"] .principle p')?.remove()
    new MutationObserver(lose).observe(document, { childList: true, subtree: true })
  })
  await openRoute(page, siteUrl, route)
  const why = 'words were lost between the pages'
  await expect(page.locator('html')).toHaveAttribute('data-failed', why)
  await expect(page.getByRole('status')).toContainText(`could not be laid out: ${why}`)
})

test('spreads lie side by side where there is room, the cover on the right', async ({
  page,
  siteUrl,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await openRoute(page, siteUrl, route)
  const boxOf = async (number: number) =>
    (await page.locator(`[data-page-number="${number}"]`).boundingBox())!
  const [cover, two, three] = [await boxOf(1), await boxOf(2), await boxOf(3)]
  expect(cover.x).toBeCloseTo(three.x, 0)
  expect(two.y).toBeCloseTo(three.y, 0)
  expect(two.x + two.width).toBeCloseTo(three.x, 0)
})
