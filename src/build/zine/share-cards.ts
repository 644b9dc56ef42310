import type { Page } from 'playwright'
import { cardSize, cardsRoute } from '../../routes/share-card.ts'
import type { Zine } from '../../zine/zine.ts'
import { layOutRoute, loadPdfTools, type BuildContext } from '../context.ts'
import type { FileEntry } from '../files.ts'
import { UserError } from '../../user-error.ts'

/** No card is larger, in bytes, so that a link preview is there at once. */
const mostBytes = 60_000
/** As many shades keep the edges of letters smooth. */
const shades = 8

interface Card {
  /** Its name, below the route. */
  readonly file: string
  /** A PNG. */
  readonly picture: Uint8Array
  /** Whether its words do not fit it. */
  readonly overflows: boolean
}

/**
 * Draws the cards that link previews show, one for a zine and one for each principle.
 * @returns PNGs, by path below the site's root
 * @throws UserError where a card comes out too large, or its words do not fit it
 */
export async function drawCards(context: BuildContext, zine: Zine): Promise<FileEntry[]> {
  const route = cardsRoute(zine)
  const source = await context.findPageDependencies(route)
  const make = async () => {
    const { drawPicture } = await loadPdfTools()
    const { printToPdf } = await import('../../browser/lay-out-route.ts')
    const printAndFind = async (page: Page) => ({
      pdf: await printToPdf(page),
      found: await findCards(page),
    })
    const { pdf, found } = await layOutRoute(context, route, source, printAndFind)
    const cards: Card[] = []
    for (const [index, card] of found.entries()) {
      const picture = await drawPicture(pdf, index + 1, cardSize.widthPx, shades)
      cards.push({ ...card, picture })
    }
    return cards
  }
  const { code, chromium, cache } = context
  const isRight = (cards: readonly Card[]) => checkCards(route, cards).length === 0
  const inputs = { code, chromium, source }
  const { value: cards } = await cache.remember('cards', inputs, make, isRight)
  const sentences = checkCards(route, cards)
  if (sentences.length > 0) throw new UserError(sentences)
  return cards.map(({ file, picture }) => [`${route}${file}`, picture])
}

/**
 * The browser that prints the zine sets the cards; they are drawn from its PDF, since the pixels of a
 * screenshot depend on how busy the machine is.
 */
async function findCards(page: Page): Promise<Omit<Card, 'picture'>[]> {
  return page.locator('.card').evaluateAll((elements) =>
    elements.map((card) => ({
      file: card.getAttribute('data-card')!,
      overflows: card.scrollHeight > card.clientHeight,
    })),
  )
}

function checkCards(route: string, cards: readonly Card[]): string[] {
  return cards.flatMap(({ file, picture, overflows }) => {
    const name = `${route}${file}`
    const bytes = picture.length
    return [
      ...(overflows
        ? [`${name}: the words do not fit the card; shorten the statement or the title.`]
        : []),
      ...(bytes > mostBytes
        ? [`${name}: the card takes ${bytes} bytes, and ${mostBytes} are the most.`]
        : []),
    ]
  })
}
