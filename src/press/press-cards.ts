import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { cardSize, cardsRoute } from '../formats/share-card.ts'
import type { Zine } from '../zine/zine.ts'
import { drawPicture } from './draw-picture.ts'
import { printToPdf, withPagedRoute } from './open-route.ts'
import { PressError } from './press-error.ts'

/** No card is larger, in bytes, so that a link preview is there at once. */
const mostBytes = 60_000
/** As many shades keep the edges of letters smooth. */
const shades = 8

/**
 * Draws the cards that link previews show, one for a zine and one for each principle, and removes the
 * route they are drawn from. The browser that prints the zine sets them; they are drawn from its PDF,
 * since the pixels of a screenshot hang on how busy the machine is.
 * @throws PressError where a card comes out too large, or its words do not fit it
 */
export async function pressCards(browser: Browser, siteDir: string, zine: Zine): Promise<void> {
  const route = cardsRoute(zine)
  const folder = join(siteDir, route)
  const { pdf, cards } = await withPagedRoute(browser, siteDir, route, async (page) => ({
    pdf: await printToPdf(page),
    cards: await page.locator('.card').evaluateAll((elements) =>
      elements.map((card) => ({
        file: card.getAttribute('data-card')!,
        overflows: card.scrollHeight > card.clientHeight,
      })),
    ),
  }))
  await rm(folder, { recursive: true })
  await mkdir(folder)
  const sentences: string[] = []
  for (const [index, { file, overflows }] of cards.entries()) {
    const card = await drawPicture(pdf, index + 1, cardSize.widthPx, shades)
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
