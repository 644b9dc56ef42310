import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { printFiles, sheetFormats } from '../../src/formats/formats.ts'
import { formatRoute, printRoute, zineRoute } from '../../src/routes/routes.ts'
import { canonicalAddress } from '../../src/routes/site-url.ts'
import { useTranslations } from '../../src/i18n/use-translations.ts'
import { findWords } from '../../src/preflight/page-text.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import { printedWords } from '../../src/zine/printed-words.ts'
import {
  describeDifference,
  findDifference,
  joinBrokenWords,
  splitWords,
  type FoundWord,
} from '../../src/zine/words.ts'
import { openFirefox, safestPreferences, type OpenFirefox } from '../support/open-firefox.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

// The second engine: Firefox ESR, which Tor Browser is made of.

const zine = await readZine()
const reading = `/${zineRoute(zine)}`
const printing = `/${printRoute(zine)}`
const readPage = (path: string) => readFile(join(testSiteDir, path, 'index.html'), 'utf8')

/** Started by the first test that needs them: it may not be installed. */
const running = new Map<'safest' | 'usual', Promise<OpenFirefox>>()

async function start(level: 'safest' | 'usual'): Promise<OpenFirefox> {
  const preferences = level === 'safest' ? safestPreferences : {}
  const firefox = running.get(level) ?? openFirefox(testSiteDir, preferences)
  running.set(level, firefox)
  const { replaced } = await firefox
  replaced.clear()
  return firefox
}

afterAll(async () => {
  for (const firefox of running.values()) await (await firefox).close()
})

/**
 * What a page comes out as on paper: the words that are really drawn, and their faces.
 * @param waitForFonts not without scripts, where no promise is kept
 */
async function printOut({ page, siteUrl }: OpenFirefox, path: string, waitForFonts = false) {
  await page.goto(siteUrl + path.slice(1))
  const pages = readPdf(await openPdf(await page.pdf({ waitForFonts })))
  const words = pages.flatMap(({ runs }) => findWords(runs, 1, 'ltr'))
  return { words, fonts: pages.flatMap(({ fonts }) => fonts) }
}

/** How the words of a page differ from the zine, from its title on. */
async function compare(firefox: OpenFirefox): Promise<string> {
  const source = printedWords(zine, { extent: 'full' })
  const { words: printed } = await printOut(firefox, reading)
  const words = withoutWays(printed)
  const [first, second] = source.map(({ word }) => word)
  const start = words.findIndex(
    ({ word }, index) => word === first && words[index + 1]?.word === second,
  )
  const found = joinBrokenWords(source, words.slice(start)).slice(0, source.length)
  const difference = findDifference(source, found)
  return difference === undefined ? 'none' : describeDifference(difference)
}

/** The way to the booklet stands between the closing line and the address; it is no part of the text. */
function withoutWays(words: readonly FoundWord[]): FoundWord[] {
  const address = canonicalAddress(printRoute(zine)).replace('https://', '')
  const ways = splitWords(useTranslations(zine.language).t('printedPage', { address }))
  const start = words.findIndex((_, index) =>
    ways.every((word, at) => words[index + at]?.word === word),
  )
  return start < 0 ? [...words] : words.toSpliced(start, ways.length)
}

/** The table of the principles says each statement once more; a page without styles prints it too. */
const withoutStyles = (html: string) =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<nav class="(contents|onward)"[\s\S]*?<\/nav>/g, '')
const withoutPolicy = (html: string) => html.replace(/<meta http-equiv[^>]*>/, '')

