import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectationOf } from '../../src/build/zine/paginate.ts'
import { printFiles, type PageFile, type SheetFile } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { findMissingWords } from '../../src/preflight/find-unsearchable.ts'
import { openFirefox, type OpenFirefox } from '../support/open-firefox.ts'
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

describe('the words that Firefox reads', () => {
  /** Words that end in a page's number, or begin with one: those of the text have none. */
  const glued = /[\p{L}.,!?”’]\d{1,2}(?!\S)|(?<!\S)\d{1,2}[“\p{L}]\p{L}/gu
  const findGlued = (text: string) => [...text.matchAll(glued)].map(([word]) => word)

  /** Firefox takes a numeral that is far larger than the line below it for the beginning of that line. */
  const partNumerals = (text: string) => text.replaceAll(/(?<!\S)([IVX]+)(?=[A-Z][a-z])/g, '$1 ')

  /** The text of a file as Firefox's viewer has it for searching and copying. */
  const copyText = async ({ page, siteUrl }: OpenFirefox, name: string): Promise<string> => {
    await page.goto(`${siteUrl}IceMelts/${name}`)
    return page.evaluate(async () => {
      const viewer = (globalThis as unknown as { PDFViewerApplication: Viewer })
        .PDFViewerApplication
      await viewer.initializedPromise
      while (!viewer.pdfDocument) await new Promise((resolve) => setTimeout(resolve, 20))
      const pages: string[] = []
      for (let number = 1; number <= viewer.pdfDocument.numPages; number++) {
        const { items } = await (await viewer.pdfDocument.getPage(number)).getTextContent()
        pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
      }
      return pages.join('\n')
    })
  }

  itWith(
    [{ program: 'firefox-esr', package: 'firefox-esr' }],
    'are all words of the source, with no folio glued to one',
    async () => {
      const firefox = await openFirefox(testSiteDir, {})
      const asked = files.filter(({ paper }) => paper === undefined || paper === 'a4')
      const found: string[] = []
      for (const { name, layout } of asked) {
        const text = await copyText(firefox, name)
        const { source } = expectationOf(zine, pageLayouts[layout])
        const missing = findMissingWords(source, partNumerals(text)).map(({ word }) => word)
        found.push(...[...missing, ...findGlued(text)].map((word) => `${name}: ${word}`))
      }
      await firefox.close()
      expect(asked.length).toBeGreaterThan(8)
      expect(found).toEqual([])
    },
  )

  it('would be found to have one', () => {
    expect(findGlued('from ICE.7 and 4streets are')).toEqual(['.7', '4st'])
  })
})

/** What Firefox's viewer shows of itself to its page. */
interface Viewer {
  readonly initializedPromise: Promise<void>
  readonly pdfDocument?: {
    readonly numPages: number
    getPage(number: number): Promise<{
      getTextContent(): Promise<{ items: readonly { str: string; hasEOL: boolean }[] }>
    }>
  }
}
