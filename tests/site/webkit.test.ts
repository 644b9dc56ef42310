import { afterAll, describe, expect } from 'vitest'
import { coverWays } from '../support/cover-ways.ts'
import { findCovered } from '../support/find-covered.ts'
import {
  narrowestWindow,
  openWebkit,
  webkitPrograms,
  type OpenWebkit,
} from '../support/open-webkit.ts'
import { itWith } from '../support/outside-program.ts'
import { isPaged, routes } from '../support/site-routes.ts'
import { testSiteDir } from '../support/test-site.ts'
import { untilSettled } from '../support/until-settled.ts'

// The third engine: WebKit, which Safari is made of, and every browser of an iPhone.

const height = 800
const widths = [narrowestWindow, 768, 1024, 1280]
/** Where each link is clicked too: on a narrow and on a wide page. */
const clickedWidths = [narrowestWindow, 1280]
/** A window cannot be as narrow as a phone: the page is in a frame, and nobody clicks there. */
const framedWidths = [320, 390]

let running: Promise<OpenWebkit> | undefined

/** Started by the first test that needs it: it may not be installed. */
function start(): Promise<OpenWebkit> {
  running ??= openWebkit(testSiteDir)
  return running
}

afterAll(async () => {
  await (await running)?.close()
})

/** What is wrong with the page that is open, or with that in the frame: it is not laid out, or covered. */
async function findWrong({ browser }: OpenWebkit, route: string, width: number): Promise<string[]> {
  const failure = await browser.run(untilSettled, { width, isPaged: isPaged(route) })
  if (failure !== null) return [failure]
  return (await browser.run(findCovered)).map((what) => `${what} (${width} px)`)
}

/** What is wrong with a route in windows. */
async function findWrongInWindows(webkit: OpenWebkit, route: string): Promise<string[]> {
  const found: string[] = []
  await webkit.browser.goTo(webkit.siteUrl + route)
  for (const width of widths) {
    await webkit.browser.resize(width, height)
    found.push(...(await findWrong(webkit, route, width)))
  }
  return found
}

/** What is wrong with a route in frames. */
async function findWrongInFrames(webkit: OpenWebkit, route: string): Promise<string[]> {
  const { browser, siteUrl, replaced } = webkit
  const found: string[] = []
  for (const width of framedWidths) {
    const frame = `<iframe src="/${route}" style="width: ${width}px; height: 700px; border: 0">`
    replaced.set('/framed/', `<!doctype html>${frame}</iframe>`)
    await browser.goTo(`${siteUrl}framed/`)
    await browser.enter(await browser.run(() => document.querySelector('iframe')!))
    found.push(...(await findWrong(webkit, route, width)))
  }
  return found
}

const links = 'a[href]:not(.skip)'

/** Where the links of the open page lead. */
const readLinks = ({ browser }: OpenWebkit) =>
  browser.run(
    (selector) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => href),
    links,
  )

/**
 * The part of a link that has a box: WebDriver clicks none that begins with an empty one, as a link around
 * blocks does. The page forgets the place in it that another link led to.
 */
function aim(selector: string, index: number): Element {
  history.replaceState(null, '', location.pathname)
  const link = document.querySelectorAll(selector)[index]!
  link.closest('details')?.setAttribute('open', '')
  const box = link.getClientRects()[0]?.width === 0 ? link.lastElementChild! : link
  // What was folded away until now is not yet where the driver looks for it.
  box.scrollIntoView({ block: 'center' })
  return box
}

