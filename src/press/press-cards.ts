import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import sharp from 'sharp'
import { cardSize, cardsRoute } from '../formats/share-card.ts'
import type { Zine } from '../zine/zine.ts'
import { withPagedRoute } from './open-route.ts'
import { PressError } from './press-error.ts'

/** No card is larger, in bytes, so that a link preview is there at once. */
const mostBytes = 60_000
/** As many shades keep the edges of letters smooth. */
const shades = 8

/**
 * Draws the cards that link previews show, one for a zine and one for each principle, in the browser
 * that prints it, and removes the route they are drawn from.
 * @throws PressError where a card comes out too large, or its words do not fit it
 */
export async function pressCards(browser: Browser, siteDir: string, zine: Zine): Promise<void> {
  const route = cardsRoute(zine)
  const folder = join(siteDir, route)
  const cards = await withPagedRoute(browser, siteDir, route, async (page) => {
    await page.setViewportSize({ width: cardSize.widthPx, height: cardSize.heightPx })
    await page.evaluate(async () => void (await document.fonts.ready))
    const elements = await page.locator('.card').all()
    const drawn: { file: string; picture: Buffer; overflows: boolean }[] = []
    for (const element of elements) {
      const file = (await element.getAttribute('data-card'))!
      const overflows = await element.evaluate((card) => card.scrollHeight > card.clientHeight)
      drawn.push({ file, picture: await element.screenshot(), overflows })
    }
    return drawn
  })
  await rm(folder, { recursive: true })
  await mkdir(folder)
  const sentences: string[] = []
  for (const { file, picture, overflows } of cards) {
    const card = await sharp(picture)
      .grayscale()
      .png({ palette: true, colours: shades, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer()
    const name = `${route}${file}`
    if (overflows) {
      sentences.push(`${name}: the words do not fit the card; shorten the statement or the title.`)
    }
    if (card.length > mostBytes) {
      sentences.push(`${name}: the card takes ${card.length} bytes, and ${mostBytes} are the most.`)
    }
    await writeFile(join(folder, file), card)
  }
  if (sentences.length > 0) throw new PressError(sentences)
}
