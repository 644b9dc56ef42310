import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFRawStream,
} from '@cantoo/pdf-lib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printFiles, sheetFormat } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { printTestTexts, writePrintTest } from '../../src/formats/print-test.ts'
import { expectationOf } from '../../src/build/zine/paginate.ts'
import { findUnsearchable } from '../../src/preflight/find-unsearchable.ts'
import { formatRoute } from '../../src/routes/routes.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { printToPdf, withPagedRoute } from '../../src/browser/lay-out-route.ts'
import { itWith } from '../support/outside-program.ts'
import { findPdfFaults } from '../support/pdf-faults.ts'
import { readZine } from '../support/read-zine.ts'
import { makeScratch } from '../support/scratch.ts'
import { testSiteDir } from '../support/test-site.ts'

// What other people's software makes of the finished files, on the way to paper and on a screen.

const zine = await readZine()
const files = printFiles(zine)
const read = (name: string) => readFile(join(testSiteDir, 'IceMelts', name))

describe('every PDF', () => {
  it.each(files.map(({ name }) => name))(
    '%s holds nothing that a print program loses',
    async (name) => {
      expect(await findPdfFaults(await read(name))).toEqual([])
    },
  )
})

/** The texts that a file holds in one piece: they go over no panel. */
function textsIn(file: (typeof files)[number]): string[] {
  if (file.format === 'print-test') return printTestTexts(writePrintTest(zine, file.paper))
  const { extent } = pageLayouts[file.layout]
  const statements = zine.principles.map(({ statement }) => statement)
  const texts = zine.principles.flatMap(({ blocks }) => blocks)
  const isOneEach = file.layout !== 'quarter'
  return extent === 'full' && isOneEach ? [...statements, ...texts] : statements
}

/** A text without what a line that ends in it changes: a space after a dash or a slash, a hyphen that is hidden. */
const joined = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\uFFFE|\p{Cc}(?<!\s)/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[-—/]) /g, '')
    .trim()

describe('PDFium, which Chrome, Edge and Android read PDFs with', () => {
  let pdfium: PDFiumLibrary

  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init()
  })
  afterAll(() => pdfium.destroy())

  /** What is copied of a file, and searched in it. */
  async function readWords(bytes: Uint8Array): Promise<string> {
    const document = await pdfium.loadDocument(bytes)
    const words = [...document.pages()].map((page) => page.getText()).join('\n')
    document.destroy()
    return joined(words)
  }

  it.each(files.filter(({ part }) => part === 'whole').map((file) => [file.name, file] as const))(
    'finds the words of %s',
    async (name, file) => {
      const words = await readWords(await read(name))
      const texts = textsIn(file).map(joined)
      expect(texts.length).toBeGreaterThan(8)
      const lost = texts.filter((text) => !words.includes(text))
      // Of some formats a principle may go over to the next page, with a folio between.
      const most = { quarter: 4, 'large-print': 1 } as const
      const layout = 'layout' in file ? file.layout : undefined
      expect(lost.length).toBeLessThanOrEqual(Reflect.get(most, layout ?? '') ?? 0)
    },
  )

  it('finds a word that a finished file does not hold missing, and no other', async () => {
    const { source } = expectationOf(zine, pageLayouts.poster)
    const files = [{ bytes: await read('ice-melts-poster-a4.pdf'), isTurned: false }]
    expect(await findUnsearchable(files, source, 'ltr')).toEqual([])
    const more = [...source, { word: 'sourdough', part: 'principle X' }]
    expect(await findUnsearchable(files, more, 'ltr')).toEqual([
      'a search in Chrome does not find “sourdough” of principle X',
    ])
  })

  it('would not find them glyph by glyph, as a browser prints them', async () => {
    const browser = await launchChromium()
    try {
      const route = `${formatRoute(zine, 'poster')}?paper=pages-poster`
      const printed = await withPagedRoute(browser, testSiteDir, route, printToPdf)
      const words = await readWords(printed)
      expect(words).not.toContain('Stop waiting for permission')
      expect(words.replaceAll(' ', '')).toContain('Stopwaitingforpermission')
      // The build would not have published it.
      const { source } = expectationOf(zine, pageLayouts.poster)
      const faults = await findUnsearchable([{ bytes: printed, isTurned: false }], source, 'ltr')
      expect(faults.join('\n')).toMatch(/a search in Chrome does not find “.*”.* of principle I\b/)
    } finally {
      await browser.close()
    }
  })
})

describe('the filters of CUPS', () => {
  const pdftopdf = '/usr/lib/cups/filter/pdftopdf'
  const needed = [
    { program: pdftopdf, package: 'cups-filters' },
    { program: 'gs', package: 'ghostscript' },
  ]

  /** How much of each side is ink, in parts of the side, by Ghostscript. */
  function measureInk(path: string): number[] {
    const args = ['-q', '-o', '-', '-sDEVICE=inkcov', path]
    const lines = execFileSync('gs', args).toString().trim().split('\n')
    return lines.map((line) => Number(line.trim().split(/\s+/)[3]))
  }

  /** Parts each page's contents as PDFium does for print, and puts them through the filter. */
  async function send(bytes: Uint8Array): Promise<{ before: number[]; after: number[] }> {
    const folder = await makeScratch()
    const [whole, flattened, filtered] = ['whole', 'flattened', 'filtered'].map((name) =>
      join(folder, `${name}.pdf`),
    ) as [string, string, string]
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const { context } = document
    const [save, restore] = ['q', 'Q'].map((text) => context.register(context.stream(text))) as [
      ReturnType<typeof context.register>,
      ReturnType<typeof context.register>,
    ]
    for (const { node } of document.getPages()) {
      const entry = node.Contents()
      const contents =
        entry instanceof PDFArray ? entry.asArray() : [node.get(PDFName.of('Contents'))!]
      node.set(PDFName.of('Contents'), context.obj([save, ...contents, restore]))
    }
    await writeFile(whole, bytes)
    await writeFile(flattened, await document.save({ useObjectStreams: false }))
    const stdio = ['ignore', 'pipe', 'ignore'] as const
    const output = execFileSync(pdftopdf, ['1', 'user', 'title', '1', '', flattened], {
      stdio: [...stdio],
      maxBuffer: 64 * 1024 * 1024,
    })
    await writeFile(filtered, output)
    return { before: measureInk(whole), after: measureInk(filtered) }
  }

  for (const id of ['booklet', 'one-sheet', 'mini'] as const) {
    itWith(needed, `lose no panel of the ${id}`, async () => {
      const [paper] = Object.keys(sheetFormat(id).papers)
      const { before, after } = await send(await read(`ice-melts-${id}-${paper}.pdf`))
      expect(before.every((share) => share > 0.05)).toBe(true)
      expect(after).toHaveLength(before.length)
      for (const [index, share] of after.entries()) expect(share).toBeCloseTo(before[index]!, 2)
    })
  }

  itWith(needed, 'would lose panels of sheets without white space around contents', async () => {
    const document = await PDFDocument.load(await read('ice-melts-mini-letter.pdf'))
    const { context } = document
    for (const { node } of document.getPages()) {
      const contents = node.Contents()
      const ref = contents instanceof PDFArray ? contents.get(0) : node.get(PDFName.of('Contents'))
      const content = context.lookup(ref!) as PDFRawStream
      const text = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1')
      node.set(PDFName.of('Contents'), context.register(context.flateStream(text.trim())))
    }
    const { before, after } = await send(await document.save())
    expect(after[0]!).toBeLessThan(before[0]! / 2)
  })
})
