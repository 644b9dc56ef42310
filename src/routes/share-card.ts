import type { Principle } from '../zine/zine.ts'
import { zineRoute, type ZineAddress } from './routes.ts'

/** The size of the picture that a link preview shows, in pixels. Source: the Open Graph consumers. */
export const cardSize = { widthPx: 1200, heightPx: 630 } as const

/** The room of a title with art on a card, in pixels. */
export const titleOnCard = { widthPx: 640, heightPx: 405, thawPx: 85 } as const

/** The folder of a zine's cards. */
export function cardsRoute(zine: ZineAddress): string {
  return `${zineRoute(zine)}cards/`
}

/** The card of a zine, as a path below the site's root. */
export function zineCard(zine: ZineAddress): string {
  return `${cardsRoute(zine)}zine.png`
}

/** The card of a principle. */
export function principleCard(zine: ZineAddress, { anchor }: Pick<Principle, 'anchor'>): string {
  return `${cardsRoute(zine)}${anchor}.png`
}
