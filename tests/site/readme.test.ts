import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papersOf, sheetFormats, type SheetFormat } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { useTranslations } from '../../src/i18n/use-translations.ts'
import type { PaperName } from '../../src/imposition/sizes.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf } from '../support/open-pdf.ts'
import { projectDir, testSiteDir } from '../support/test-site.ts'

const zineDir = join(testSiteDir, 'IceMelts')
const manifest = async () =>
  JSON.parse(await readFile(join(zineDir, 'zine.json'), 'utf8')) as ZineManifest

/** The sizes of type in a finished file: of the text, and the smallest. */
async function measureType(name: string, textPt: number) {
  const document = await openPdf(await readFile(join(zineDir, name)))
  const sizes = readPdf(document).flatMap(({ runs }) => runs.map(({ sizePt }) => sizePt))
  expect(sizes.some((size) => Math.abs(size - textPt) < 0.05)).toBe(true)
  return { textPt, leastPt: Math.round(Math.min(...sizes) * 10) / 10 }
}

/** What the README says of a format, on papers that take the same pages, as it was measured. */
async function measureRow(format: SheetFormat, papers: readonly PaperName[]): Promise<string> {
  const { files } = await manifest()
  const own = papers.map((paper) =>
    files.find(({ name }) => name === `ice-melts-${format.id}-${paper}.pdf`)!,
  )
  const { pages, sheets } = own[0]!
  const layout = pageLayouts[format.papers[papers[0]!]!]
  const { textPt, leastPt } = await measureType(own[0]!.name, layout.textPt)
  const inks = own.map(({ inkPercent }) => inkPercent!).toSorted((a, b) => a - b)
  const flip = format.flip?.replace('-', ' ') ?? (format.sides === 1 ? 'one side' : 'any')
  const cells = [
    `\`${format.id}\``,
    papers.map((paper) => useTranslations('en').t(paper)).join(', '),
    layout.extent === 'full' ? 'every word' : 'the statements',
    String(pages),
    String(sheets),
    flip,
    `${textPt} pt`,
    `${leastPt} pt`,
    inks[0] === inks.at(-1) ? `${inks[0]} %` : `${inks[0]} to ${inks.at(-1)} %`,
  ]
  return cells.join(' | ')
}

/** A table row without the spaces that line its cells up. */
const squeeze = (line: string) => line.replaceAll(/^\| *| *\|$/g, '').replaceAll(/ +\| +/g, ' | ')

describe('the table of formats in the README', () => {
  it('holds the measured figures', async () => {
    const readme = await readFile(join(projectDir, 'README.md'), 'utf8')
    const lines = readme
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(squeeze)
    const rows = await Promise.all(
      sheetFormats.flatMap((format) => {
        const papers = papersOf({ without: [] }, format)
        const groups = Map.groupBy(papers, (paper) => format.papers[paper]!)
        return [...groups.values()].map((group) => measureRow(format, group))
      }),
    )
    expect(rows).toHaveLength(7)
    for (const row of rows) expect(lines).toContain(row)
    // A figure that is not the measured one would be told.
    expect(lines).not.toContain(rows[0]!.replace('13 pt', '12 pt'))
  })
})
