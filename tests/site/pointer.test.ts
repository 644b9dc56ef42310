import { afterAll, describe, expect } from 'vitest'
import { coverWays } from '../support/cover-ways.ts'
import { findCovered } from '../support/find-covered.ts'
import { openFirefox, type OpenFirefox } from '../support/open-firefox.ts'
import { itWith } from '../support/outside-program.ts'
import { isPaged, routes } from '../support/site-routes.ts'
import { testSiteDir } from '../support/test-site.ts'
import { untilSettled } from '../support/until-settled.ts'

// What a finger or a mouse meets in Firefox, in its usual colors and in those that a reader forces.

const height = 800
const widths = [320, 390, 768, 1024, 1280]
/** Where links are clicked too: on a narrow and on a wide page. */
const clickedWidths = [390, 1280]
const preferences = {
  usual: {},
  forced: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
} as const
type Colors = keyof typeof preferences

/** Started by the first test that needs them: it may not be installed. */
const running = new Map<Colors, Promise<OpenFirefox>>()

function start(colors: Colors): Promise<OpenFirefox> {
  const firefox = running.get(colors) ?? openFirefox(testSiteDir, preferences[colors])
  running.set(colors, firefox)
  return firefox
}

afterAll(async () => {
  for (const firefox of running.values()) await (await firefox).close()
})

/** What is wrong with the open page at each width: it is not laid out, or covered. */
async function findWrong({ page }: OpenFirefox, route: string): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewport({ width, height })
    const failure = await page.evaluate(untilSettled, { width, isPaged: isPaged(route) })
    const wrong = failure === null ? await page.evaluate(findCovered) : [failure]
    found.push(...wrong.map((what) => `${what} (${width} px)`))
  }
  return found
}

/**
 * Clicks in the middle of each link above the title of the open page with the mouse.
 * @param patienceMs how long a click may take to lead somewhere
 * @returns the links that lead nowhere
 */
async function findDead({ page }: OpenFirefox, patienceMs = 5_000): Promise<string[]> {
  const start = page.url()
  const dead: string[] = []
  const names = await page.$$eval('nav.ways a', (links) => links.map((link) => link.textContent))
  for (const [index, name] of names.entries()) {
    const aim = await page.$$eval(
      'nav.ways a',
      (links, index) => {
        scrollTo({ top: 0, behavior: 'instant' })
        const { left, top, width, height } = links[index]!.getClientRects()[0]!
        return {
          href: (links[index] as HTMLAnchorElement).href,
          x: left + width / 2,
          y: top + height / 2,
        }
      },
      index,
    )
    await page.mouse.click(aim.x, aim.y)
    const isThere = await expect
      .poll(() => page.url(), { timeout: patienceMs, interval: 10 })
      .toBe(aim.href)
      .then(
        () => true,
        () => false,
      )
    if (isThere) await goBackTo(page, start)
    else dead.push(name)
  }
  return dead
}

/** Opens a page once the one that a click led to is there: Firefox may never open one that interrupts another. */
async function goBackTo(page: OpenFirefox['page'], address: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.readyState).catch(() => 'loading'), {
      timeout: 20_000,
      interval: 20,
    })
    .toBe('complete')
  await page.goto(address)
}

describe.each(['usual', 'forced'] as const)('Firefox in %s colors', (colors) => {
  itWith('firefox-esr', 'has them', async () => {
    const { page, siteUrl } = await start(colors)
    await page.goto(siteUrl)
    const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
    expect(isForced).toBe(colors === 'forced')
  })

  for (const route of [...routes, '404.html']) {
    itWith('firefox-esr', `shows /${route}, with nothing covered`, async () => {
      const firefox = await start(colors)
      await firefox.page.goto(firefox.siteUrl + route)
      expect(await findWrong(firefox, route)).toEqual([])
    })
  }

  itWith('firefox-esr', 'is led by the links above the title where they say', async () => {
    const firefox = await start(colors)
    for (const width of clickedWidths) {
      await firefox.page.setViewport({ width, height })
      for (const route of ['IceMelts/', 'IceMelts/IV/', 'IceMelts/print/']) {
        await firefox.page.goto(firefox.siteUrl + route)
        expect(await findDead(firefox)).toEqual([])
      }
    }
  })

  itWith('firefox-esr', 'shows it if links are covered', async () => {
    const firefox = await start(colors)
    await firefox.page.goto(`${firefox.siteUrl}IceMelts/`)
    await firefox.page.evaluate(coverWays)
    const links = ['All zines', 'One principle at a time', 'Print and fold it']
    expect(await findDead(firefox, 200)).toEqual(links)
    expect(await findWrong(firefox, 'IceMelts/')).toEqual(
      widths.flatMap((width) =>
        ['a', 'the text'].flatMap((what) =>
          links.map(
            (link) => `${what} "${link}": covered by div.empty-box at 100 % of it (${width} px)`,
          ),
        ),
      ),
    )
  })
})
