import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import sharp from 'sharp'
import { drawPicture } from '../../src/pdf/draw-picture.ts'
import { projectDir, testSiteDir } from '../support/test-site.ts'
import { openRoute, test } from './site.ts'

// What is printed and shown is compared with pictures that somebody looked at. After a change that is
// meant, look at `npm run look`, then run `npx playwright test -c tests/playwright.config.ts pictures -u`.

/** Of the pixels, how many may differ: edges of letters, by another version of the browser. */
const tolerance = { maxDiffPixelRatio: 0.01, threshold: 0.25 }

/** Draws a page of a finished file. */
async function draw(name: string, page: number, widthPx: number): Promise<Buffer> {
  const pdf = await readFile(join(testSiteDir, 'IceMelts', name))
  return Buffer.from(await drawPicture(pdf, page, widthPx, 16))
}

test('the cover is the one that was looked at', async () => {
  expect(await draw('ice-melts-screen.pdf', 1, 420)).toMatchSnapshot('cover.png', tolerance)
})

test('a spread is the one that was looked at', async () => {
  // The middle sheet of the booklet: pages 6 and 7.
  expect(await draw('ice-melts-booklet-letter.pdf', 6, 840)).toMatchSnapshot(
    'spread.png',
    tolerance,
  )
})

test.describe('on a screen', () => {
  // A page to read is set in a font of the reader's: here it is that of the booklet.
  test.use({ bypassCSP: true, viewport: { width: 768, height: 1400 } })

  for (const [route, name] of [
    ['IceMelts/', 'reading-page.png'],
    ['IceMelts/print/', 'print-page.png'],
  ] as const) {
    test(`${name} is the one that was looked at`, async ({ page, siteUrl }) => {
      await openRoute(page, siteUrl, route)
      const fonts = join(projectDir, 'node_modules/@fontsource/bitter/files')
      const load = async (cut: string) =>
        (await readFile(join(fonts, `bitter-latin-${cut}.woff2`))).toString('base64')
      const rules = await Promise.all(
        [
          ['400-normal', 400, 'normal'],
          ['700-normal', 700, 'normal'],
          ['400-italic', 400, 'italic'],
        ].map(
          async ([cut, weight, style]) =>
            `@font-face{font-family:Kept;font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${await load(String(cut))})}`,
        ),
      )
      const content = `${rules.join('')}:root{--text-face:Kept!important}`
      await page.addStyleTag({ content })
      await page.evaluate(async () => {
        await Promise.all([...document.fonts].map((font) => font.load()))
        const near = [...document.images].filter(({ loading }) => loading === 'eager')
        await Promise.all(near.map((image) => image.decode()))
      })
      expect(await page.screenshot()).toMatchSnapshot(name, tolerance)
    })
  }
})

test('a picture of something else would be told from it', async () => {
  const cover = await draw('ice-melts-screen.pdf', 1, 420)
  const read = async (picture: Buffer) => sharp(picture).greyscale().raw().toBuffer()
  const kept = await read(await readFile(join(projectDir, 'tests/e2e/pictures/cover.png')))
  const differing = async (picture: Buffer) => {
    const dots = await read(picture)
    return dots.filter((dot, index) => Math.abs(dot - kept[index]!) > 64).length / kept.length
  }
  expect(await differing(cover)).toBeLessThan(tolerance.maxDiffPixelRatio)
  const turned = await sharp(cover).flop().png().toBuffer()
  expect(await differing(turned)).toBeGreaterThan(tolerance.maxDiffPixelRatio)
  const moved = await sharp(cover).affine([1, 0, 0, 1], { odx: 3 }).resize(420).png().toBuffer()
  expect(await differing(moved)).toBeGreaterThan(tolerance.maxDiffPixelRatio)
})
