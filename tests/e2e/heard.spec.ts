import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { readZine } from '../support/read-zine.ts'
import { projectDir } from '../support/test-site.ts'
import { test } from './site.ts'

// What is heard and copied: statements are drawn in capitals, and are what they are to everybody else.

const zine = await readZine()
const statements = zine.principles.map(({ statement }) => statement)

/** The names that Chromium gives to assistive technology, by role. */
async function readNames(page: Page, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter((node) => node.role?.value === role && node.ignored !== true)
    .map((node) => String(node.name?.value).replaceAll(/\s+/g, ' ').trim())
}

/** What the clipboard gets of an element. */
async function copy(page: Page, selector: string): Promise<string> {
  return page.evaluate((selected) => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(selected)!)
    const selection = getSelection()!
    selection.removeAllRanges()
    selection.addRange(range)
    return selection.toString().replaceAll(/\s+/g, ' ').trim()
  }, selector)
}

test('statements are spoken and copied as they are written', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}IceMelts/`)
  const headings = await readNames(page, 'heading')
  for (const { numeral, statement } of zine.principles) {
    expect(headings).toContain(`${numeral} ${statement}`)
  }
  const links = await readNames(page, 'link')
  for (const statement of statements) {
    expect(links.filter((name) => name.includes(statement)).length).toBeGreaterThan(0)
  }
  expect(await copy(page, '#IV .statement')).toBe(statements[3])
})

test('no link is named by its numeral alone', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}IceMelts/`)
  const bare = (names: readonly string[]) => names.filter((name) => /^[IVXLC\d]+$/.test(name))
  const links = await readNames(page, 'link')
  expect(links.length).toBeGreaterThan(20)
  expect(bare(links)).toEqual([])
})

test('the title is spoken before the picture about it', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}IceMelts/`)
  const order = await page
    .locator('h1, svg[role="img"]')
    .evaluateAll((all) => all.map(({ tagName }) => tagName.toLowerCase()))
  expect(order.slice(0, 2)).toEqual(['h1', 'svg'])
})

test('statements are drawn as capitals, in the face of titles', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}IceMelts/`)
  await page.evaluate(() => document.fonts.ready)
  const families = await page
    .locator('.statement, .contents-statement, .closing')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontFamily.split(',')[0]))
  expect(families).toHaveLength(21)
  expect(new Set(families)).toEqual(new Set(['"Zine capitals"']))
  const isLoaded = await page.evaluate(() =>
    [...document.fonts].some(
      ({ family, status }) => /capitals/.test(family) && status === 'loaded',
    ),
  )
  expect(isLoaded).toBe(true)
})

test.describe('the font of capitals', () => {
  test.use({ bypassCSP: true })

  /** How wide texts are in it, and in the face of titles as capitals that a style makes, in px. */
  async function measure(page: Page, texts: readonly string[]) {
    const file = join(
      projectDir,
      'node_modules/@fontsource/league-gothic/files/league-gothic-latin-400-normal.woff2',
    )
    const whole = (await readFile(file)).toString('base64')
    await page.addStyleTag({
      content: `@font-face { font-family: Whole; src: url(data:font/woff2;base64,${whole}) }`,
    })
    return page.evaluate(async (all) => {
      await Promise.all([document.fonts.load('100px Whole'), document.fonts.ready])
      const measureIn = (style: string) =>
        all.map((text) => {
          const span = document.createElement('span')
          span.style.cssText = `position: absolute; max-inline-size: none; white-space: pre; font-size: 200px; ${style}`
          span.textContent = text
          document.body.append(span)
          const { width } = span.getBoundingClientRect()
          span.remove()
          return width
        })
      return {
        cut: measureIn("font-family: 'Zine capitals'"),
        styled: measureIn('font-family: Whole; text-transform: uppercase'),
        unkerned: measureIn('font-family: Whole; text-transform: uppercase; font-kerning: none'),
      }
    }, texts)
  }

  test('sets statements as wide as capitals are, pair by pair', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/`)
    const { cut, styled, unkerned } = await measure(page, statements)
    expect(cut).toEqual(styled)
    expect(cut).not.toEqual(unkerned)
  })
})

test.describe('the checks themselves', () => {
  test.use({ bypassCSP: true })

  test('hear capitals that a style makes, and links without words', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}IceMelts/`)
    await page.addStyleTag({ content: '.statement { text-transform: uppercase }' })
    await page.locator('#V h2 a').evaluate((link) => (link.textContent = 'V'))
    expect(await readNames(page, 'heading')).not.toContain(`IV ${statements[3]}`)
    expect(await copy(page, '#IV .statement')).toBe(statements[3]!.toUpperCase())
    expect(await readNames(page, 'link')).toContain('V')
  })
})
