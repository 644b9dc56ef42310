import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, type Page } from 'playwright/test'
import { testSiteDir } from '../support/test-site.ts'
import { test } from './site.ts'

/** The most that the reading page may weigh, alone and with all it asks for, in bytes. */
const [mostPage, mostTotal] = [5_800, 14_000]
const route = 'IceMelts/'
const readHtml = () => readFile(join(testSiteDir, route, 'index.html'), 'utf8')

/** How many bytes a server sends of a file: text by brotli; fonts and pictures are compressed already. */
function weigh(body: Buffer, type: string): number {
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return /^(text|application\/json|image\/svg)/.test(type)
    ? brotliCompressSync(body, { params: parameters }).length
    : body.length
}

/** Opens the reading page; tells how many bytes it takes, and all that it asks for with it. */
async function weighPage(page: Page, siteUrl: string) {
  const answers: { url: string; bytes: Promise<number> }[] = []
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    answers.push({ url: response.url(), bytes: response.body().then((body) => weigh(body, type)) })
  })
  await page.goto(siteUrl + route, { waitUntil: 'networkidle' })
  const sent = answers.filter(({ url }) => !url.startsWith('data:'))
  const weights = await Promise.all(sent.map(({ bytes }) => bytes))
  return {
    urls: sent.map(({ url }) => url),
    pageBytes: weights[0]!,
    totalBytes: weights.reduce((sum, bytes) => sum + bytes, 0),
  }
}

/** Puts something into the head of the reading page. */
async function spoil(page: Page, siteUrl: string, addition: string): Promise<void> {
  const html = (await readHtml()).replace('</title>', `</title>${addition}`)
  await page.route(siteUrl + route, (request) =>
    request.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  )
}

/** Opens the reading page while nothing but itself is answered. */
async function openAlone(page: Page, siteUrl: string): Promise<string[]> {
  const held: string[] = []
  await page.route('**/*', (request) => {
    if (request.request().resourceType() === 'document') return request.fallback()
    held.push(request.request().url())
    return undefined
  })
  await page.goto(siteUrl + route, { waitUntil: 'commit' })
  return held
}

const isPainted = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0)

test('the reading page takes at most 5,800 bytes, and 14,000 with all it needs', async ({
  page,
  siteUrl,
}) => {
  const { urls, pageBytes, totalBytes } = await weighPage(page, siteUrl)
  expect(urls[0]).toBe(siteUrl + route)
  // The other things are the face of its titles, and the one of its statements.
  expect(urls.slice(1).toSorted()).toEqual([
    expect.stringMatching(/\/_astro\/league-gothic-.*-capitals\..*\.woff2$/),
    expect.stringMatching(/\/_astro\/league-gothic-.*\.woff2$/),
  ])
  expect(pageBytes).toBeLessThanOrEqual(mostPage)
  expect(totalBytes).toBeLessThanOrEqual(mostTotal)
})

test('a heavier page would be found too heavy', async ({ page, siteUrl }) => {
  const before = await weighPage(page, siteUrl)
  const noise = randomBytes(mostTotal).toString('base64')
  await spoil(page, siteUrl, `<meta name="noise" content="${noise}">`)
  const after = await weighPage(page, siteUrl)
  expect(after.pageBytes).toBeGreaterThan(mostPage)
  expect(after.totalBytes).toBeGreaterThan(mostTotal)
  expect(after.pageBytes - before.pageBytes).toBeGreaterThan(mostTotal * 0.9)
})

test('its text is there after one request', async ({ page, siteUrl }) => {
  const held = await openAlone(page, siteUrl)
  await expect.poll(() => isPainted(page)).toBe(true)
  await expect(page.locator('#I p').first()).toBeVisible()
  // The faces are under way, and the text is in another one until they come.
  expect(held).toHaveLength(2)
  expect(held.filter((url) => !url.endsWith('.woff2'))).toEqual([])
})

test.describe('without its policy', () => {
  test.use({ bypassCSP: true })

  test('a page that waits for a stylesheet would show none', async ({ page, siteUrl }) => {
    await spoil(page, siteUrl, '<link rel="stylesheet" href="late.css">')
    const held = await openAlone(page, siteUrl)
    await expect.poll(() => held).toContain(`${siteUrl}${route}late.css`)
    await expect(
      expect.poll(() => isPainted(page), { timeout: 1_500 }).toBe(true),
    ).rejects.toThrow()
  })
})
