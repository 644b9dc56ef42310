import { expect, type Page } from 'playwright/test'
import { coverWays } from '../support/cover-ways.ts'
import { findCovered } from '../support/find-covered.ts'
import { untilSettled } from '../support/until-settled.ts'
import { isPaged, openRoute, routes, test } from './site.ts'

// What a finger or a mouse meets: tools for accessibility do not ask that.

const height = 800
const [narrow, wide] = [390, 1280]

/** Colors change no layout, so that two widths are enough in others than the usual ones. */
const appearances = [
  { colorScheme: 'light', forcedColors: 'none', widths: [320, narrow, 768, 1024, wide] },
  { colorScheme: 'dark', forcedColors: 'none', widths: [narrow, wide] },
  { colorScheme: 'light', forcedColors: 'active', widths: [narrow, wide] },
] as const

/** What is covered in an open page, and when. */
async function findCoveredAnywhere(page: Page, route: string): Promise<string[]> {
  const found: string[] = []
  for (const { widths, ...media } of appearances) {
    await page.emulateMedia(media)
    for (const width of widths) {
      await page.setViewportSize({ width, height })
      await page.evaluate(untilSettled, { width, isPaged: isPaged(route) })
      const when = `${width} px, ${media.colorScheme}, forced colors ${media.forcedColors}`
      found.push(...(await page.evaluate(findCovered)).map((what) => `${what} (${when})`))
    }
  }
  return found
}

/** A link as it is in the window: where it leads, and the middle of its first box. */
interface AimedLink {
  readonly href: string
  readonly x: number
  readonly y: number
}

const linksOf = (page: Page) => page.locator('a[href]:not(.skip)')

/** Scrolls a link into the window, and forgets the place in the page that another one led to. */
async function aimAt(page: Page, index: number): Promise<AimedLink> {
  return linksOf(page)
    .nth(index)
    .evaluate((link) => {
      history.replaceState(null, '', location.pathname)
      link.closest('details')?.setAttribute('open', '')
      link.scrollIntoView({ block: 'center', behavior: 'instant' })
      // A link around blocks begins with an empty box.
      const boxes = [...link.getClientRects()]
      const { left, top, width, height } = boxes.find((box) => box.width > 0 && box.height > 0)!
      return { href: (link as HTMLAnchorElement).href, x: left + width / 2, y: top + height / 2 }
    })
}

/** Whether a link leads to a page of the site, and not to a file or to another host. */
const isPageOf = (siteUrl: string, href: string) =>
  href.startsWith(siteUrl) && /(\/|\/404\.html)(#.*)?$/.test(href)

/**
 * Clicks in the middle of each link of a page with the mouse.
 * @param patienceMs how long a click may take to lead somewhere
 * @returns where the links lead that lead nowhere
 */
async function findDead(
  page: Page,
  siteUrl: string,
  route: string,
  patienceMs = 5_000,
): Promise<string[]> {
  // Files and other hosts are asked for, and answered with no content: the page stays.
  let askedFor = ''
  await page.unrouteAll()
  await page.route(
    ({ href }) => !href.includes('/_astro/') && !isPageOf(siteUrl, href),
    (request) => {
      if (request.request().isNavigationRequest()) askedFor = request.request().url()
      return request.fulfill({ status: 204 })
    },
  )
  const dead: string[] = []
  const start = siteUrl + route
  await page.goto(start)
  const count = await linksOf(page).count()
  for (let index = 0; index < count; index++) {
    if (page.url().replace(/#.*$/, '') !== start) await page.goto(start)
    const { href, x, y } = await aimAt(page, index)
    await page.mouse.click(x, y)
    await expect
      .poll(() => (isPageOf(siteUrl, href) ? page.url() : askedFor), {
        timeout: patienceMs,
        intervals: [10],
      })
      .toBe(href)
      .catch(() => dead.push(href))
  }
  expect(count).toBeGreaterThan(1)
  return dead
}

for (const route of [...routes, '404.html']) {
  test(`nothing covers a link, a field or a text of /${route}`, async ({ page, siteUrl }) => {
    await openRoute(page, siteUrl, route)
    expect(await findCoveredAnywhere(page, route)).toEqual([])
  })
}

for (const route of [
  '',
  'IceMelts/',
  'IceMelts/I/',
  'IceMelts/IV/',
  'IceMelts/X/',
  'IceMelts/print/',
  '404.html',
]) {
  test(`a click on each link of /${route} leads where it says`, async ({ page, siteUrl }) => {
    for (const width of [narrow, wide]) {
      await page.setViewportSize({ width, height })
      expect(await findDead(page, siteUrl, route)).toEqual([])
    }
  })
}

test.describe('the checks themselves', () => {
  test('see links and texts that are covered', async ({ page, siteUrl }) => {
    await openRoute(page, siteUrl, 'IceMelts/')
    await page.evaluate(coverWays)
    const found = await findCoveredAnywhere(page, 'IceMelts/')
    const times = appearances.flatMap(({ widths }) => widths).length
    for (const link of ['All zines', 'One principle at a time', 'Print and fold it']) {
      for (const what of ['a', 'the text']) {
        const told = `${what} "${link}": covered by div.empty-box at 100 % of it (`
        expect(found.filter((text) => text.startsWith(told))).toHaveLength(times)
      }
    }
    expect(found).toHaveLength(6 * times)
  })

  test('see links that are clicked in vain', async ({ page, siteUrl }) => {
    await page.addInitScript(`addEventListener('DOMContentLoaded', ${coverWays})`)
    const dead = await findDead(page, siteUrl, 'IceMelts/', 500)
    expect(dead).toEqual([siteUrl, `${siteUrl}IceMelts/I/`, `${siteUrl}IceMelts/print/`])
  })
})
