import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { listFiles } from '../../src/press/list-files.ts'
import { outlineOf } from '../../src/press/press-zine.ts'
import { openPdf, readPdf } from '../../src/press/proof/read-pdf.ts'
import { proveInk } from '../../src/press/proof/prove-ink.ts'
import { mmToPt } from '../../src/paper/units.ts'
import { papers, turnLandscape } from '../../src/paper/sizes.ts'
import { printedWords } from '../../src/zine/printed-words.ts'
import { splitWords } from '../../src/zine/words.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { itWith } from '../outside-program.ts'
import { readZine } from '../read-zine.ts'
import { runBuild } from '../run-build.ts'
import { hashFiles, makeScratch } from '../scratch.ts'
import { projectDir, testSiteDir } from '../test-site.ts'

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const pdfs = ['screen', 'booklet-letter', 'booklet-a4'].map((kind) => `ice-melts-${kind}.pdf`)
const zineDir = join(testSiteDir, 'IceMelts')
const readZineFile = (name: string) => readFile(join(zineDir, name))

let zine: Zine

beforeAll(async () => {
  zine = await readZine()
})

/** What is wrong with the HTML of a page. */
async function findHtmlFaults(html: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes <br> and attributes as it likes; both are right.
      'void-style': 'off',
      'doctype-style': 'off',
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  })
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `line ${line}, ${ruleId}: ${message}`),
  )
}

describe('the built site', () => {
  it('has the files that others link to', async () => {
    const files = await listFiles(testSiteDir)
    const own = files.filter((file) => !file.startsWith('_astro/'))
    expect(own).toEqual(
      [
        '.nojekyll',
        'index.html',
        'IceMelts/index.html',
        ...numerals.map((numeral) => `IceMelts/${numeral}/index.html`),
        'IceMelts/print/index.html',
        'IceMelts/print/booklet/index.html',
        ...pdfs.map((name) => `IceMelts/${name}`),
        'IceMelts/zine.json',
      ].toSorted(),
    )
  })

  it('is valid HTML on every page', async () => {
    for (const file of (await listFiles(testSiteDir)).filter((name) => name.endsWith('.html'))) {
      expect(await findHtmlFaults(await readFile(join(testSiteDir, file), 'utf8'))).toEqual([])
    }
  })

  it('would not pass as valid with an id given twice and a heading left open', async () => {
    const html = await readFile(join(testSiteDir, 'IceMelts/index.html'), 'utf8')
    const spoilt = html.replace('id="II"', 'id="I"').replace('</h1>', '')
    const faults = (await findHtmlFaults(spoilt)).join('\n')
    expect(faults).toContain('no-dup-id')
    expect(faults).toContain('close-order')
  })

  it('is the same, byte for byte, when it is built again', async () => {
    const out = join(await makeScratch(), 'again')
    // What a shell may have set must not show.
    const env = { ...process.env, NODE_ENV: 'development', TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8' }
    expect(await runBuild(['--out', out], { env })).toMatchObject({ code: 0, stderr: '' })
    expect(await hashFiles(out)).toEqual(await hashFiles(testSiteDir))
  })

  it('names no folder, host or program of the machine that built it', async () => {
    for (const file of await listFiles(testSiteDir)) {
      if (file.endsWith('.woff2')) continue
      const bytes = await readFile(join(testSiteDir, file))
      const text = file.endsWith('.pdf') ? await decompress(bytes) : bytes.toString()
      expect(text).not.toContain(projectDir)
      expect(text).not.toMatch(/pdf-lib|HeadlessChrome|Skia\/PDF|node_modules|localhost/)
    }
  })
})

/** The text of a PDF's streams and objects. */
async function decompress(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString()
    const isFlate = object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    const content = isFlate ? inflateSync(object.contents) : object.contents
    return `${object.dict.toString()}\n${Buffer.from(content).toString('latin1')}`
  })
  return objects.join('\n')
}