describe('Firefox without scripts, SVG, web fonts and pictures', () => {
  itWith('firefox-esr', 'has really none of them, and asks for the page alone', async () => {
    const { page, siteUrl, asked, replaced } = await start('safest')
    const script = '<script>document.title = "run"</script>'
    const html = withoutPolicy(await readPage(printing)).replace('</main>', `${script}</main>`)
    replaced.set(printing, html)
    asked.length = 0
    await page.goto(siteUrl + printing.slice(1), { waitUntil: 'networkidle0' })
    expect(asked).toEqual([printing])
    expect(await page.title()).not.toBe('run')
    expect(await page.evaluate(() => 'getBBox' in document.querySelector('svg')!)).toBe(false)
  })

  itWith('firefox-esr', 'shows every word of the zine, in order', async () => {
    expect(await compare(await start('safest'))).toBe('none')
  })

  itWith('firefox-esr', 'shows them without styles too', async () => {
    const firefox = await start('safest')
    firefox.replaced.set(reading, withoutStyles(await readPage(reading)))
    expect(await compare(firefox)).toBe('none')
  })

  itWith('firefox-esr', 'would show it if a text needed a script', async () => {
    const firefox = await start('safest')
    const text = /(id="IV"[\s\S]*?<p>)([\s\S]*?)(<\/p>)/
    const html = withoutPolicy(await readPage(reading))
    const script = html.replace(text, '$1<script>document.write(`$2`)</script>$3')
    firefox.replaced.set(reading, script)
    expect(await compare(firefox)).toMatch(/^page 1 lost “.* of principle IV$/)
  })

  /** Opens the page that tells how to print, and lists the links and the numbers that are seen on it. */
  const listSeen = async ({ page, siteUrl }: OpenFirefox) => {
    await page.goto(siteUrl + printing.slice(1))
    return page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].filter(
          (element) => element.getBoundingClientRect().width > 0,
        )
      return {
        links: seen('a[href]').map((link) => link.getAttribute('href')),
        numbers: seen('svg text').map((number) => number.textContent),
      }
    })
  }

  itWith('firefox-esr', 'offers every file, and no numbers of drawings it lacks', async () => {
    const firefox = await start('safest')
    const { links, numbers } = await listSeen(firefox)
    for (const { name } of printFiles(zine)) expect(links).toContain(`../${name}`)
    expect(numbers).toEqual([])
    const spoilt = withoutPolicy(await readPage(printing))
      .replaceAll('font-size:0', '')
      .replace('</head>', '<style>.downloads { display: none }</style></head>')
    firefox.replaced.set(printing, spoilt)
    const seen = await listSeen(firefox)
    expect(seen.links.filter((link) => link?.endsWith('.pdf'))).toEqual([])
    expect(seen.numbers.slice(0, 4)).toEqual(['12', '1', '2', '11'])
  })

  itWith('firefox-esr', 'asks no other host', async () => {
    const { strayed, replaced, page, siteUrl } = await start('safest')
    expect(strayed).toEqual([])
    const html = '<link rel="stylesheet" href="http://example.org/a.css"><p>Words</p>'
    replaced.set(reading, html)
    await page.goto(siteUrl + reading.slice(1))
    expect(strayed).toEqual(['http://example.org/a.css'])
  })
})

describe('Firefox as it comes', () => {
  /** Opens a page and lists what its policy blocks. */
  const listBlocked = async ({ page, siteUrl }: OpenFirefox, path: string) => {
    const { identifier } = await page.evaluateOnNewDocument(() => {
      const blocked: string[] = []
      Object.assign(globalThis, { blocked })
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        blocked.push(`${effectiveDirective} ${blockedURI}`)
      })
    })
    await page.goto(siteUrl + path.slice(1), { waitUntil: 'networkidle0' })
    const isPaged = await page.$('html[data-paged]')
    if (isPaged !== null) await page.waitForSelector('html[data-ready]')
    await page.removeScriptToEvaluateOnNewDocument(identifier)
    return page.evaluate(() => [...(Reflect.get(globalThis, 'blocked') as string[])].toSorted())
  }

  itWith('firefox-esr', 'finds nothing that a policy blocks, nor asks another host', async () => {
    const firefox = await start('usual')
    for (const path of ['/', reading, `${reading}IV/`, printing]) {
      expect(await listBlocked(firefox, path)).toEqual([])
    }
    expect((await printOut(firefox, reading, true)).fonts.join()).toContain('LeagueGothic')
    for (const { id } of sheetFormats) {
      expect(await listBlocked(firefox, `/${formatRoute(zine, id)}`)).toEqual([])
    }
    expect(firefox.strayed).toEqual([])
    expect(await firefox.page.browserContext().cookies()).toEqual([])
  })

  itWith('firefox-esr', 'is kept from whatever else stands in a page', async () => {
    const firefox = await start('usual')
    const spoilt = (await readPage(reading))
      .replace("img-src 'self' data:", "img-src 'self'")
      .replace(
        '</main>',
        `<script>document.title = 'run'</script><p style="color: red">Red</p>
        <img src="https://example.org/a.png"></main>`,
      )
    firefox.replaced.set(reading, spoilt)
    expect(await listBlocked(firefox, reading)).toEqual([
      // The icon, which is there so that no browser asks the host for one.
      'img-src data',
      'img-src https://example.org/a.png',
      'script-src-elem inline',
      'style-src-attr inline',
    ])
    expect(await firefox.page.title()).toBe(zine.title)
    expect(firefox.strayed).toEqual([])
    firefox.replaced.set(reading, withoutPolicy(spoilt))
    expect(await listBlocked(firefox, reading)).toEqual([])
    expect(await firefox.page.title()).toBe('run')
    expect(firefox.strayed).toEqual(['example.org:443'])
  })
})
