import { expect, type APIRequestContext, type Page } from 'playwright/test'
import { printedWords } from '../../src/zine/printed-words.ts'
import { splitWords } from '../../src/zine/words.ts'
import { readZine } from '../support/read-zine.ts'
import { lookAt } from './look-at.ts'
import { isPaged, openRoute, routes, test } from './site.ts'

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const zine = await readZine()

/** What axe objects to, as its rule and the first place. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations, passes } = await lookAt(page).analyze()
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** What a page asks for from now on, and what went wrong with it. */
function watchRequests(page: Page) {
  const asked: string[] = []
  const failed: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  page.on('pageerror', (error) => failed.push(error.message))
  const foreign = (siteUrl: string) =>
    asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(siteUrl))
  return { asked, failed, foreign }
}

/** How wide a page is in a narrow window, in px. */
async function measureWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** The links of a page: as they are written, and where they lead. */
async function readLinks(page: Page) {
  return page.locator('a[href]').evaluateAll((all) =>
    all.map((link) => ({
      written: link.getAttribute('href')!,
      full: (link as HTMLAnchorElement).href,
    })),
  )
}

/** Why a link of the site leads nowhere; undefined where it leads somewhere. */
async function findDeadEnd(request: APIRequestContext, link: string): Promise<string | undefined> {
  const { hash, href } = new URL(link)
  const answer = await request.get(href)
  if (answer.status() !== 200) return `${href} answers ${answer.status()}`
  const found = hash === '' || (await answer.text()).includes(`id="${hash.slice(1)}"`)
  return found ? undefined : `${href} has no ${hash}`
}

test('there are the shelf, the zine, ten principles, the print page and five formats', () => {
  expect(routes).toHaveLength(18)
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the reading page holds every word of the source, in order', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/`)
    const texts = await page.locator('header, section, .closing, footer').allInnerTexts()
    expect(texts.flatMap(splitWords)).toEqual(
      printedWords(zine, { extent: 'full' }).map(({ word }) => word),
    )
  })

  test('statements are sentence case in the page, capitals only in the font', async ({
    page,
    siteUrl,
  }) => {
    await page.goto(`${siteUrl}IceMelts/`)
    const statements = await page.locator('.statement').allTextContents()
    expect(statements).toEqual(zine.principles.map(({ statement }) => statement))
    const closing = page.locator('.closing')
    expect(await closing.textContent()).toBe(zine.closing)
    await expect(closing).toHaveCSS('text-transform', 'none')
    await expect(closing).toHaveCSS('font-family', /^"Zine capitals"/)
  })

  test('each principle is at its numeral', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/`)
    const ids = await page.locator('section').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids).toEqual(numerals)
    await page.goto(`${siteUrl}IceMelts/#VIII`)
    await expect(page.locator('#VIII')).toBeInViewport()
  })

  test('one can turn from principle to principle, and to the whole', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/I/`)
    await expect(page.getByRole('link', { name: /Previous/ })).toHaveCount(0)
    for (const numeral of numerals.slice(1)) {
      await page.getByRole('link', { name: `Next: ${numeral}`, exact: true }).click()
      await expect(page).toHaveURL(`${siteUrl}IceMelts/${numeral}/`)
      const { statement } = zine.principles[numerals.indexOf(numeral)]!
      await expect(page.getByRole('heading', { level: 1 })).toContainText(statement)
    }
    await expect(page.getByRole('link', { name: /Next/ })).toHaveCount(0)
    await expect(page.locator('.closing')).toHaveText(zine.closing)
    await page.getByRole('link', { name: 'Previous: IX' }).click()
    await page.getByRole('link', { name: 'The whole zine' }).click()
    await expect(page).toHaveURL(`${siteUrl}IceMelts/#IX`)
  })

  test('the shelf leads to the zine and to its sheets', async ({ page, siteUrl }) => {
    await page.goto(siteUrl)
    await page.getByRole('link', { name: zine.title, exact: true }).click()
    await expect(page).toHaveURL(`${siteUrl}IceMelts/`)
    await page.getByRole('link', { name: 'Print and fold it' }).click()
    await expect(page).toHaveURL(`${siteUrl}IceMelts/print/`)
    for (const paper of ['Letter', 'A4']) {
      const link = page.getByRole('link', { name: new RegExp(`^Booklet for ${paper} paper PDF, `) })
      const item = page.getByRole('listitem').filter({ has: link })
      await expect(item).toContainText(`3 sheets of ${paper} paper, both sides`)
    }
  })

  test('the live booklet says where else the booklet is', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/print/booklet/`)
    await expect(page.locator('body')).toContainText('JavaScript is off or still loading')
    await page.getByRole('link', { name: 'Printing instructions and files' }).click()
    await expect(page).toHaveURL(`${siteUrl}IceMelts/print/`)
  })
})

/** Principles are ten of one template: the first, one in the middle and the last stand for all. */
const repeated = numerals.filter((numeral) => !['I', 'V', 'X'].includes(numeral))
const templates = routes.filter(
  (route) => !repeated.some((numeral) => route === `IceMelts/${numeral}/`),
)

for (const route of templates) {
  test.describe(`/${route}`, () => {
    test('has no accessibility violation, light and dark', async ({ page, siteUrl }) => {
      await openRoute(page, siteUrl, route)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await findViolations(page)).toEqual([])
      }
    })

    test('asks no other host for anything, and runs a script only if paged', async ({
      page,
      siteUrl,
    }) => {
      const { asked, failed, foreign } = watchRequests(page)
      await openRoute(page, siteUrl, route)
      expect(foreign(siteUrl)).toEqual([])
      expect(failed).toEqual([])
      const scripts = await page.locator('script:not([type="application/ld+json"])').count()
      expect(scripts).toBe(isPaged(route) ? 1 : 0)
      const code = asked.filter((url) => url.endsWith('.js'))
      expect(code).toHaveLength(isPaged(route) ? 1 : 0)
      expect(await page.context().cookies()).toEqual([])
    })

    test('links only to what is there', async ({ page, request, siteUrl }) => {
      await openRoute(page, siteUrl, route)
      const links = await readLinks(page)
      expect(links.length).toBeGreaterThan(0)
      for (const { written, full } of links) {
        if (full === `https://${zine.resource.address}`) continue
        expect(written).not.toMatch(/^(\/|https?:)/)
        expect(await findDeadEnd(request, full)).toBeUndefined()
      }
    })

    test('fits a window of 320 px without sideways scrolling', async ({ page, siteUrl }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await openRoute(page, siteUrl, route)
      expect(await measureWidth(page)).toBeLessThanOrEqual(320)
    })
  })
}

