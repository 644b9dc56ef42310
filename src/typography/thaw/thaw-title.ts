import { directionOf } from '../../i18n/direction.ts'
import { outlineCrocus, type Crocus } from './draw-crocus.ts'
import { drawIcicles } from './draw-thaw.ts'
import { keepBelow } from './edge-of-letters.ts'
import { plantBeside, plantCrocuses } from './plant-crocuses.ts'
import type { LineShape } from './line-shape.ts'
import type { Margins } from '../../imposition/at-page.ts'
import type { Size } from '../../imposition/sizes.ts'
import { stackTitle, type TitleLine, type TitleRoom } from '../stack-title.ts'
import { isOfOneFont, outlineLine } from '../outline-line.ts'
import type { Zine } from '../../zine/zine.ts'
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

/** What is wished for below a title: where, in parts of its width, how tall and how far grown. */
const wishes = [
  { x: 0.07, tall: 0.36, grown: 0.3 },
  { x: 0.2, tall: 0.72, grown: 1 },
  { x: 0.36, tall: 0.33, grown: 0.3 },
  { x: 0.5, tall: 0.58, grown: 0.6 },
  { x: 0.82, tall: 0.63, grown: 1 },
] as const

/** What stays white between letters and what grows, in parts of the title's width: 0.5 mm where it is smallest. */
export const clearance = 0.01
/** The same beside a line, where a flower could be taken for a letter: as much as between words. */
export const besideClearance = 0.06
/** What stands after each letter, in parts of its size: toner closes narrower gaps. */
export const letterSpacing = 0.03
/**
 * How far above the letters below the ground is, in parts of the height of the lower one of both lines: a
 * machine tells lines by that.
 */
const groundAbove = 0.28
/** How long icicles are at the most, in parts of the height of the letters they hang from. */
const longestIcicle = 0.2

/** How finely what hangs is drawn, in user units in the size of the letters: on paper, on a screen. */
export const [fine, coarse] = [1000, 240] as const

/** Half the width of an icicle, in parts of the size of its letters. */
const widestIcicle = 0.031
/** How thin the tip of an icicle may be on paper: 0.6 pt. */
const leastLineMm = 0.21

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
  const stack = await stackTitle(title, room, (line) => outlineLine(line, language, letterSpacing))
  const fromRight = directionOf(language) === 'rtl'
  const garden = growFlowers(stack, fromRight)
  const lines = stack.map((line, index) => {
    const { text, shape, size, ink, below } = line
    const depth = below / size - ink.bottom
    return {
      text,
      size,
      start: fromRight ? ink.right : -ink.left,
      height: ink.top + depth,
      below: depth,
      path: index === 0 ? hangIcicles(line, { ...garden, fromRight, units, ...room }) : '',
      shape,
    }
  })
  return { lines, units, fromRight, ...garden }
}

/** A page with the room of its title. */
interface CoverPage {
  readonly box: Size
  readonly margins: Margins
  /** In millimeters; null where the cover is plain. */
  readonly titleRoom: { readonly heightMm: number; readonly thawMm: number } | null
}

/** Sets the title on the cover of a layout; undefined where its cover is plain. */
export async function thawCover(
  zine: Drawn,
  { box, margins, titleRoom }: CoverPage,
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

/** The letters of a line in parts of the title's width, from where its ink begins, down from a baseline. */
function placeLetters({ shape, ink, size }: TitleLine, baseline: number, fromRight: boolean) {
  return shape.contours.map((contour) =>
    contour.map(
      ([x, y]) => [(fromRight ? ink.right - x : x - ink.left) * size, baseline - y * size] as const,
    ),
  )
}

/** Plants what grows below the first line of a title, and a tall one beside it where that leaves room. */
function growFlowers([line, next]: readonly TitleLine[], fromRight: boolean) {
  const { ink, size, below } = line!
  const above = placeLetters(line!, ink.bottom * size, fromRight)
  const lower = Math.min(size * ink.top, next === undefined ? 0 : next.size * next.ink.top)
  const gap = groundAbove * lower
  // In whole hundredths, as the flowers stand.
  const ground = Math.max(1, Math.floor((below - gap) * 100)) / 100
  const bed = { ground, roof: keepBelow(above, clearance) }
  const beside = plantBeside(ground + 0.8 * size * ink.top, {
    ground,
    roof: keepBelow(above, besideClearance),
  })
  const planted = plantCrocuses(beside ? wishes.slice(0, -1) : wishes, bed)
  return {
    flowers: beside ? [...planted, beside] : planted,
    flowersTop: size * (ink.top - ink.bottom),
    flowersHeight: ground,
  }
}

interface Hanging {
  readonly flowers: readonly Crocus[]
  readonly fromRight: boolean
  readonly units: number
  readonly leastLine?: number
}

function hangIcicles(line: TitleLine, { flowers, fromRight, units, leastLine = 0 }: Hanging) {
  const { shape, ink, size, below } = line
  const tips = flowers.flatMap(({ age, x, ground, height }) =>
    outlineCrocus(age)
      .flat()
      .map(([right, up]) => [(x + right * height) / 1000, (ground - up * height) / 1000] as const),
  )
  const beside = clearance + widestIcicle * size
  const roomAt = (x: number) => {
    const place = (fromRight ? ink.right - x : x - ink.left) * size
    const near = tips.filter(([tip]) => Math.abs(tip - place) < beside)
    const lowest = Math.min(below, ...near.map(([, y]) => y)) - clearance
    return lowest / size - ink.bottom
  }
  return drawIcicles(shape, {
    longest: Math.min(below / size, longestIcicle * (ink.top - ink.bottom)),
    melted: 0.25,
    seed: 5,
    units,
    leastTip: leastLine / 2 / size,
    roomAt,
  })
}

/**
 * Writes the rules that give a title its sizes.
 * @param write a length in parts of the title's width
 * @param scope the selector of what it is in, where a page has several
 */
export function titleRules(
  { lines, flowersTop, flowersHeight, fromRight }: ThawingTitle,
  write: (share: number) => string,
  scope = '',
): string {
  const titleHeight = lines.reduce((sum, { size, height }) => sum + size * height, 0)
  return [
    ...lines.flatMap(({ size, start, height, below }, index) => [
      `${scope}.line-${index + 1} { font-size: ${write(size)}; margin-inline-start: ${em(start)}; }`,
      `${scope}.line-${index + 1} .strut { height: ${em(height)}; vertical-align: ${em(-below)}; }`,
    ]),
    `${scope}.title-flowers { width: ${write(1)}; height: ${write(flowersHeight)}; ` +
      // They follow the title, which is read first, and reach back into it.
      `margin: ${write(flowersTop - titleHeight)} 0 ${write(titleHeight - flowersTop - flowersHeight)}; }`,
    ...thawRules(fromRight),
    // What is planted from where a line begins is shown from there.
    ...(fromRight ? ['.title-flowers { transform: scaleX(-1); }'] : []),
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
