import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { describeFileCost } from '../../src/build/zine/fill-print-page.ts'
import { picturesOf } from '../../src/formats/pictures.ts'
import { printFiles, sheetFormats } from '../../src/formats/formats.ts'
import { printRoute } from '../../src/routes/routes.ts'
import { describeSteps } from '../../src/formats/steps.ts'
import { useTranslations } from '../../src/i18n/use-translations.ts'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { joinRuns } from '../../src/preflight/page-text.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'
import { test } from './site.ts'

const zine = await readZine()
const route = printRoute(zine)
const manifest = JSON.parse(
  await readFile(join(testSiteDir, 'IceMelts/zine.json'), 'utf8'),
) as ZineManifest

/** What a browser leaves around a page that it prints. */
const usualMargin = { top: '0.75in', bottom: '0.75in', left: '0.75in', right: '0.75in' }

const listItemOf = (page: Page, name: string) =>
  page.locator('li').filter({ has: page.locator(`a[href="../${name}"]`) })

/** Every text that somebody reads who sees no picture. */
async function readWords(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

test.describe('the print page, with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('offers every file once, with its cost', async ({ page, siteUrl }) => {
    await page.goto(siteUrl + route)
    for (const { name } of printFiles(zine)) {
      await expect(page.locator(`a[href="../${name}"]`)).toHaveCount(1)
      const file = manifest.files.find((candidate) => candidate.name === name)!
      await expect(listItemOf(page, name)).toContainText(
        describeFileCost(file, useTranslations('en')),
      )
    }
    const unfilled = '[data-cost-of], [data-size-of], [data-drawing], [data-order]'
    await expect(page.locator(unfilled)).toHaveCount(0)
  })

  test('begins with one obvious choice, Letter and A4 side by side', async ({ page, siteUrl }) => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.goto(siteUrl + route)
    await expect(page.locator('.download')).toHaveText([
      /^Booklet for Letter paper\s*PDF, \d+\u00A0kB$/,
      /^Booklet for A4 paper\s*PDF, \d+\u00A0kB$/,
    ])
    const [letter, a4] = await Promise.all(
      [0, 1].map(async (index) => (await page.locator('.download').nth(index).boundingBox())!),
    )
    expect(letter!.y).toBe(a4!.y)
    expect(letter!.y + letter!.height).toBeLessThan(768)
    const firstFile = page.locator('main a[href$=".pdf"]').first()
    await expect(firstFile).toContainText('Booklet for Letter paper')
  })

  test('says on the first screen what to choose, and which way the sheets lie', async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(siteUrl + route)
    for (const text of ['On a printer, choose both sides', 'On a copier, put the printed sheets']) {
      await expect(page.getByText(text)).toBeInViewport()
    }
    await expect(page.locator('.steps').first()).toContainText('the cover, then pages 10/3 and 8/5')
    await expect(page.locator('.steps').first()).toContainText('If your stapler doesn’t reach')
    await page.getByText('Where to find these settings').click()
    for (const program of ['Acrobat', 'Preview', 'Chrome', 'Firefox', 'Windows', 'Android']) {
      await expect(page.getByRole('listitem').filter({ hasText: program })).toBeVisible()
    }
  })

  test('is a handout when it is printed: steps whole, addresses spelled out', async ({
    page,
    siteUrl,
  }) => {
    await page.goto(siteUrl + route)
    for (const format of ['Letter', 'A4'] as const) {
      const sides = readPdf(await openPdf(await page.pdf({ format, margin: usualMargin })))
      const pages = sides.map(({ runs }) => joinRuns(runs).normalize('NFKC').replaceAll(/\s/g, ''))
      expect(pages.length).toBeLessThanOrEqual(3)
      expect(pages[0]!).toContain('IceMelts/ice-melts-booklet-letter.pdf')
      for (const { words } of describeSteps(
        'booklet',
        { signature: undefined },
        useTranslations('en'),
      )) {
        const where = (text: string) =>
          pages.findIndex((one) => one.includes(text.replaceAll(/\s/g, '')))
        expect(where(words.slice(0, 25))).toBeGreaterThanOrEqual(0)
        expect(where(words.slice(-25))).toBe(where(words.slice(0, 25)))
      }
    }
  })

  test('leads from what a person needs to what meets it', async ({ page, siteUrl }) => {
    await page.goto(siteUrl + route)
    const summaries = page.locator('.others summary')
    const needs = (await summaries.allTextContents()).map((text) => text.trim())
    expect(needs).toEqual([
      'I only have one sheet of paper',
      'I have no stapler',
      'I want a poster',
      'I need larger type',
      'I want to save ink',
      'My printer leaves wide margins',
      'The backs come out upside down',
      'My printer only prints one side',
      'I’m not sure what my printer does',
      'I want to read it on a screen',
      'I want to share all of it',
    ])
    for (const [index] of needs.entries()) {
      const files = page.locator('.others details').nth(index).getByRole('link')
      await expect(files.first()).toBeHidden()
      await summaries.nth(index).click()
      await expect(files.first()).toBeVisible()
    }
  })

  test('shows the cover and the sheet of each format as they come out', async ({
    page,
    request,
    siteUrl,
  }) => {
    await page.goto(siteUrl + route)
    for (const summary of await page.locator('.others summary').all()) await summary.click()
    for (const format of sheetFormats) {
      for (const { name, widthPx, heightPx } of picturesOf(zine, format)) {
        const image = page.locator(`img[src="${name}"]`)
        await image.scrollIntoViewIfNeeded()
        await expect(image).toHaveAttribute('alt', /\w+ \w+/)
        const bytes = await (await request.get(`${siteUrl}${route}${name}`)).body()
        // The header of a PNG, and the size in it.
        expect(bytes.subarray(1, 4).toString()).toBe('PNG')
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([widthPx, heightPx])
        expect(bytes.length).toBeLessThan(16_000)
      }
    }
  })

  test('draws each step from the plan, beside words that suffice', async ({ page, siteUrl }) => {
    await page.goto(siteUrl + route)
    const steps = page.locator('.step')
    expect(await steps.count()).toBeGreaterThan(15)
    for (const step of await steps.all()) {
      await expect(step.locator('svg')).toHaveCount(1)
      expect((await step.locator('p').textContent())!.length).toBeGreaterThan(30)
    }
    const numbers = (heading: string) =>
      page
        .locator(`xpath=//h2[.="${heading}"]/following::ol[1]//li[1]//*[name()="text"]`)
        .allTextContents()
    expect(await numbers('The booklet')).toEqual(['12', '1', '2', '11'])
    expect(await numbers('I only have one sheet of paper')).toEqual(
      ['8', '1', '6', '3', '2', '7', '4', '5'].map(String),
    )
    expect(await numbers('I have no stapler')).toEqual(['7', '6', '5', '4', '8', '1', '2', '3'])
  })

  test('says as much without pictures, styles and web fonts', async ({ page, siteUrl }) => {
    await page.goto(siteUrl + route)
    for (const summary of await page.locator('summary').all()) await summary.click()
    const words = await readWords(page)
    const asked: string[] = []
    await page.route('**/*.{png,svg,woff2,css}', (request) => {
      asked.push(request.request().url())
      return request.abort()
    })
    const html = await readFile(join(testSiteDir, route, 'index.html'), 'utf8')
    const bare = html
      .replaceAll(/<style[\s\S]*?<\/style>/g, '')
      .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
      .replaceAll('<details', '<details open')
    await page.route(siteUrl + route, (request) =>
      request.fulfill({ body: bare, contentType: 'text/html; charset=utf-8' }),
    )
    await page.goto(siteUrl + route)
    expect(asked.length).toBeGreaterThan(0)
    const withoutNumbers = (text: string) => text.replaceAll(/\b\d+\b ?/g, '')
    expect(withoutNumbers(await readWords(page))).toBe(withoutNumbers(words))
    for (const { name } of printFiles(zine)) {
      await expect(page.locator(`a[href="../${name}"]`)).toBeVisible()
    }
    const alternatives = await page
      .locator('img')
      .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).alt))
    expect(alternatives).toContain(`Booklet: the cover of ${zine.title}`)
  })
})
