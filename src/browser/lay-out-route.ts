import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { errors, type Browser, type BrowserContext, type Page, type Route } from 'playwright'
import { siteUrl } from '../routes/site-url.ts'
import { withDeadline } from './deadline.ts'
import { errorCode, UserError } from '../user-error.ts'

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

/** What a layout is held to. */
export interface LayoutLimits {
  /** How long it may take, in milliseconds. */
  readonly limitMs?: number
  /** The files it may ask for, as paths below the site's root; undefined for any of the site. */
  readonly known?: ReadonlySet<string>
}

/**
 * Opens a paged route of a built site and waits until its pages are laid out: for the state
 * `data-ready` or `data-failed` of the root element, never for a time. The site is not served: every
 * request is answered from its folder under its published address, so that links in a PDF name that
 * address, and a request to anywhere else is refused and fails the build.
 * @param route with its query, for example `IceMelts/print/booklet/?paper=pages`
 * @param work what is done with the page; it is closed after it
 * @throws UserError at once when the page fails or asks for what is not there, and at the limit
 */
export async function withPagedRoute<Value>(
  browser: Browser,
  siteDir: string,
  route: string,
  work: (page: Page) => Promise<Value>,
  { limitMs = layoutTimeoutMs, known }: LayoutLimits = {},
): Promise<Value> {
  const { promise: failure, reject } = Promise.withResolvers<never>()
  const fail: Fail = (why) => {
    reject(new UserError(`${route} could not be laid out: ${why}; it is not published.`))
  }
  // Playwright may leave what it was asked unanswered then.
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const end = () => {
    resolve()
    reject(new Error('The browser has been closed'))
  }
  browser.once('disconnected', end)
  failure.catch(() => {})
  const context = await Promise.race([failure, browser.newContext()]).catch((error: unknown) => {
    throw ifEnded(browser, route, error)
  })
  const layOutAndWork = async () => {
    await answerFromFolder(context, siteDir, fail, known)
    await watchPolicy(context, fail)
    const page = await context.newPage()
    page.on('pageerror', (error) => fail(`its script failed, ${error.message}`))
    page.on('crash', () => reject(ifEnded(browser, route, new Error('Page crashed'))))
    await waitUntilLaidOut(page, route, fail, limitMs)
    return work(page)
  }
  try {
    return await Promise.race([failure, layOutAndWork()])
  } catch (error) {
    throw ifEnded(browser, route, error)
  } finally {
    await Promise.race([ended, context.close()])
    browser.off('disconnected', end)
  }
}

/** What Playwright says of a page that was killed, by the system or by its own fault. */
const crashed = /Target crashed|Page crashed|has been closed/

/** An error, told in a sentence where it is that the browser, or the page, ended. */
function ifEnded(browser: Browser, route: string, error: unknown): unknown {
  if (error instanceof UserError) return error
  const isPages = error instanceof Error && crashed.test(error.message)
  if (browser.isConnected() && !isPages) return error
  return new UserError(`The browser ended while it worked on ${route}; run the build again.`, {
    cause: error,
  })
}

/** Ends the work on a route, with a clause that says why. */
type Fail = (why: string) => void

async function answerFromFolder(
  context: BrowserContext,
  siteDir: string,
  fail: Fail,
  known: ReadonlySet<string> | undefined,
): Promise<void> {
  await context.route('**/*', async (request: Route) => {
    const url = new URL(request.request().url())
    if (!url.href.startsWith(`${siteUrl}/`)) {
      fail(`it asked for ${url.href}, and a page of this site asks no other host`)
      return request.abort()
    }
    const below = url.pathname.slice(new URL(siteUrl).pathname.replace(/\/$/, '').length)
    const path = decodeURIComponent(below.replace(/\/$/, '/index.html'))
    try {
      const body = await readFile(join(siteDir, path))
      if (known?.has(path.slice(1)) === false) {
        fail(`it asked for ${path}, which neither it nor its files name`)
      }
      const contentType = contentTypes[extname(path)] ?? 'application/octet-stream'
      return await request.fulfill({ body, contentType })
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      fail(`it asked for ${path}, which the build did not make`)
      return request.fulfill({ status: 404, body: '' })
    }
  })
}

/** What a page's policy blocks would be missing in print, and no exception tells of it. */
async function watchPolicy(context: BrowserContext, fail: Fail): Promise<void> {
  const name = 'tellBlocked'
  await context.exposeBinding(name, (_, what: string) => fail(`its policy blocks ${what}`))
  await context.addInitScript((binding) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const tell = Reflect.get(globalThis, binding) as (what: string) => void
      tell(`${blockedURI} as ${effectiveDirective}`)
    })
  }, name)
}

async function waitUntilLaidOut(
  page: Page,
  route: string,
  fail: Fail,
  limitMs: number,
): Promise<void> {
  try {
    await page.goto(`${siteUrl}/${route}`, { timeout: limitMs })
    const states = 'html[data-ready], html[data-failed]'
    await page.waitForSelector(states, { state: 'attached', timeout: limitMs })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    throw new UserError(
      `The pages of ${route} were not laid out within ${limitMs / 1000} seconds; run the build again.`,
      { cause: error },
    )
  }
  const why = await page.locator('html').getAttribute('data-failed')
  if (why !== null) fail(why)
}

/** Prints an opened route as it is, in the sizes of its own `@page` rules: a tagged PDF. */
export async function printToPdf(page: Page): Promise<Uint8Array> {
  const write = async () => {
    // A page that is ready as it is may still wait for its fonts.
    await page.evaluate(async () => void (await document.fonts.ready))
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  }
  return new Uint8Array(await withDeadline(write(), printTimeoutMs, 'Writing a PDF'))
}

/** What an opened paged route says of its pages: how many it laid out, and in how many parts its text comes. */
export async function readLayout(page: Page): Promise<{ pages: number; parts: number }> {
  const root = page.locator('html')
  const [pages, parts] = await Promise.all([
    root.getAttribute('data-ready'),
    root.getAttribute('data-parts'),
  ])
  return { pages: Number(pages), parts: Number(parts) }
}
