import { measureInk, type InkBox, type LineShape } from './thaw/line-shape.ts'
import { splitIntoWords } from './copyfit.ts'

/** A line of a title that fills the width it has. */
export interface TitleLine {
  readonly text: string
  readonly shape: LineShape
  readonly ink: InkBox
  /** The size of its letters in parts of the width. */
  readonly size: number
  /** What is left free below its ink, in parts of the width. */
  readonly below: number
}

/** The room a title has on a page, in parts of the width it fills. */
export interface TitleRoom {
  readonly height: number
  /** What is left free below its first line at the most, for what hangs there. */
  readonly thaw: number
  /** How thin a line may be that a copier keeps; 0 on a screen. */
  readonly leastLine?: number
}

/** Between two lines, in parts of the width. */
const gap = 0.045
/** No letters are larger than this, in parts of the width: a title of one letter leaves room too. */
const largest = 1.25
/** What is left free below a line is no more than this part of its height. */
const mostThaw = 0.75
/**
 * The letters of a line are no more than so many times as high as those of another one: beyond that nobody
 * reads them as one title, and a machine takes the large ones for a picture.
 */
const mostTimes = 3

/** The first line may be narrower than the width, if it is no narrower than this part of it. */
const narrowest = 0.55

/**
 * Breaks a title into lines that each fill the width: so that the letters of its first line, from which
 * the ice hangs, are as large as the height lets them be. Where no way of breaking it is low enough, the
 * lowest is made smaller.
 * @param outline the letters of a line, as they are drawn
 */
export async function stackTitle(
  title: string,
  room: TitleRoom,
  outline: (line: string) => Promise<LineShape>,
): Promise<TitleLine[]> {
  const stacks: TitleLine[][] = []
  for (const lines of listBreaks(splitIntoWords(title))) {
    const shapes = await Promise.all(lines.map((line) => outline(line)))
    stacks.push(fillWidth(lines, shapes, room))
  }
  const lowered = stacks
    .map((stack) => lowerFirst(stack, room.height))
    .filter((stack) => stack !== undefined)
  const [best] = lowered.toSorted(([one], [other]) => other!.size - one!.size)
  if (best !== undefined) return best
  const [lowest] = stacks.toSorted((one, other) => heightOf(one) - heightOf(other))
  return shrink(lowest!, room.height / heightOf(lowest!))
}

/** Makes the first line as low as need be; undefined where it would be too narrow, or one line too small. */
function lowerFirst(stack: readonly TitleLine[], height: number): TitleLine[] | undefined {
  const [first, ...others] = stack as readonly [TitleLine, ...TitleLine[]]
  const ink = first.size * (first.ink.top - first.ink.bottom)
  const sizes = others.map(({ size }) => size)
  const largestSize = mostTimes * Math.min(...sizes)
  if (Math.max(...sizes) > largestSize) return undefined
  const scale = Math.min(1, (height - (heightOf(stack) - ink)) / ink, largestSize / first.size)
  return scale < narrowest ? undefined : [{ ...first, size: first.size * scale }, ...others]
}

/** The height of a title in parts of its width. */
export function heightOf(stack: readonly TitleLine[]): number {
  return stack.reduce((sum, { ink, size, below }) => sum + size * (ink.top - ink.bottom) + below, 0)
}

function fillWidth(
  lines: readonly string[],
  shapes: readonly LineShape[],
  { thaw }: TitleRoom,
): TitleLine[] {
  return lines.map((text, index) => {
    const shape = shapes[index]!
    const ink = measureInk(shape)
    // The last letter keeps the space after it: a browser counts it as part of the line.
    const before = ink.right <= 0 ? -ink.right : ink.left
    const size = Math.min(largest, 1 / (shape.advance - before))
    const height = size * (ink.top - ink.bottom)
    const below = index === 0 ? Math.min(thaw, height * mostThaw) : gap
    return { text, shape, ink, size, below: index === lines.length - 1 && index > 0 ? 0 : below }
  })
}

function shrink(stack: readonly TitleLine[], scale: number): TitleLine[] {
  return stack.map((line) => ({ ...line, size: line.size * scale, below: line.below * scale }))
}

/** Beyond so many lines no title is set. */
const mostLines = 4

/** Every way of breaking words into lines, the words of a line together. */
function listBreaks(words: readonly string[], lines = mostLines): string[][] {
  const whole = joinWords(words)
  if (lines === 1 || words.length === 1) return [[whole]]
  const broken = words.slice(1).flatMap((_, index) => {
    const first = joinWords(words.slice(0, index + 1))
    return listBreaks(words.slice(index + 1), lines - 1).map((rest) => [first, ...rest])
  })
  return [[whole], ...broken]
}

function joinWords(words: readonly string[]): string {
  return words.join('').trim()
}
