import { directionOf } from '../formats/binding.ts'
import { ageOfCrocus, type Crocus } from '../formats/drawings/draw-crocus.ts'
import { drawIcicles, drawShare } from '../formats/drawings/draw-thaw.ts'
import { measureInk, type LineShape } from '../formats/drawings/line-shape.ts'
import type { Pagination } from '../formats/paginations.ts'
import { stackTitle, type TitleLine, type TitleRoom } from '../formats/stack-title.ts'
import { outlineLine } from '../letters/outline-line.ts'
import type { Zine } from '../zine/zine.ts'

/** A line of letters and what hangs from them; lengths are in parts of the letters' size. */
export interface ThawingLine {
  readonly text: string
  /** The size of the letters, in parts of the width they fill. */
  readonly size: number
  /** How far it is moved, so that its ink begins where the text around it does. */
  readonly start: number
  /** The height of its ink, with what is left free below it. */
  readonly height: number
  /** How much of that is below the baseline. */
  readonly below: number
  /** The data of an SVG path, from the baseline; empty where nothing hangs. */
  readonly path: string
  /** The outlines of the letters, as the data of an SVG path, from the right end of the line. */
  readonly outlines: string
}

type Drawn = Pick<Zine, 'title' | 'language' | 'art'>

/** Where flowers come up below a title, in parts of its width, how tall and how far grown. */
const flowers = [
  { x: 0.045, tall: 0.42, grown: 0.3 },
  { x: 0.165, tall: 0.8, grown: 1 },
  { x: 0.31, tall: 0.34, grown: 0.3 },
  { x: 0.46, tall: 0.62, grown: 0.6 },
  { x: 0.94, tall: 0.72, grown: 1 },
] as const

/** How finely what hangs is drawn, in user units in the size of the letters: on paper, on a screen. */
export const [fine, coarse] = [1000, 240] as const

/** How thin the tip of an icicle may be on paper: 0.6 pt. */
const leastLineMm = 0.21

/** What a flower in bloom takes beside a line, in parts of its height: its left leaf is below the line. */
const besideWidth = 0.75

/** A title with what hangs from it and what grows beneath. */
export interface ThawingTitle {
  readonly lines: readonly ThawingLine[]
  /** The flowers, in a drawing 1000 units as wide as the title, from where it begins. */
  readonly flowers: readonly Crocus[]
  /** How finely the rest is drawn, in user units in the size of the letters. */
  readonly units: number
  /** How far down the flowers begin and how high their drawing is, in parts of the title's width. */
  readonly flowersTop: number
  readonly flowersHeight: number
}

/**
 * Sets the title of a zine in lines that each fill the width, with icicles that hang from the first and
 * flowers that come up between them; undefined where the zine has no such art.
 */
export async function thawTitle(
  { title, language, art }: Drawn,
  room: TitleRoom,
  units: number = fine,
): Promise<ThawingTitle | undefined> {
  if (art !== 'thaw') return undefined
  const stack = await stackTitle(title, room, async (line) =>
    beginAtStart(await outlineLine(line, language), language),
  )
  const isRightToLeft = directionOf(language) === 'rtl'
  const lines = stack.map((line, index) => {
    const { text, size, ink, below } = line
    const depth = below / size - ink.bottom
    return {
      text,
      size,
      start: isRightToLeft ? ink.right : -ink.left,
      height: ink.top + depth,
      below: depth,
      path: index === 0 ? hangIcicles(line, units, room.leastLine ?? 0) : '',
      outlines: drawOutlines(line.shape, isRightToLeft ? 0 : line.shape.advance),
    }
  })
  return { lines, units, ...growFlowers(stack[0]!, stack[1]) }
}

/** Sets the title on the cover of a pagination; undefined where its cover is plain. */
export async function thawCover(
  zine: Drawn,
  { box, margins, titleRoom }: Pagination,
  units: number = fine,
): Promise<ThawingTitle | undefined> {
  if (titleRoom === null) return undefined
  const widthMm = box.widthMm - 2 * margins.sideMm
  const room = {
    height: titleRoom.heightMm / widthMm,
    thaw: titleRoom.thawMm / widthMm,
    leastLine: leastLineMm / widthMm,
  }
  return thawTitle(zine, room, units)
}

