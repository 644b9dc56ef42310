import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import { joinRuns } from '../../src/preflight/page-text.ts'
import { readZine } from '../support/read-zine.ts'
import { projectDir } from '../support/test-site.ts'
import { openRoute, routes, test } from './site.ts'

// Readers with letters of their own: larger, farther apart, in another face, on paper.

const zine = await readZine()
/** Principles are ten of one template. */
const templates = routes
  .filter((route) => !/^IceMelts\/[IVX]+\/$/.test(route))
  .concat('IceMelts/I/', 'IceMelts/VIII/', '404.html')

/** How far a page is wider than its window, in px. */
const measureExcess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

for (const sizePx of [24, 32]) {
  test(`no page is wider than its window with letters of ${sizePx} px`, async ({
    page,
    siteUrl,
  }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: sizePx } })
    for (const route of templates) {
      await page.setViewportSize({ width: 320, height: 640 })
      await openRoute(page, siteUrl, route)
      for (const width of [320, 360, 390, 412]) {
        await page.setViewportSize({ width, height: 640 })
        expect(`${route} ${width} ${await measureExcess(page)}`).toBe(`${route} ${width} 0`)
      }
    }
  })
}

test.describe('with a style of the reader', () => {
  test.use({ bypassCSP: true })

  /** @see https://www.w3.org/TR/WCAG22/#text-spacing */
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

  test('texts can stand farther apart, and nothing runs out', async ({ page, siteUrl }) => {
    for (const route of templates.filter((each) => !/print\/./.test(each))) {
      await openRoute(page, siteUrl, route)
      await page.addStyleTag({ content: spacing })
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(`${route} ${width} ${await measureExcess(page)}`).toBe(`${route} ${width} 0`)
      }
    }
  })

  test('the title stays whole then: its icicles hang from its letters', async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openRoute(page, siteUrl, 'IceMelts/')
    const boxes = () =>
      page.locator('.title-line').evaluateAll((all) =>
        all.map((line) => {
          const range = document.createRange()
          range.selectNodeContents(line)
          const { width, height } = range.getBoundingClientRect()
          return [Math.round(width), Math.round(height)]
        }),
      )
    const before = await boxes()
    await page.addStyleTag({ content: spacing })
    expect(await boxes()).toEqual(before)
    await page.addStyleTag({ content: '.title-line { font-size: 40px }' })
    expect(await boxes()).not.toEqual(before)
  })

  /** Faces whose letters are narrow, of middle width and wide, as Times, Charter and Georgia are. */
  const faces = {
    narrow: 'frank-ruhl-libre/files/frank-ruhl-libre-latin-400-normal.woff2',
    middle: 'pt-sans/files/pt-sans-latin-400-normal.woff2',
    wide: 'bitter/files/bitter-latin-400-normal.woff2',
  }

  /** How many letters the full lines of the paragraphs hold: the median, and the most. */
  async function measureLines(page: Page) {
    return page.evaluate(() => {
      const lengths: number[] = []
      for (const text of document.querySelectorAll('.principle-text p')) {
        const range = document.createRange()
        const node = text.firstChild!
        const lines = new Map<number, number>()
        for (let index = 0; index < node.textContent!.length; index++) {
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          const { bottom } = range.getBoundingClientRect()
          lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? 0) + 1)
        }
        // The last line of a paragraph may be short.
        lengths.push(...[...lines.values()].slice(0, -1))
      }
      const sorted = lengths.toSorted((one, other) => one - other)
      return { median: sorted[Math.floor(sorted.length / 2)]!, most: sorted.at(-1)! }
    })
  }

  for (const [name, file] of Object.entries(faces)) {
    test(`lines hold 55 to 75 letters on a screen in a ${name} face`, async ({ page, siteUrl }) => {
      const font = await readFile(join(projectDir, 'node_modules/@fontsource', file))
      await openRoute(page, siteUrl, 'IceMelts/')
      await page.addStyleTag({
        content: `@font-face { font-family: Own; src: url(data:font/woff2;base64,${font.toString('base64')}) }
          :root { --text-face: Own !important }`,
      })
      await page.evaluate(() => document.fonts.load('18px Own'))
      for (const width of [768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        const { median, most } = await measureLines(page)
        expect(median).toBeGreaterThanOrEqual(55)
        expect(median).toBeLessThanOrEqual(75)
        expect(most).toBeLessThanOrEqual(80)
      }
    })
  }
})

/** What browsers print on, and the margins they leave: Chrome 0.4 in, most others 0.75 in. */
const papers = [
  { format: 'Letter', marginIn: 0.4 },
  { format: 'Letter', marginIn: 0.75 },
  { format: 'A4', marginIn: 0.4 },
  { format: 'A4', marginIn: 0.75 },
] as const

for (const { format, marginIn } of papers) {
  test(`printed on ${format} with ${marginIn} in, principles are whole, and no page is left a line`, async ({
    page,
    siteUrl,
  }) => {
    await openRoute(page, siteUrl, 'IceMelts/')
    const margin = `${marginIn}in`
    const bytes = await page.pdf({
      format,
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    })
    const pages = readPdf(await openPdf(bytes)).map(({ runs }) =>
      joinRuns(runs).normalize('NFKC').replaceAll(/\s+/g, ' '),
    )
    for (const { statement, blocks } of zine.principles) {
      const where = (text: string) =>
        pages.findIndex((words) => words.includes(text.slice(0, 40).replaceAll(/[*_]/g, '')))
      expect(where(statement)).toBeGreaterThanOrEqual(0)
      for (const block of blocks) expect(where(block)).toBe(where(statement))
      const end = blocks.at(-1)!.slice(-30)
      expect(pages.findIndex((words) => words.includes(end))).toBe(where(statement))
    }
    expect(pages.filter((words) => words.split(' ').length < 40)).toEqual([])
  })
}
