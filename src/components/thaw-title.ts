import { directionOf } from '../formats/binding.ts'
import { ageOfCrocus, type Crocus } from '../formats/drawings/draw-crocus.ts'
import { drawIcicles } from '../formats/drawings/draw-thaw.ts'
import type { LineShape } from '../formats/drawings/line-shape.ts'
import type { Pagination } from '../formats/paginations.ts'
import { stackTitle, type TitleLine, type TitleRoom } from '../formats/stack-title.ts'
import { isOfOneFont, outlineLine } from '../letters/outline-line.ts'
import type { Zine } from '../zine/zine.ts'
import { em, thawRules } from './thaw-rules.ts'

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
  /** The letters, as they are drawn. */
  readonly shape: LineShape
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
  /** Whether it is read from the right. */
  readonly fromRight: boolean
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
  const stack = await stackTitle(title, room, (line) => outlineLine(line, language))
  const fromRight = directionOf(language) === 'rtl'
  const lines = stack.map((line, index) => {
    const { text, shape, size, ink, below } = line
    const depth = below / size - ink.bottom
    return {
      text,
      size,
      start: fromRight ? ink.right : -ink.left,
      height: ink.top + depth,
      below: depth,
      path: index === 0 ? hangIcicles(line, units, room.leastLine ?? 0) : '',
      shape,
    }
  })
  return { lines, units, fromRight, ...growFlowers(stack[0]!, stack[1]) }
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

/**
 * Writes the rules that give a title its sizes.
 * @param write a length in parts of the title's width
 * @param scope the selector of what it stands in, where a page has several
 */
export function titleRules(
  { lines, flowersTop, flowersHeight, fromRight }: ThawingTitle,
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
    ...thawRules(fromRight),
  ].join('\n')
}

/**
 * Writes the rule that makes another face as narrow as the display face, where that is not loaded: by the
 * width of its nought. Where the nought is in another font than the letters there is none: browsers take half
 * the size for the width of one that a font lacks, and would set the letters of the display face too small.
 * @see https://drafts.csswg.org/css-fonts-5/#font-size-adjust-prop
 */
export async function narrowRules(
  titles: readonly string[],
  language: string,
): Promise<readonly string[]> {
  if (!(await isOfOneFont(`0${titles.join('')}`, language))) return []
  const { advance } = await outlineLine('0', language)
  return [`.title-line { font-size-adjust: ch-width ${Number(advance.toFixed(4))}; }`]
}

/** A length in parts of the width of a title on a page that is read on a screen. */
export function inTitleWidth(share: number): string {
  return `${Number((share * 100).toFixed(1))}cqi`
}
