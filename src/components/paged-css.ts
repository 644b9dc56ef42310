import { unnumberedPages, type Pagination, type PaginationId } from '../formats/paginations.ts'
import type { Zine } from '../zine/zine.ts'
import { facesOf } from '../formats/faces.ts'
import { fitTitlePt } from '../formats/fit-title.ts'
import { pageRules } from '../paper/at-page.ts'
import base from '../styles/paged/base.css?raw'
import eighth from '../styles/paged/eighth.css?raw'
import half from '../styles/paged/half.css?raw'
import largePrint from '../styles/paged/large-print.css?raw'
import poster from '../styles/paged/poster.css?raw'
import quarter from '../styles/paged/quarter.css?raw'

const looks: Readonly<Record<PaginationId, string>> = {
  half,
  quarter,
  eighth,
  poster,
  // One drawing in two sizes: every length of it is in parts of its text.
  'large-poster': poster,
  'large-print': largePrint,
}

/** The whole stylesheet that Paged.js lays a pagination out with. */
export function pagedCss(pagination: Pagination, zine: Pick<Zine, 'title' | 'language'>): string {
  const { id, box, margins, folios, extent, textPt, lineHeight, principlesApart } = pagination
  const text = extent === 'full' ? '.principle' : '.statement'
  const area = box.heightMm - margins.topMm - margins.bottomMm
  return [
    pageRules(box, margins, { folios, unnumbered: unnumberedPages }),
    base,
    looks[id],
    ...(principlesApart ? ['.principle { break-before: page; }'] : []),
    `.broadside { font-size: ${textPt}pt; }`,
    `.cover-title { font-size: ${fitTitlePt(zine, pagination)}pt; }`,
    `${text} { font-size: ${textPt}pt; line-height: ${lineHeight}; }`,
    ...(facesOf(zine.language).tall === true
      ? ['.cover-title, .principle-heading .statement, .closing { line-height: 1.2; }']
      : []),
    // A hair less than the page, so that rounding never makes a second one of it.
    `.cover-page .cover, .back-cover, .statements-page, .broadside { min-height: ${area - 0.5}mm; }`,
    '.broadside .back-cover { min-height: 0; }',
  ].join('\n')
}
