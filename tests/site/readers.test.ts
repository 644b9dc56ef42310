import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectationOf } from '../../src/build/zine/paginate.ts'
import { printFiles, type PageFile, type SheetFile } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { openPdf } from '../../src/pdf/open-pdf.ts'
import { findMissingWords } from '../../src/preflight/find-unsearchable.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

const zine = await readZine()
const files = printFiles(zine).filter(
  (file): file is PageFile | SheetFile => file.format !== 'print-test' && file.part === 'whole',
)

/** The viewers of other people: what is searched and copied in them. */
const readers = [
  { program: 'pdftotext', package: 'poppler-utils', ask: (path: string) => [path, '-'] },
  { program: 'mutool', package: 'mupdf-tools', ask: (path: string) => ['draw', '-F', 'txt', path] },
]

describe.each(readers)('the words that $program reads', ({ program, package: from, ask }) => {
  const read = (name: string) =>
    execFileSync(program, ask(join(testSiteDir, 'IceMelts', name)), {
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()

  itWith([{ program, package: from }], 'are all words of the source, in every file', () => {
    const missing = files.flatMap(({ name, layout }) => {
      const { source } = expectationOf(zine, pageLayouts[layout])
      return findMissingWords(source, read(name)).map(({ word }) => `${name}: ${word}`)
    })
    expect(files.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  itWith([{ program, package: from }], 'would be found to lack one', () => {
    const { source } = expectationOf(zine, pageLayouts.poster)
    const more = [...source, { word: 'sourdough', part: 'principle I' }]
    expect(findMissingWords(more, read('ice-melts-poster-a4.pdf'))).toEqual(more.slice(-1))
  })
})

describe('the words that pdf.js reads, with which Firefox shows PDFs', () => {
  /** Words that end in a page's number, or begin with one: those of the text have none. */
  const glued = /[\p{L}.,!?”’]\d{1,2}(?!\S)|(?<!\S)\d{1,2}[“\p{L}]\p{L}/gu
  const findGlued = (text: string) => [...text.matchAll(glued)].map(([word]) => word)

  /** The text of a file as it is copied: a line end is a space, and nothing else is between two pieces. */
  async function copyText(name: string): Promise<string> {
    const document = await openPdf(await readFile(join(testSiteDir, 'IceMelts', name)))
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      )
    }
    await document.loadingTask.destroy()
    return pages.join('\n')
  }

  it.each(['screen', 'large-print-letter', 'large-print-a4'])(
    'has no folio glued to a word in the pages of %s',
    async (name) => {
      const text = await copyText(`ice-melts-${name}.pdf`)
      expect(text.length).toBeGreaterThan(5000)
      expect(findGlued(text)).toEqual([])
    },
  )

  it('would be found to have one', () => {
    expect(findGlued('from ICE.7 and 4streets are')).toEqual(['.7', '4st'])
  })
})
