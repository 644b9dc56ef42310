import { directionOf } from '../../i18n/direction.ts'
import { ageOfCrocus, type Crocus } from './draw-crocus.ts'
import { drawIcicles, drawShare } from './draw-thaw.ts'
import { measureInk } from './line-shape.ts'
import { outlineLine } from '../outline-line.ts'
import type { Zine } from '../../zine/zine.ts'
import { em, thawRules } from './thaw-rules.ts'
import { fine } from './thaw-title.ts'

/** The numeral of a principle, with what hangs from it and what grows beside it. */
export interface ThawingNumeral {
  /** The data of an SVG path, from the baseline, in the numeral's own size. */
  readonly icicles: string
  /** How far the numerals of its language reach above the baseline, in parts of their size. */
  readonly top: number
  /** The flowers, in a drawing 1000 units wide and high, on its foot. */
  readonly flowers: readonly Crocus[]
}

/** How wide a page is at the least, in parts of the size of the numeral on it. */
const leastWidth = 1.5
/** How wide and high the drawing of the flowers beside a numeral is, in user units. */
const flowerSpace = 1000
/** The part of a numeral's height that is left free below its letters. */
const hangs = 0.27

/**
 * Draws the thaw of a principle: from the first to the last, the ice goes and the flowers come; nothing,
 * where the zine has no such art. Undefined where the principle has no numeral.
 * @param share how far the zine has come, from 0 to 1
 */
async function thawNumeral(
  { language, art }: Pick<Zine, 'language' | 'art'>,
  numeral: string,
  share: number,
): Promise<ThawingNumeral | undefined> {
  if (numeral === '') return undefined
  const { top, height } = await measureNumerals(language)
  if (art !== 'thaw') return { icicles: '', top, flowers: [] }
  const shape = await outlineLine(numeral, language)
  const longest = ((top * hangs) / (1 - hangs)) * 0.9
  const seed = Math.round(share * 100) + 7
  const icicles = drawIcicles(shape, { longest, melted: share, seed, units: fine })
  // What the numeral leaves free beside it, where it is largest.
  const room = Math.min(1, (leastWidth - shape.advance) / height)
  return { icicles, top, flowers: growBeside(room * flowerSpace, share) }
}

/** Draws flowers from the right, the tallest first, as many as there is room for. */
function growBeside(room: number, share: number): Crocus[] {
  const plants: Crocus[] = []
  const most = share < 0.2 ? 1 : share < 0.6 ? 2 : 3
  let right = flowerSpace
  for (let index = 0; index < most; index++) {
    const smaller = 1 - 0.3 * index - 0.08 * drawShare(Math.round(share * 90) + index)
    const height = Math.min(flowerSpace * (0.3 + 0.62 * share) * smaller, room / 0.94)
    const root = right - 0.47 * height
    if (index > 0 && root - 0.47 * height < flowerSpace - room) break
    const age = ageOfCrocus(share * (1 - 0.12 * index))
    plants.push({ age, x: root, ground: flowerSpace, height })
    right -= 0.62 * height
  }
  return plants
}

/** Draws the thaw of a principle of a zine, by its index. */
export async function thawPrinciple(
  zine: Pick<Zine, 'language' | 'art'> & { readonly principles: readonly { numeral: string }[] },
  index: number,
): Promise<ThawingNumeral | undefined> {
  const share = index / Math.max(1, zine.principles.length - 1)
  return thawNumeral(zine, zine.principles[index]!.numeral, share)
}

/** How high the numerals of a language are, in parts of their size: above the baseline, and in all. */
export async function measureNumerals(language: string): Promise<{ top: number; height: number }> {
  const { top } = measureInk(await outlineLine('IVX1234567890', language))
  return { top, height: top / (1 - hangs) }
}

/** Writes the rules that give numerals their height, whatever it is that they are set in. */
export async function numeralRules(language: string): Promise<string> {
  const { top, height } = await measureNumerals(language)
  const fromRight = directionOf(language) === 'rtl'
  return [
    `.numeral .strut { height: ${em(height)}; vertical-align: ${em(top - height)}; }`,
    // It takes no room from the numeral it grows beside.
    `.flowers { float: ${fromRight ? 'left' : 'right'}; width: ${em(height)}; height: ${em(height)}; ` +
      `margin-inline-start: ${em(-height)}; }`,
    ...thawRules(fromRight),
  ].join('\n')
}
