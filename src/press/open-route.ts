import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, Page, Route } from 'playwright'
import { siteUrl } from '../formats/site.ts'
import { withDeadline } from './deadline.ts'
import { errorCode, PressError } from './press-error.ts'

/** How long a paged route may take until it is ready or has failed, in milliseconds. */
const layoutTimeoutMs = 180_000
/** How long the browser may take to write a PDF, in milliseconds. */
const printTimeoutMs = 180_000

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * Opens a paged route of a built site and waits until its pages are laid out: for the state
 * `data-ready` or `data-failed` of the root element, never for a time. The site is not served: every
 * request is answered from its folder under its published address, so that links in a PDF name that
 * address, and a request to anywhere else is refused and fails the build.
 * @param route with its query, for example `IceMelts/print/booklet/?paper=pages`
 * @param work what is done with the page; it is closed behind it
 * @throws PressError when the layout fails or takes too long
 */
export async function withPagedRoute<Value>(
  browser: Browser,
  siteDir: string,
  route: string,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext()
  try {
    const faults: string[] = []
    await answerFromFolder(context, siteDir, faults)
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(`its script failed: ${error.message}`))
    await page.goto(`${siteUrl}/${route}`, { timeout: layoutTimeoutMs })
    await waitUntilLaidOut(page, route, faults)
    return await work(page)
  } finally {
    await context.close()
  }
}

async function answerFromFolder(
  context: BrowserContext,
  siteDir: string,
  faults: string[],
): Promise<void> {
  await context.route('**/*', async (request: Route) => {
    const url = new URL(request.request().url())
    if (url.origin !== siteUrl) {
      faults.push(`it asked for ${url.href}, and a page of this site asks no other host`)
      return request.abort()
    }
    const path = decodeURIComponent(url.pathname.replace(/\/$/, '/index.html'))
    try {
      const body = await readFile(join(siteDir, path))
      const contentType = contentTypes[extname(path)] ?? 'application/octet-stream'
      return await request.fulfill({ body, contentType })
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      faults.push(`it asked for ${path}, which the build did not make`)
      return request.fulfill({ status: 404, body: '' })
    }
  })
}

async function waitUntilLaidOut(page: Page, route: string, faults: string[]): Promise<void> {
  try {
    await page.waitForSelector('html[data-ready], html[data-failed]', {
      state: 'attached',
      timeout: layoutTimeoutMs,
    })
  } catch (error) {
    throw new PressError(
      `The pages of ${route} were not laid out within ${layoutTimeoutMs / 1000} seconds${because(faults)}; run the build again.`,
      { cause: error },
    )
  }
  const failed = await page.locator('html').getAttribute('data-failed')
  if (failed !== null) faults.push(failed)
  if (faults.length > 0) throw new PressError(`${route} could not be laid out${because(faults)}.`)
}

function because(faults: readonly string[]): string {
  return faults.length === 0 ? '' : `: ${faults.join('; ')}`
}

/** Prints an opened route as it stands, in the sizes of its own `@page` rules: a tagged PDF. */
export async function printToPdf(page: Page): Promise<Uint8Array> {
  const work = page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  })
  return new Uint8Array(await withDeadline(work, printTimeoutMs, 'Writing a PDF'))
}
