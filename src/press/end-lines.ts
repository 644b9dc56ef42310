import { unspacedClass } from '../zine/unspaced.ts'
import type { WriteContent } from './pdf-content.ts'
import { readGlyphFont, type GlyphFont } from './pdf-font.ts'

/** Behind these a line ends within a word, or the space is there; and signs that need none. */
const noSpaceAfter = new RegExp(`[\\s\\-\u2010-\u2014/]$|${unspacedClass}$`, 'u')

/**
 * Puts a space at the end of each line of tagged text, where Chromium leaves it out: whoever reads by the tags alone
 * would join the last word of a line with the first of the next. It takes no room: the pen goes back.
 * @see ISO 32000-1, 14.8.2.5
 */
export const endLines: WriteContent = (text, partStart, operations, resources) => {
  const fonts = new Map<string, GlyphFont | undefined>()
  let font: GlyphFont | undefined
  let shown: { string: string; start: number; end: number } | undefined
  // Whether each open sequence of marked content is part of the tags.
  const marked: boolean[] = []
  let ended = ''
  let done = partStart
  for (const { operator, operands, start, end } of operations) {
    if (start < partStart || end > partStart + text.length) continue
    if (operator === 'BDC' || operator === 'BMC')
      marked.push(operands[1]?.includes('/MCID') === true)
    if (operator === 'EMC') marked.pop()
    if (operator === 'BT') shown = undefined
    if (operator === 'Tf') {
      const name = operands[0]!
      if (!fonts.has(name)) fonts.set(name, readGlyphFont(resources, name))
      font = fonts.get(name)
    }
    if (operator === 'Tj' || operator === 'TJ') shown = { string: operands[0]!, start, end }
    if (operator !== 'ET' || shown === undefined || font?.space === undefined) continue
    const isTagged = marked.includes(true)
    const last = [...shown.string.matchAll(/([0-9a-f]{4})(?=>)/gi)].at(-1)?.[1]
    const said = last === undefined ? undefined : font.textOf(Number.parseInt(last, 16))
    if (!isTagged || said === undefined || noSpaceAfter.test(said)) continue
    const space = `<${font.space.toString(16).padStart(4, '0')}>${font.widthOf(font.space)}`
    const array = shown.string.startsWith('[') ? shown.string.slice(0, -1) : `[${shown.string}`
    ended += `${text.slice(done - partStart, shown.start - partStart)}${array}${space}] TJ`
    done = shown.end
  }
  return ended + text.slice(done - partStart)
}