/** Draws the outlines of letters, in units of a thousandth of their size; `origin` is where x is 0. */
function drawOutlines({ contours }: LineShape, origin: number): string {
  const write = ([x, y]: readonly [number, number]) =>
    `${Math.round((x - origin) * 1000)} ${Math.round(-y * 1000)}`
  return contours.map((contour) => `M${contour.map(write).join('L')}z`).join('')
}

/** The flowers below a title, and a tall one beside its first line, where that leaves room. */
function listFlowers({ ink, size, below }: TitleLine) {
  const free = 1 - size * (ink.right - ink.left) - 0.03
  const tall = Math.min(free / besideWidth, below + 0.8 * size * ink.top)
  const beside = { x: 1 - 0.47 * tall, tall: tall / below, grown: 1 }
  return tall > 1.2 * below ? [...flowers.slice(0, -1), beside] : flowers
}

function hangIcicles(line: TitleLine, units: number, leastLine: number): string {
  const { shape, ink, size, below } = line
  const zone = below / size
  const roomAt = (x: number) => {
    const near = listFlowers(line).filter((flower) => {
      const reach = 0.36 * flower.tall * below + 0.01
      return Math.abs(flower.x - (x - ink.left) * size) < reach
    })
    return zone * Math.min(0.92, ...near.map(({ tall }) => 0.94 - tall))
  }
  return drawIcicles(shape, {
    longest: zone,
    melted: 0.25,
    seed: 4,
    units,
    leastTip: leastLine / 2 / size,
    roomAt,
  })
}

function growFlowers(line: TitleLine, next: TitleLine | undefined) {
  const { ink, size, below } = line
  // Their roots stand between the letters of the next line.
  const root = next === undefined ? 0 : 0.25 * next.size * next.ink.top
  return {
    flowers: listFlowers(line).map(({ x, tall, grown }) => ({
      age: ageOfCrocus(grown),
      x: x * 1000,
      ground: (below + root) * 1000,
      height: (tall * below + root) * 1000,
    })),
    flowersTop: size * (ink.top - ink.bottom),
    flowersHeight: below + root,
  }
}

/** A line that is read from the right begins there: what lies left of it is less than nothing. */
function beginAtStart(shape: LineShape, language: string): LineShape {
  if (directionOf(language) === 'ltr') return shape
  const move = (contour: LineShape['contours'][number]) =>
    contour.map(([x, y]) => [x - shape.advance, y] as const)
  return { ...shape, contours: shape.contours.map(move) }
}

/**
 * Writes the rules that give a title its sizes.
 * @param write a length in parts of the title's width
 * @param scope the selector of what it stands in, where a page has several
 */
export function titleRules(
  { lines, flowersTop, flowersHeight }: ThawingTitle,
  write: (share: number) => string,
  scope = '',
): string {
  return [
    ...lines.flatMap(({ size, start, height, below }, index) => [
      `${scope}.line-${index + 1} { font-size: ${write(size)}; margin-inline-start: ${em(start)}; }`,
      `${scope}.line-${index + 1} .strut { height: ${em(height)}; vertical-align: ${em(-below)}; }`,
    ]),
    `${scope}.title-flowers { width: ${write(1)}; height: ${write(flowersHeight)}; ` +
      `margin: ${write(flowersTop)} 0 ${write(-flowersTop - flowersHeight)}; }`,
  ].join('\n')
}

/**
 * Writes the rule that makes another face as narrow as the display face, where that is not loaded: by the
 * width of its nought.
 * @see https://drafts.csswg.org/css-fonts-5/#font-size-adjust-prop
 */
export async function narrowRule(language: string): Promise<string> {
  const { advance } = await outlineLine('0', language)
  return `.title-line { font-size-adjust: ch-width ${Number(advance.toFixed(4))}; }`
}

/** A length in parts of the width of a title on a page that is read on a screen. */
export function inTitleWidth(share: number): string {
  return `${Number((share * 100).toFixed(2))}cqi`
}

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
  const shape = beginAtStart(await outlineLine(numeral, language), language)
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
  return [
    `.numeral .strut { height: ${em(height)}; vertical-align: ${em(top - height)}; }`,
    // It takes no room from the numeral it grows beside.
    `.flowers { width: ${em(height)}; height: ${em(height)}; margin-inline-start: ${em(-height)}; }`,
  ].join('\n')
}

function em(share: number): string {
  return `${Number(share.toFixed(4))}em`
}
