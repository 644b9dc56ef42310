import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { rewriteContent } from '../../src/pdf/content/content-stream.ts'
import { findTagFaults } from '../../src/preflight/find-tag-faults.ts'
import { printedWords } from '../../src/zine/printed-words.ts'
import { splitWords } from '../../src/zine/words.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { makeScratch } from '../support/scratch.ts'
import { testSiteDir } from '../support/test-site.ts'

// What a voice reads that goes by the tags of a file, and what PDF/UA-1 asks of them.

const zine = await readZine()
const pathOf = (name: string) => join(testSiteDir, 'IceMelts', name)
const posters = ['letter', 'a4', 'tabloid', 'a3'].map((paper) => `ice-melts-poster-${paper}.pdf`)
const whole = ['screen', 'large-print-letter', 'large-print-a4'].map(
  (name) => `ice-melts-${name}.pdf`,
)

/** The words of a file, by poppler, in the order of its tags. */
function readThroughTags(path: string): string[] {
  const tree = execFileSync('pdfinfo', ['-struct-text', path]).toString()
  const texts = [...tree.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text!.normalize('NFKC'))
  return splitWords(texts.join(' '))
}

/** Which words of the source are not read in their order. */
function findLost(words: readonly string[], extent: 'full' | 'statements'): string[] {
  let at = 0
  return printedWords(zine, { extent, onPaper: true })
    .map(({ word }) => word.normalize('NFKC'))
    .filter((word) => {
      const found = words.indexOf(word, at)
      if (found < 0 || found > at + 3) return true
      at = found + 1
      return false
    })
}

describe('the tags, read by poppler', () => {
  for (const name of whole) {
    itWith('pdfinfo', `give every word of ${name}, whole`, () => {
      expect(findLost(readThroughTags(pathOf(name)), 'full')).toEqual([])
    })
  }

  for (const name of posters) {
    itWith('pdfinfo', `give every word of ${name}, whole`, () => {
      expect(findLost(readThroughTags(pathOf(name)), 'statements')).toEqual([])
    })
  }

  itWith('pdfinfo', 'would join words without the spaces at the ends of lines', async () => {
    const document = await PDFDocument.load(await readFile(pathOf('ice-melts-screen.pdf')))
    rewriteContent(document, (text) => text.replaceAll(/<[0-9a-f]{4}>\d+\] TJ\s+ET/gi, '] TJ ET'))
    const path = join(await makeScratch(), 'joined.pdf')
    await writeFile(path, await document.save())
    expect(findLost(readThroughTags(path), 'full').length).toBeGreaterThan(100)
  })
})

describe('PDF/UA-1', () => {
  it.each([...whole, ...posters, 'print-test-letter.pdf', 'print-test-a4.pdf'])(
    'is followed by %s',
    async (name) => {
      expect(findTagFaults(await PDFDocument.load(await readFile(pathOf(name))))).toEqual([])
    },
  )

  /** The faults of a file after something is done to it. */
  async function spoil(change: (document: PDFDocument) => void): Promise<string[]> {
    const bytes = await readFile(pathOf('ice-melts-screen.pdf'))
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    change(document)
    return findTagFaults(await PDFDocument.load(await document.save()))
  }

  /** The elements of the tags of one kind. */
  const elementsOf = ({ context }: PDFDocument, role: string) =>
    context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(role)
          ? [object]
          : [],
      )
  const linksOf = (document: PDFDocument) =>
    document
      .getPages()
      .flatMap((page) =>
        (page.node.Annots()?.asArray() ?? []).map((ref) => document.context.lookup(ref, PDFDict)),
      )

  it.each<[string, (document: PDFDocument) => void]>([
    ['it has no XMP (06-001)', ({ catalog }) => void catalog.delete(PDFName.of('Metadata'))],
    [
      'its XMP does not say PDF/UA-1 (06-002)',
      ({ catalog, context }) =>
        catalog.set(PDFName.of('Metadata'), context.register(context.flateStream('<x/>'))),
    ],
    [
      'a viewer shows its file name in place of its title (07-001)',
      ({ catalog }) =>
        catalog
          .lookup(PDFName.of('ViewerPreferences'), PDFDict)
          .set(PDFName.of('DisplayDocTitle'), PDFBool.False),
    ],
    [
      'it does not say its language (11-006)',
      ({ catalog }) => void catalog.delete(PDFName.of('Lang')),
    ],
    ['it has no tags (01-006)', ({ catalog }) => void catalog.delete(PDFName.of('StructTreeRoot'))],
    [
      'page 2 paints what is neither tagged nor an artifact (01-003)',
      (document) =>
        rewriteContent(document, (text) =>
          text.replaceAll(/\/Artifact BMC|(?<=ET\n)EMC(?=\s*$)/g, ''),
        ),
    ],
    [
      'page 12 has a link without words (28-012)',
      (document) => linksOf(document).forEach((link) => link.delete(PDFName.of('Contents'))),
    ],
    [
      'page 12 has links in no order (28-008)',
      (document) => document.getPages().forEach(({ node }) => node.delete(PDFName.of('Tabs'))),
    ],
    [
      'a figure has no words (13-004)',
      (document) => elementsOf(document, 'Figure').forEach((one) => one.delete(PDFName.of('Alt'))),
    ],
    [
      'a heading of level 4 follows one of 1 (14-003)',
      (document) =>
        elementsOf(document, 'H2').forEach((one) => one.set(PDFName.of('S'), PDFName.of('H4'))),
    ],
  ])('is found broken: %s', async (fault, change) => {
    expect(await spoil(change)).toContain(fault)
  })
})
