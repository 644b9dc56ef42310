import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import type { Figure } from './figures.ts'

/** How long a page may take until it shows text, in milliseconds. */
const paintTimeoutMs = 20_000
const address = 'http://localhost/IceMelts/'

/**
 * Measures what the reading page of the real zine costs its reader.
 * @param siteDir where the zine is built
 */
export async function measureReading(siteDir: string): Promise<Figure[]> {
  const html = await readFile(join(siteDir, 'IceMelts/index.html'))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const { held, scripts } = await openAlone(page, html)
    const text = await page.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' ').trim())
    const [sent, bare] = [brotliCompressSync(html).length, brotliCompressSync(text).length]
    return [
      {
        what: 'the reading page until it shows text, by brotli, against its bare text',
        measured: `${sent} bytes against ${bare}`,
        ratio: sent / bare,
        most: 2.7,
      },
      {
        what: 'requests before the first text is shown',
        measured: `1, the page itself; ${held} more are not waited for`,
        ratio: 1,
        most: 1,
      },
      { what: 'bytes of script', measured: `${scripts} bytes`, ratio: scripts, most: 0 },
    ]
  } finally {
    await browser.close()
  }
}

/**
 * Opens a page while nothing but itself is answered, until it shows text.
 * @returns how many requests were held back, and how many characters of script it has
 * @throws TimeoutError where it shows none without them
 */
async function openAlone(page: Page, html: Buffer) {
  let held = 0
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() === 'document') {
      await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    } else held++
  })
  await page.goto(address, { waitUntil: 'commit' })
  const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0
  await page.waitForFunction(isPainted, undefined, { timeout: paintTimeoutMs })
  const scripts = await page
    // What is only read, as a description for search engines, is no script.
    .locator('script:not([type="application/ld+json"])')
    .evaluateAll((all) => all.reduce((sum, script) => sum + script.outerHTML.length, 0))
  return { held, scripts }
}