/** Clicks a link of the open page as a mouse does, and waits until it leads where it says. */
async function click(webkit: OpenWebkit, index: number, href: string): Promise<void> {
  const { browser, siteUrl, asked, strayed, withheld } = webkit
  const { host, pathname } = new URL(href)
  const isHere = href.startsWith(siteUrl)
  const isPage = isHere && pathname.endsWith('/')
  // A file is asked for, and the page stays.
  if (isHere && !isPage) withheld.add(pathname)
  asked.length = 0
  strayed.length = 0
  await browser.click(await browser.run(aim, links, index))
  const patience = { timeout: 5_000, interval: 10 }
  if (isPage) await expect.poll(browser.readUrl, patience).toBe(href)
  else if (isHere) await expect.poll(() => asked, patience).toContain(pathname)
  else await expect.poll(() => strayed, patience).toContain(`${host}:443`)
}

/** Clicks every link of a route, in a narrow and in a wide window. */
async function clickAll(webkit: OpenWebkit, route: string): Promise<void> {
  const { browser, siteUrl } = webkit
  for (const width of clickedWidths) {
    await browser.resize(width, height)
    await browser.goTo(siteUrl + route)
    const all = await readLinks(webkit)
    expect(all.length).toBeGreaterThan(1)
    for (const [index, href] of all.entries()) {
      await click(webkit, index, href)
      const url = await browser.readUrl()
      if (url.replace(/#.*$/, '') !== siteUrl + route) await browser.goTo(siteUrl + route)
    }
  }
}

describe('WebKit', () => {
  for (const route of [...routes, '404.html']) {
    itWith(webkitPrograms, `shows /${route}, with nothing covered`, async () => {
      const webkit = await start()
      expect(await findWrongInWindows(webkit, route)).toEqual([])
      expect(await findWrongInFrames(webkit, route)).toEqual([])
    })
  }

  for (const route of ['', 'IceMelts/', 'IceMelts/IV/', 'IceMelts/print/']) {
    itWith(webkitPrograms, `is led by each link of /${route} where it says`, async () => {
      await clickAll(await start(), route)
    })
  }
})

describe('the checks themselves', () => {
  itWith(webkitPrograms, 'see links that are covered, and do not click them', async () => {
    const webkit = await start()
    const { browser, siteUrl } = webkit
    await browser.goTo(`${siteUrl}IceMelts/`)
    await browser.run(coverWays)
    for (const width of widths) {
      await browser.resize(width, height)
      expect(await findWrong(webkit, 'IceMelts/', width)).toEqual(
        ['a', 'the text'].flatMap((what) =>
          ['All zines', 'One principle at a time', 'Print and fold it'].map(
            (link) => `${what} "${link}": covered by div.empty-box at 100 % of it (${width} px)`,
          ),
        ),
      )
      for (const [index, href] of (await readLinks(webkit)).slice(0, 3).entries()) {
        await expect(click(webkit, index, href)).rejects.toThrow('element click intercepted')
      }
    }
  })

  itWith(
    webkitPrograms,
    'see what is covered in a frame, and pages that are not laid out',
    async () => {
      const webkit = await start()
      const { replaced } = webkit
      const cover = '<div style="position: fixed; inset: 0"></div>'
      replaced.set('/covered/', `<!doctype html><a href="/">Home</a>${cover}`)
      expect(await findWrongInFrames(webkit, 'covered/')).toEqual(
        framedWidths.flatMap((width) =>
          ['a', 'the text'].map(
            (what) => `${what} "Home": covered by div at 100 % of it (${width} px)`,
          ),
        ),
      )
      const route = 'IceMelts/print/spoilt/'
      replaced.set(`/${route}`, '<!doctype html><html data-failed="words were lost"><p>Words')
      const once = ['words were lost']
      expect(await findWrongInWindows(webkit, route)).toEqual(widths.flatMap(() => once))
    },
  )

  itWith(webkitPrograms, 'see what is asked of another host', async () => {
    const { browser, siteUrl, replaced, strayed } = await start()
    strayed.length = 0
    replaced.set('/strayed/', '<img src="http://example.org/a.png" alt="">')
    await browser.goTo(`${siteUrl}strayed/`)
    expect(strayed).toEqual(['http://example.org/a.png'])
  })
})
