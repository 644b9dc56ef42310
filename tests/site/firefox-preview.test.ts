import { afterAll, describe, expect } from 'vitest'
import { formatRoute, zineRoute } from '../../src/routes/routes.ts'
import { openFirefox, type OpenFirefox } from '../support/open-firefox.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

// What Firefox makes of the live sheets where a reader has fonts and sizes of their own, and what it tells a screen
// reader.

const zine = await readZine()

/** Started by the first test that needs them: it may not be installed. */
const running: Promise<OpenFirefox>[] = []

async function start(preferences: Parameters<typeof openFirefox>[1]): Promise<OpenFirefox> {
  const firefox = openFirefox(testSiteDir, preferences)
  running.push(firefox)
  return firefox
}

afterAll(async () => {
  for (const firefox of running) await (await firefox).close()
})

/** What a live route comes to: how many pages, or why none. */
async function layOut({ page, siteUrl }: OpenFirefox, id: Parameters<typeof formatRoute>[1]) {
  await page.goto(siteUrl + formatRoute(zine, id))
  await page.waitForSelector('html[data-ready], html[data-failed]')
  return page.evaluate(() => ({
    ready: document.documentElement.dataset['ready'],
    said: document.querySelector('.preview-status')!.textContent,
    canPrint: document.querySelector('form')!.hidden === false,
    files: [...document.querySelectorAll<HTMLAnchorElement>('.preview-files a')]
      .filter((link) => link.checkVisibility())
      .map(({ pathname }) => pathname),
  }))
}

const settings = [
  ['web fonts off', { 'gfx.downloadable_fonts.enabled': false }, 'fonts of the zine are blocked'],
  ['its own fonts only', { 'browser.display.use_document_fonts': 0 }, 'fonts of the zine are'],
  ['no letter below 20 px', { 'font.minimum-size.x-western': 20 }, 'a setting or an extension'],
] as const

describe('Firefox with settings of a reader', () => {
  for (const [title, preferences, why] of settings) {
    itWith('firefox-esr', `prints no wrong sheets with ${title}`, async () => {
      const firefox = await start(preferences)
      for (const id of ['booklet', 'one-sheet', 'mini', 'poster', 'large-print'] as const) {
        const preview = await layOut(firefox, id)
        // What is as large as it is anyhow stays right.
        if (id === 'large-print' && title === 'no letter below 20 px') continue
        expect(preview).toMatchObject({ ready: undefined, canPrint: false })
        expect(preview.said).toContain(why)
        expect(preview.files).toContain(`/IceMelts/ice-melts-${id}-letter.pdf`)
      }
    })
  }

  itWith(
    'firefox-esr',
    'prints none where an extension spaces letters, or a font is blocked',
    async () => {
      const firefox = await start({})
      const route = `/${formatRoute(zine, 'booklet')}`
      const html = await (await fetch(firefox.siteUrl + route.slice(1))).text()
      const spaced =
        '<style>* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }</style>'
      firefox.replaced.set(route, html.replace('</head>', `${spaced}</head>`))
      const preview = await layOut(firefox, 'booklet')
      expect(preview).toMatchObject({ ready: undefined, canPrint: false })
      expect(preview.said).toContain('a setting or an extension')
      firefox.replaced.set(route, html.replaceAll(/url\([^)]*bitter[^)]*\)/g, 'url(none.woff2)'))
      const blocked = await layOut(firefox, 'booklet')
      expect(blocked).toMatchObject({ ready: undefined, canPrint: false })
      expect(blocked.said).toContain('fonts of the zine are blocked')
    },
  )

  itWith('firefox-esr', 'shows drawings black on white where colors are forced', async () => {
    const firefox = await start({
      'browser.display.document_color_use': 2,
      'ui.useAccessibilityTheme': 1,
    })
    await layOut(firefox, 'booklet')
    const colors = await firefox.page.evaluate(() => {
      const fills = [...document.querySelectorAll('.title-flowers path, .pagedjs_page .qr path')]
      const paper = getComputedStyle(document.querySelector('.pagedjs_page')!)
      return [...fills.map((one) => getComputedStyle(one).fill), paper.backgroundColor]
    })
    expect(colors.length).toBeGreaterThan(3)
    expect([...new Set(colors)]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })

  itWith('firefox-esr', 'prints right ones without', async () => {
    const firefox = await start({})
    const { ready, said, canPrint, files } = await layOut(firefox, 'booklet')
    expect({ ready, said, canPrint, files }).toEqual({
      ready: '12',
      said: '',
      canPrint: true,
      files: [],
    })
  })
})

describe('what Firefox tells a screen reader', () => {
  itWith('firefox-esr', 'is each statement as it is written', async () => {
    const { page, siteUrl, replaced } = await start({})
    const reading = `/${zineRoute(zine)}`
    const countNamed = async (name: string) =>
      (await page.$$(`aria/${name}[role="heading"]`)).length
    await page.goto(siteUrl + reading.slice(1))
    const { numeral, statement } = zine.principles[3]!
    // The hard space between the two is one that Firefox keeps.
    const name = `${numeral}\u00A0 ${statement}`
    expect(await countNamed(name)).toBe(1)
    // Capitals that a style makes would be heard.
    const html = await (await fetch(siteUrl + reading.slice(1))).text()
    const shouted = html
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</head>', '<style>.statement { text-transform: uppercase }</style></head>')
    replaced.set(reading, shouted)
    await page.goto(siteUrl + reading.slice(1))
    expect(await countNamed(name)).toBe(0)
  })
})