describe('the PDFs', () => {
  it('are twelve tagged single pages with title, language and outline', async () => {
    const document = await openPdf(await readZineFile('ice-melts-screen.pdf'))
    expect(document.numPages).toBe(12)
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
    expect(info).toMatchObject({ Title: 'ICE Melts in the Spring', Language: 'en' })
    const [cover, ...others] = outlineOf(zine)
    const outline = await document.getOutline()
    expect(outline).toMatchObject([{ title: cover }])
    const titles = outline![0]!.items.map(({ title }: { title: string }) => title)
    expect(titles).toEqual(others)
    expect(titles[3]).toBe('IV We keep us safe by fighting together.')
  })

  it('tag headings and paragraphs in reading order', async () => {
    const document = await openPdf(await readZineFile('ice-melts-screen.pdf'))
    const rolesOf = async (page: number) =>
      JSON.stringify(await (await document.getPage(page)).getStructTree()).match(
        /"role":"(H1|H2|P)"/g,
      )
    expect(await rolesOf(1)).toEqual(['"role":"H1"', '"role":"P"', '"role":"P"'])
    for (let page = 2; page <= 10; page++) {
      expect(await rolesOf(page)).toEqual(['"role":"H2"', '"role":"P"'])
    }
  })

  it.each([
    ['letter', 792, 612],
    ['a4', 841.89, 595.276],
  ] as const)('are three sheets of %s, two pages a side', async (paper, width, height) => {
    const bytes = await readZineFile(`ice-melts-booklet-${paper}.pdf`)
    const document = await PDFDocument.load(bytes)
    const sizes = document.getPages().map((page) => page.getSize())
    expect(sizes).toHaveLength(6)
    for (const size of sizes) {
      expect(size.width).toBeCloseTo(width, 2)
      expect(size.height).toBeCloseTo(height, 2)
    }
    const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
    expect(preferences.get(PDFName.of('Duplex'))).toBe(PDFName.of('DuplexFlipShortEdge'))
    expect(preferences.get(PDFName.of('PrintScaling'))).toBe(PDFName.of('None'))
  })

  it('have pages of 139.7 x 210 mm, and the same words on each for both papers', async () => {
    const screen = await readPdf(await openPdf(await readZineFile('ice-melts-screen.pdf')))
    for (const { widthMm, heightMm } of screen) {
      expect(mmToPt(widthMm)).toBeCloseTo(396, 2)
      expect(mmToPt(heightMm)).toBeCloseTo(595.276, 2)
    }
    const sides = await Promise.all(
      (['letter', 'a4'] as const).map(async (paper) =>
        (await readPdf(await openPdf(await readZineFile(`ice-melts-booklet-${paper}.pdf`)))).map(
          ({ runs }) => runs.map(({ text }) => text),
        ),
      ),
    )
    expect(sides[0]).toEqual(sides[1])
  })

  it('would be refused if a fold ran through the text: the ink check sees letters', async () => {
    const document = await openPdf(await readZineFile('ice-melts-booklet-letter.pdf'))
    const sheet = turnLandscape(papers.letter)
    expect(await proveInk(document, sheet, [sheet.widthMm / 2])).toEqual([])
    expect(await proveInk(document, sheet, [sheet.widthMm / 2 + 40])).toHaveLength(6)
    const shrunk = { widthMm: sheet.widthMm, heightMm: sheet.heightMm / 2 }
    expect(await proveInk(document, shrunk, [])).not.toEqual([])
  })

  for (const name of pdfs) {
    itWith('qpdf', `${name} is a sound PDF to qpdf`, () => {
      const said = execFileSync('qpdf', ['--check', join(zineDir, name)]).toString()
      expect(said).toContain('No syntax or stream encoding errors found')
    })
  }

  itWith('pdftotext', 'hold the words of the source to a second reader, poppler', () => {
    const file = join(zineDir, 'ice-melts-screen.pdf')
    const area = ['-x', '0', '-y', '0', '-W', '396', '-H', '550']
    const text = execFileSync('pdftotext', [...area, file, '-']).toString()
    expect(splitWords(text)).toEqual(printedWords(zine).map(({ word }) => word))
  })

  itWith('pdffonts', 'embed every font', () => {
    for (const name of pdfs) {
      const lines = execFileSync('pdffonts', [join(zineDir, name)])
        .toString()
        .trim()
        .split('\n')
      expect(lines.length).toBeGreaterThan(4)
      for (const line of lines.slice(2)) {
        expect(line).toMatch(/^[A-Z]{6}\+(Bitter|LeagueGothic)\S* +CID TrueType .* yes yes yes/)
      }
    }
  })
})

describe('zine.json', () => {
  it('says what the zine is and what each of its files is', async () => {
    const manifest = JSON.parse((await readZineFile('zine.json')).toString()) as ZineManifest
    expect(manifest).toMatchObject({
      title: 'ICE Melts in the Spring',
      language: 'en',
      edition: zine.edition,
      address: 'https://crimethinc.com/IceMelts/',
    })
    const hashes = await hashFiles(zineDir)
    delete hashes['zine.json']
    const listed = manifest.files.map(({ name, sha256 }) => [name, sha256])
    expect(Object.fromEntries(listed)).toEqual(hashes)
    for (const { name, bytes } of manifest.files) {
      expect((await readZineFile(name)).length).toBe(bytes)
    }
    const facts = (name: string) => manifest.files.find((file) => file.name === name)
    const booklet = { format: 'booklet', flip: 'short-edge', pages: 12, sheets: 3 }
    expect(facts('ice-melts-booklet-letter.pdf')).toMatchObject({ ...booklet, paper: 'letter' })
    expect(facts('ice-melts-booklet-a4.pdf')).toMatchObject({ ...booklet, paper: 'a4' })
    expect(facts('ice-melts-screen.pdf')).toMatchObject({
      format: 'screen',
      paper: null,
      flip: null,
      pages: 12,
      sheets: null,
    })
    expect(facts('index.html')).toMatchObject({ format: 'web' })
  })
})
