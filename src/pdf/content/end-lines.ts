import { unspacedClass } from '../../zine/unspaced.ts'
import type { WriteContent } from './content-stream.ts'
import { readGlyphFont, type GlyphFont } from './glyph-font.ts'

/** After these a line ends within a word, or the space is there; and signs that need none. */
const noSpaceAfter = new RegExp(`[\\s\\-\u2010-\u2014/]$|${unspacedClass}$`, 'u')

/** What is shown last on a line, and where its operation stands. */
interface Shown {
  readonly string: string
  readonly start: number
  readonly end: number
  readonly font: GlyphFont | undefined
  /** Whether it is part of the tags. */
  readonly isTagged: boolean
}

/**
 * Puts a space at the end of each line of tagged text, where Chromium leaves it out: whoever reads by the tags alone
 * would join the last word of a line with the first of the next. It takes no room: the pen goes back. Letters of
 * another font on the same line are shown apart, and are no new line.
 * @see ISO 32000-1, 14.8.2.5
 */
export const endLines: WriteContent = (text, partStart, operations, resources) => {
  const fonts = new Map<string, GlyphFont | undefined>()
  let font: GlyphFont | undefined
  let height: string | undefined
  let shown: Shown | undefined
  // Whether each open sequence of marked content is part of the tags.
  const marked: boolean[] = []
  let ended = ''
  let done = partStart
  const endLine = () => {
    const array = shown && addSpace(shown)
    if (shown === undefined || array === undefined) return
    ended += `${text.slice(done - partStart, shown.start - partStart)}${array} TJ`
    done = shown.end
  }
  for (const { operator, operands, start, end } of operations) {
    if (start < partStart || end > partStart + text.length) continue
    if (operator === 'BDC' || operator === 'BMC')
      marked.push(operands[1]?.includes('/MCID') === true)
    if (operator === 'EMC') marked.pop()
    if (operator === 'Tf') {
      const name = operands[0]!
      if (!fonts.has(name)) fonts.set(name, readGlyphFont(resources, name))
      font = fonts.get(name)
    }
    if (operator === 'Tm') {
      if (operands[5] !== height) {
        endLine()
        shown = undefined
      }
      height = operands[5]
    }
    if (operator !== 'Tj' && operator !== 'TJ') continue
    shown = { string: operands[0]!, start, end, font, isTagged: marked.includes(true) }
  }
  endLine()
  return ended + text.slice(done - partStart)
}

/** Writes what is shown with a space after it, as an array; undefined where there is to be none. */
function addSpace({ string, font, isTagged }: Shown): string | undefined {
  if (!isTagged || font?.space === undefined) return undefined
  const last = [...string.matchAll(/([0-9a-f]{4})(?=>)/gi)].at(-1)?.[1]
  const said = last === undefined ? undefined : font.textOf(Number.parseInt(last, 16))
  if (said === undefined || noSpaceAfter.test(said)) return undefined
  const space = `<${font.space.toString(16).padStart(4, '0')}>${font.widthOf(font.space)}`
  return `${string.startsWith('[') ? string.slice(0, -1) : `[${string}`}${space}]`
}