test.describe('the checks themselves', () => {
  // The policy of the page would keep the faults away that they are to see.
  test.use({ bypassCSP: true })
  test.beforeEach(({ page, siteUrl }) => openRoute(page, siteUrl, 'IceMelts/'))

  test('see a picture without words and grey text', async ({ page }) => {
    await page.evaluate(() => {
      document.querySelector('main')!.append(document.createElement('img'))
      document.querySelector<HTMLElement>('#I p')!.style.color = '#bbb'
    })
    const violations = (await findViolations(page)).join('\n')
    expect(violations).toContain('image-alt')
    expect(violations).toContain('color-contrast')
  })

  test('see a link to a page or a place that is not there', async ({ request, siteUrl }) => {
    expect(await findDeadEnd(request, `${siteUrl}IceMelts/XI/`)).toContain('answers 404')
    expect(await findDeadEnd(request, `${siteUrl}IceMelts/#XI`)).toContain('has no #XI')
  })

  test('see a request to another host, one that fails, and a script that fails', async ({
    page,
    siteUrl,
  }) => {
    const { failed, foreign } = watchRequests(page)
    await page.evaluate(async () => {
      await fetch('https://example.org/').catch(() => {})
      await fetch('none')
      setTimeout(() => {
        throw new Error('spoilt')
      })
    })
    expect(foreign(siteUrl)).toEqual(['https://example.org/'])
    await expect.poll(() => failed).toEqual([`${siteUrl}IceMelts/none`, 'spoilt'])
  })

  test('see a page that is too wide for its window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('h1')!.style.width = '400px'
    })
    expect(await measureWidth(page)).toBeGreaterThan(320)
  })
})
