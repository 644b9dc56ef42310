import {
  pageLayouts,
  unnumberedPages,
  type PageLayout,
  type PageLayoutId,
} from '../../formats/page-layouts.ts'
import type { Zine } from '../../zine/zine.ts'
import { facesOf } from '../../typography/faces.ts'
import { fitTitlePt, numeralHeights } from '../../typography/copyfit.ts'
import { pageRules } from '../../imposition/at-page.ts'
import { mmToPt } from '../../imposition/units.ts'
import base from '../../styles/paged/base.css?raw'
import eighth from '../../styles/paged/eighth.css?raw'
import half from '../../styles/paged/half.css?raw'
import inkLight from '../../styles/paged/ink-light.css?raw'
import largePrint from '../../styles/paged/large-print.css?raw'
import poster from '../../styles/paged/poster.css?raw'
import quarter from '../../styles/paged/quarter.css?raw'
import titleLines from '../../styles/paged/title-lines.css?raw'
import wordSpaces from '../../styles/paged/word-spaces.css?raw'
import { measureNumerals, numeralRules } from '../../typography/thaw/thaw-numeral.ts'
import { thawCover, titleRules } from '../../typography/thaw/thaw-title.ts'

const looks: Readonly<Record<PageLayoutId, string>> = {
  half: `${half}\n${wordSpaces}`,
  'half-ink-light': `${half}\n${wordSpaces}\n${inkLight}`,
  quarter: `${quarter}\n${wordSpaces}`,
  eighth,
  poster,
  // One drawing in two sizes: every length of it is in parts of its text.
  'large-poster': poster,
  'large-print': largePrint,
}

/** The whole stylesheet that Paged.js lays a layout out with. */
export async function pagedCss(
  layout: PageLayout,
  zine: Pick<Zine, 'title' | 'language' | 'art'>,
): Promise<string> {
  const { id, box, margins, folios, extent, textPt, lineHeight, principlesApart } = layout
  const text = extent === 'full' ? '.principle' : '.statement'
  const area = box.heightMm - margins.topMm - margins.bottomMm
  return [
    pageRules(box, margins, { folios, unnumbered: unnumberedPages }),
    base,
    titleLines,
    looks[id],
    ...(await drawnRules(layout, zine)),
    ...(principlesApart ? ['.principle { break-before: page; }'] : []),
    `.broadside { font-size: ${textPt}pt; }`,
    `.cover-title { font-size: ${fitTitlePt(zine, layout)}pt; }`,
    `${text} { font-size: ${textPt}pt; line-height: ${lineHeight}; }`,
    ...(facesOf(zine.language).tall === true
      ? ['.cover-title, .principle-heading .statement, .closing { line-height: 1.2; }']
      : []),
    // A hair less than the page, so that rounding never makes a second one of it.
    `.cover-page .cover, .back-cover, .statements-page, .broadside { min-height: ${area - 0.5}mm; }`,
    '.broadside .back-cover { min-height: 0; }',
  ].join('\n')
}

/** The sizes of what is drawn: the title's lines, and the numerals, as high as they are asked for. */
async function drawnRules(
  layout: PageLayout,
  zine: Pick<Zine, 'title' | 'language' | 'art'>,
): Promise<string[]> {
  const { box, margins, textPt, lineHeight } = layout
  // Of the two sizes of a poster, the small one breaks the title for both.
  const shared = layout.id === 'large-poster' ? pageLayouts.poster : layout
  const title = await thawCover(zine, shared)
  const widthPt = mmToPt(box.widthMm - 2 * margins.sideMm)
  const titles =
    title === undefined ? [] : [titleRules(title, (share) => `${(share * widthPt).toFixed(2)}pt`)]
  // Elsewhere numerals are in the line of their statement.
  if (layout.box !== pageLayouts.half.box) return titles
  const { height } = await measureNumerals(zine.language)
  const sizes = numeralHeights.map((lines) => {
    const sizePt = (lines * textPt * lineHeight) / height
    return `.numeral.high-${lines} { font-size: ${sizePt.toFixed(2)}pt; }`
  })
  return [...titles, await numeralRules(zine.language), ...sizes]
}
