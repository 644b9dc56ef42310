import { unspacedClass } from '../zine/unspaced.ts'
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

/** What there is room for on a card, in pixels: below a numeral, or on the whole of it. */
const rooms = {
  statement: { widthPx: 1040, heightPx: 320, mostPx: 160 },
  title: { widthPx: 1040, heightPx: 420, mostPx: 230 },
} as const
/** About how wide a letter of the display face is, and how high a line, in parts of its size. */
const [letterWidth, lineHeight] = [0.4, 1.06]
/** About how much of a line is filled before its last word goes to the next. */
const filled = 0.86
const leastPx = 30

/** How many letters words are as wide as; a sign of Chinese or Japanese is as wide as it is high. */
function lettersIn(words: string): number {
  const wide = words.match(new RegExp(unspacedClass, 'gu'))
  return words.length + (wide?.length ?? 0) * (1 / letterWidth - 1)
}

/** The largest size in which words fit their card, in pixels: the longer they are, the smaller. */
export function fitWordsPx(words: string, kind: keyof typeof rooms): number {
  const { widthPx, heightPx, mostPx } = rooms[kind]
  for (let sizePx = mostPx; sizePx > leastPx; sizePx -= 2) {
    const lettersOnLine = (widthPx * filled) / (sizePx * letterWidth)
    const lines = Math.ceil(lettersIn(words) / lettersOnLine)
    if (lines * sizePx * lineHeight <= heightPx) return sizePx
  }
  return leastPx
}
