import { array, assert, asyncProperty, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearance,
  letterSpacing,
  thawCover,
  thawTitle,
  titleRules,
  type ThawingTitle,
} from '../../../../src/typography/thaw/thaw-title.ts'
import { outlineCrocus } from '../../../../src/typography/thaw/draw-crocus.ts'
import { measureInk } from '../../../../src/typography/thaw/line-shape.ts'
import { pageLayoutList, pageLayouts } from '../../../../src/formats/page-layouts.ts'
import { titleOnCard } from '../../../../src/routes/share-card.ts'
import { readStyle } from './read-style.ts'

type Spot = readonly [x: number, y: number]

/** The letters of all lines, in parts of the title's width, from where lines begin; y counts down from its top. */
function placeLetters({ lines, fromRight }: ThawingTitle): Spot[][] {
  let top = 0
  return lines.flatMap(({ shape, size, height, below }) => {
    const baseline = top + (height - below) * size
    top += height * size
    const { left, right } = measureInk(shape)
    return shape.contours.map((contour) =>
      contour.map(([x, y]): Spot => [
        (fromRight ? right - x : x - left) * size,
        baseline - y * size,
      ]),
    )
  })
}

/** The flowers in the same parts. */
function placeFlowers({ flowers, flowersTop }: ThawingTitle): Spot[] {
  return flowers.flatMap(({ age, x, ground, height }) =>
    outlineCrocus(age)
      .flat()
      .map(([right, up]): Spot => [
        (x + right * height) / 1000,
        flowersTop + (ground - up * height) / 1000,
      ]),
  )
}

/** How near a spot comes to the outline of a letter. */
function distanceTo([x, y]: Spot, contour: readonly Spot[]): number {
  let least = Infinity
  for (const [index, [ax, ay]] of contour.entries()) {
    const [bx, by] = contour[(index + 1) % contour.length]!
    const [dx, dy] = [bx - ax, by - ay]
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
    const at = Math.min(1, Math.max(0, along))
    least = Math.min(least, Math.hypot(x - ax - at * dx, y - ay - at * dy))
  }
  return least
}

/** How near the flowers of a title come to its letters; infinite where that is further than they are to keep. */
function measureClearance(title: ThawingTitle): number {
  const letters = placeLetters(title).map((contour) => ({ contour, box: boxOf(contour) }))
  const distances = placeFlowers(title).flatMap((spot) =>
    letters
      .filter(({ box }) => [0, 1].every((axis) => isNear(spot[axis]!, box[axis]!)))
      .map(({ contour }) => distanceTo(spot, contour)),
  )
  return Math.min(Infinity, ...distances)
}

const boxOf = (contour: readonly Spot[]) =>
  ([0, 1] as const).map((axis) => {
    const places = contour.map((spot) => spot[axis])
    return { from: Math.min(...places), to: Math.max(...places) }
  })
const isNear = (place: number, { from, to }: { from: number; to: number }) =>
  place > from - clearance && place < to + clearance

/** How far the flowers of a title reach to both sides. */
function measureSides(title: ThawingTitle): readonly [left: number, right: number] {
  const xs = placeFlowers(title).map(([x]) => x)
  return [Math.min(1, ...xs), Math.max(0, ...xs)]
}

const titles = [
  ['en', 'ICE Melts in the Spring'],
  ['en', 'Bread from One Bowl'],
  ['en', 'A'],
  ['en', 'Ice'],
  ['en', 'Why gypsy jazz jumps'],
  ['en', 'One of many words and an Unpronounceability'],
  ['es', 'El hielo se derrite en primavera'],
  ['he', 'הקרח נמס באביב'],
  ['he', 'גיליון מקופל'],
  ['ru', 'Лёд тает весной'],
  ['vi', 'Băng tan vào mùa xuân'],
  ['zh', '冰在春天融化'],
] as const
/** How many made-up titles are tried. */
const numRuns = 15
const covers = pageLayoutList.filter(({ titleRoom }) => titleRoom !== null)

async function drawAll(title: string, language: string): Promise<ThawingTitle[]> {
  const zine = { title, language, art: 'thaw' } as const
  const { widthPx, heightPx, thawPx } = titleOnCard
  const onCard = { height: heightPx / widthPx, thaw: thawPx / widthPx }
  const drawn = await Promise.all([
    ...covers.map((layout) => thawCover(zine, layout)),
    thawTitle(zine, onCard),
  ])
  return drawn.filter((each) => each !== undefined)
}

describe('a title that thaws', { timeout: 30_000 }, () => {
  it.each(titles)(
    'has flowers clear of its letters and within its width: %s, “%s”',
    async (language, title) => {
      for (const drawn of await drawAll(title, language)) {
        expect(measureClearance(drawn)).toBeGreaterThanOrEqual(clearance)
        const [left, right] = measureSides(drawn)
        expect([left >= 0, right <= 1]).toEqual([true, true])
      }
    },
  )

  it('has them there whatever the title is', async () => {
    expect.assertions(numRuns)
    const word = stringMatching(/^[A-Za-zgjpqyQÅÇ]{1,14}$/)
    await assert(
      asyncProperty(array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const drawn = await thawCover(
          { title: words.join(' '), language: 'en', art: 'thaw' },
          pageLayouts.quarter,
        )
        const [left, right] = measureSides(drawn!)
        const isClear = measureClearance(drawn!) >= clearance
        expect([isClear, left >= 0, right <= 1]).toEqual([true, true, true])
      }),
      { numRuns, seed: 1 },
    )
  })

  it('would be found to have flowers in its letters or beyond its width', async () => {
    const drawn = (await drawAll('ICE Melts in the Spring', 'en'))[0]!
    expect(drawn.flowers.length).toBeGreaterThan(3)
    const move = (right: number, down: number): ThawingTitle => ({
      ...drawn,
      flowers: drawn.flowers.map((flower) => ({
        ...flower,
        x: flower.x + right,
        ground: flower.ground + down,
      })),
    })
    expect(measureClearance(move(0, 70))).toBeLessThan(clearance)
    expect(measureClearance(move(0, -70))).toBeLessThan(clearance)
    expect(measureSides(move(200, 0))[1]).toBeGreaterThan(1)
  })

  it('has a flower of its own height beside a line that leaves room for one', async () => {
    const drawn = (await thawCover(
      { title: '冰在春天融化', language: 'zh', art: 'thaw' },
      pageLayouts.half,
    ))!
    const heights = drawn.flowers.map(({ height }) => height).toSorted((a, b) => a - b)
    expect(heights.at(-1)).toBeGreaterThan(1.2 * heights.at(-2)!)
    expect(measureSides(drawn)[1]).toBeGreaterThan(0.9)
  })

  it('has its lines and its flowers begin on the right in a zine that is read from there', async () => {
    const draw = async (language: string, title: string) =>
      titleRules((await thawCover({ title, language, art: 'thaw' }, pageLayouts.half))!, String)
    const turned = /\.title-flowers \{ transform: scaleX\(-1\); \}/
    expect(await draw('he', 'הקרח נמס באביב')).toMatch(turned)
    expect(await draw('en', 'ICE Melts in the Spring')).not.toMatch(turned)
  })

  it('is drawn with the space between letters that its styles have', async () => {
    for (const file of ['thaw.css', 'paged/title-lines.css']) {
      expect(await readStyle(file, '.title-line', 'letter-spacing')).toBe(`${letterSpacing}em`)
    }
  })
})
