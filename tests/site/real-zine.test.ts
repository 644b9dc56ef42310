import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { papersOf, printFiles, sheetFormat, sheetFormats } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { picturesOf } from '../../src/formats/pictures.ts'
import { sheetOf } from '../../src/imposition/plan-format.ts'
import { marginSteps, rulerMm } from '../../src/formats/print-test.ts'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { listFiles } from '../../src/build/files.ts'
import { outlineOf } from '../../src/build/zine/paginate.ts'
import { joinRuns } from '../../src/preflight/page-text.ts'
import { readPdf } from '../../src/preflight/read-pdf.ts'
import { openPdf, readOutline, readTags, textOf } from '../support/open-pdf.ts'
import { boundsOf, boxOf, type RectPt } from '../../src/preflight/reading/geometry.ts'
import { walkContent } from '../../src/preflight/reading/walk-content.ts'
import { findInkFaults } from '../../src/preflight/find-stray-ink.ts'
import { rasterize, type Raster } from '../../src/pdf/rasterize.ts'
import { mmToPt } from '../../src/imposition/units.ts'
import { inkFromEdgeMm, papers, turnLandscape } from '../../src/imposition/sizes.ts'
import { printedWords } from '../../src/zine/printed-words.ts'
import { splitWords } from '../../src/zine/words.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { decodeQr } from '../copies/decode-qr.ts'
import { copyTimes } from '../copies/simulate-copy.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { hashFiles } from '../support/scratch.ts'
import { projectDir, testSiteDir } from '../support/test-site.ts'

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const pdfs = printFiles({ slug: 'ice-melts', language: 'en', without: [], art: 'thaw' }).map(
  ({ name }) => name,
)
const zineDir = join(testSiteDir, 'IceMelts')
const readZineFile = (name: string) => readFile(join(zineDir, name))

const readManifest = async () =>
  JSON.parse((await readZineFile('zine.json')).toString()) as ZineManifest

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
      // Any id without a space is right, and the numbers of principles are ids.
      'valid-id': ['error', { relaxed: true }],
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
        '404.html',
        'LICENCES.txt',
        'SHA256SUMS',
        '_headers',
        '_redirects',
        'hosting/Caddyfile',
        'hosting/nginx.conf',
        'feed.xml',
        'index.html',
        'mirror.txt',
        'robots.txt',
        'sitemap-0.xml',
        'sitemap-index.xml',
        ...['ICEMELTS', 'ice-melts', 'icemelts'].map((spelling) => `${spelling}/index.html`),
        ...numerals.map((_, index) => `IceMelts/${index + 1}/index.html`),
        ...['zine', ...numerals].map((card) => `IceMelts/cards/${card}.png`),
        ...['epub', 'html', 'md', 'txt', 'zip'].map((kind) => `IceMelts/ice-melts.${kind}`),
        'IceMelts/cover.png',
        'IceMelts/index.html',
        ...numerals.map((numeral) => `IceMelts/${numeral}/index.html`),
        'IceMelts/print/index.html',
        ...sheetFormats.map(({ id }) => `IceMelts/print/${id}/index.html`),
        ...sheetFormats.flatMap((format) =>
          picturesOf(zine, format).map(({ name }) => `IceMelts/print/${name}`),
        ),
        ...pdfs.map((name) => `IceMelts/${name}`),
        'IceMelts/qr.svg',
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

  it('is the same, byte for byte, built in another folder by somebody else elsewhere', async () => {
    // Node runs no TypeScript below node_modules, where the scratch folders are.
    const folder = await mkdtemp(join(tmpdir(), 'zine-press-'))
    const own = ['src', 'content', 'public', 'package.json', 'package-lock.json']
    own.push('astro.config.ts', 'tsconfig.json')
    for (const name of own)
      await cp(join(projectDir, name), join(folder, name), { recursive: true })
    await symlink(join(projectDir, 'node_modules'), join(folder, 'node_modules'))
    // What a shell may have set must not show.
    const env = {
      ...process.env,
      NODE_ENV: 'development',
      TZ: 'Asia/Kolkata',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      USER: 'somebody',
      LOGNAME: 'somebody',
      HOME: folder,
      NODE_DISABLE_COMPILE_CACHE: '1',
    }
    // It takes nothing that the first build made.
    const options = '--out again --fresh --cache pressed'
    const build = `umask 077 && exec "${process.execPath}" src/cli/build.ts ${options}`
    execFileSync('sh', ['-c', build], { cwd: folder, env, stdio: 'pipe' })
    expect(await hashFiles(join(folder, 'again'))).toEqual(await hashFiles(testSiteDir))
    await rm(folder, { recursive: true })
  })

  it('names no folder, host or program of the machine that built it', async () => {
    for (const file of await listFiles(testSiteDir)) {
      if (/\.(woff2|png|zip|epub)$/.test(file)) continue
      const bytes = await readFile(join(testSiteDir, file))
      const text = file.endsWith('.pdf') ? await decompress(bytes) : bytes.toString()
      expect(text).not.toContain(projectDir)
      // The licences name every package that is used.
      if (file === 'LICENCES.txt') continue
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
    expect(document.getPageCount()).toBe(12)
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
    expect(textOf(info, 'Title')).toBe('ICE Melts in the Spring')
    expect(textOf(document.catalog, 'Lang')).toBe('en')
    const [cover, ...others] = outlineOf(zine)
    const outline = readOutline(document)
    expect(outline).toMatchObject([{ title: cover }])
    const titles = outline![0]!.items.map(({ title }) => title)
    expect(titles).toEqual(others)
    expect(titles[3]).toBe('IV We keep us safe by fighting together.')
  })

  it('tag headings and paragraphs in reading order', async () => {
    const document = await openPdf(await readZineFile('ice-melts-screen.pdf'))
    const rolesOf = (page: number) =>
      readTags(document, page)
        .map(({ role }) => role)
        .filter((role) => /^(H1|H2|P)$/.test(role))
    expect(rolesOf(1)).toEqual(['H1', 'P', 'P'])
    for (let page = 2; page <= 10; page++) {
      expect(rolesOf(page)).toEqual(['H2', 'P'])
    }
  })

  it('are sheets of the exact size of their paper, printed as they are to be', async () => {
    const duplex = { 'short-edge': 'DuplexFlipShortEdge', 'long-edge': 'DuplexFlipLongEdge' }
    for (const { name, format, paper, flip, part } of printFiles(zine)) {
      if (paper === null) continue
      const document = await PDFDocument.load(await readZineFile(name))
      const { landscape, sides } = sheetFormat(format === 'print-test' ? 'booklet' : format)
      const { widthMm, heightMm } = sheetOf({ landscape }, paper)
      for (const page of document.getPages()) {
        expect(page.getWidth()).toBeCloseTo(mmToPt(widthMm), 2)
        expect(page.getHeight()).toBeCloseTo(mmToPt(heightMm), 2)
      }
      const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
      const oneSide = sides === 1 || part !== 'whole'
      const asked = oneSide ? 'Simplex' : flip === null ? undefined : duplex[flip]
      expect([name, preferences.get(PDFName.of('Duplex'))?.toString()]).toEqual([
        name,
        asked === undefined ? undefined : `/${asked}`,
      ])
      expect(preferences.get(PDFName.of('PrintScaling'))).toBe(PDFName.of('None'))
    }
  })

  it.each([
    ['booklet', 12, 3, 6],
    ['one-sheet', 8, 1, 2],
    ['mini', 8, 1, 1],
    ['poster', 1, 1, 1],
    ['large-print', 12, 6, 12],
  ] as const)(
    'of the %s have %i pages on %i sheets, %i sides',
    async (id, pages, sheets, sides) => {
      const { files } = await readManifest()
      for (const paper of papersOf(zine, sheetFormat(id))) {
        const name = `ice-melts-${id}-${paper}.pdf`
        expect(files.find((file) => file.name === name)).toMatchObject({ pages, sheets })
        const document = await openPdf(await readZineFile(name))
        expect(document.getPageCount()).toBe(sides)
        const fronts = files.find((file) => file.name === name.replace('.pdf', '-fronts.pdf'))
        const manualDuplex = sheetFormat(id).flip !== null
        expect(fronts === undefined).toBe(!manualDuplex)
        if (manualDuplex) expect(fronts).toMatchObject({ pages, sheets, sides: 1, part: 'fronts' })
      }
    },
  )

  it.each([
    ['booklet-letter', 11.5],
    ['booklet-a4', 11.5],
    ['one-sheet-letter', 9.5],
    ['one-sheet-a4', 9.5],
    ['mini-letter', 11],
    ['mini-a4', 11],
    ['mini-tabloid', 9.5],
    ['mini-a3', 9.5],
    ['large-print-letter', 18],
    ['large-print-a4', 18],
  ])('of the %s have no letter below %d pt', async (kind, leastPt) => {
    const pages = readPdf(await openPdf(await readZineFile(`ice-melts-${kind}.pdf`)))
    const sizes = pages.flatMap(({ runs }) => runs.map(({ sizePt }) => sizePt))
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastPt - 0.01)
  })

  it('in large print are ragged right, without hyphens, tagged, in one legible face', async () => {
    const document = await openPdf(await readZineFile('ice-melts-large-print-letter.pdf'))
    const pages = readPdf(document)
    const { sideMm } = pageLayouts['large-print'].margins
    for (const { runs, fonts } of pages.slice(1, -1)) {
      const lines = Map.groupBy(
        runs.filter(({ sizePt, baselineMm }) => Math.round(sizePt) === 20 && baselineMm < 255),
        ({ baselineMm }) => Math.round(baselineMm),
      )
      const ends = [...lines.values()].map((line) => Math.max(...line.map(({ endMm }) => endMm)))
      // Justified lines would end at one place, but for the last one.
      const places = new Set(ends.map((end) => Math.round(end)))
      expect(places.size).toBeGreaterThan(ends.length / 2)
      for (const line of lines.values()) {
        const startMm = Math.min(...line.map((run) => run.startMm))
        expect(startMm).toBeCloseTo(sideMm + (papers.letter.widthMm - 210) / 2, 0)
      }
      expect(fonts.every((font) => font.startsWith('AtkinsonHyperlegibleNext'))).toBe(true)
    }
    const marks = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
    expect(marks.lookup(PDFName.of('Marked'))).toBe(PDFBool.True)
    const roles = readTags(document, 2).map(({ role }) => role)
    expect(roles.filter((role) => /^(H1|H2|P)$/.test(role))).toEqual(['H2', 'P'])
    const screen = await openPdf(await readZineFile('ice-melts-screen.pdf'))
    const cover = JSON.stringify(readTags(screen, 1))
    // The title is spoken before the drawing that is about it.
    expect(cover).toMatch(
      /"H1".*"Figure".*"alt":"Icicles drip from the letters; crocuses come up beneath them\."/,
    )
    const back = JSON.stringify(readTags(document, 12))
    expect(back).toContain('QR code of https://crimethinc.com/IceMelts')
  })

  it('have pages of 139.7 x 210 mm, and the same words on each for both papers', async () => {
    const screen = readPdf(await openPdf(await readZineFile('ice-melts-screen.pdf')))
    for (const { widthMm, heightMm } of screen) {
      expect(mmToPt(widthMm)).toBeCloseTo(396, 2)
      expect(mmToPt(heightMm)).toBeCloseTo(595.276, 2)
    }
    const sides = await Promise.all(
      (['letter', 'a4'] as const).map(async (paper) =>
        readPdf(await openPdf(await readZineFile(`ice-melts-booklet-${paper}.pdf`))).map(
          ({ runs }) => runs.map(({ text }) => text),
        ),
      ),
    )
    expect(sides[0]).toEqual(sides[1])
  })

  it('would be refused if a fold ran through the text: the ink check sees letters', async () => {
    const pdf = await readZineFile('ice-melts-booklet-letter.pdf')
    const sheet = turnLandscape(papers.letter)
    expect(
      (await findInkFaults(pdf, sheet, { columns: 2, rows: 1 }, inkFromEdgeMm)).faults,
    ).toEqual([])
    expect(
      (await findInkFaults(pdf, sheet, { columns: 3, rows: 1 }, inkFromEdgeMm)).faults,
    ).toHaveLength(6)
    const shrunk = { widthMm: sheet.widthMm, heightMm: sheet.heightMm / 2 }
    expect(
      (await findInkFaults(pdf, shrunk, { columns: 1, rows: 1 }, inkFromEdgeMm)).faults,
    ).not.toEqual([])
  })

  for (const name of pdfs) {
    itWith('qpdf', `${name} is a sound PDF to qpdf`, () => {
      const said = execFileSync('qpdf', ['--check', join(zineDir, name)]).toString()
      expect(said).toContain('No syntax or stream encoding errors found')
    })
  }

  itWith('qpdf', 'paint in black and white of DeviceGray alone, to a second reader', () => {
    const paint = /(?:^|\s)((?:[\d.]+\s+){1,4})(rg|RG|g|G|k|K|sc|SC|scn|SCN)(?=\s)/g
    for (const name of pdfs) {
      const qdf = execFileSync(
        'qpdf',
        ['--qdf', '--object-streams=disable', '--no-original-object-ids', join(zineDir, name), '-'],
        { maxBuffer: 1e8 },
      ).toString('latin1')
      const streams = [...qdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, text]) => text!)
      const content = streams.filter((text) => /\bBT\b|\bre\b|\bDo\b/.test(text)).join('\n')
      const colours = new Set(
        [...content.matchAll(paint)].map(([, value, operator]) => `${value!.trim()} ${operator!}`),
      )
      expect([...colours].filter((colour) => !/^[01](\.0*)? [gG]$/.test(colour))).toEqual([])
      expect(colours.size).toBeGreaterThan(0)
      expect(qdf).not.toMatch(/\/Subtype \/Image/)
    }
  })

  itWith('pdftotext', 'hold the words of the source to a second reader, poppler', () => {
    const file = join(zineDir, 'ice-melts-screen.pdf')
    const area = ['-x', '0', '-y', '0', '-W', '396', '-H', '550']
    const text = execFileSync('pdftotext', [...area, file, '-']).toString()
    expect(splitWords(text)).toEqual(
      printedWords(zine, { ...pageLayouts.half, onPaper: true }).map(({ word }) => word),
    )
  })

  itWith('pdffonts', 'embed every font', () => {
    for (const name of pdfs) {
      const lines = execFileSync('pdffonts', [join(zineDir, name)])
        .toString()
        .trim()
        .split('\n')
      expect(lines.length).toBeGreaterThan(2)
      for (const line of lines.slice(2)) {
        expect(line).toMatch(
          /^[A-Z]{6}\+(Bitter|LeagueGothic|AtkinsonHyperlegibleNext)\S* +CID TrueType .* yes yes yes/,
        )
      }
    }
  })
})

describe('the back cover', () => {
  const address = 'https://crimethinc.com/IceMelts'

  /** The side that bears the back cover, as a printer draws it. */
  const readSide = async (kind: string, side: number, dotsPerInch: number) =>
    rasterize(await readZineFile(`ice-melts-${kind}.pdf`), side, dotsPerInch)

  /** A part of a picture, given in parts of its width and height. */
  const crop = (raster: Raster, [left, top, right, bottom]: readonly number[]): Raster => {
    const [x, y] = [Math.round(left! * raster.width), Math.round(top! * raster.height)]
    const width = Math.round(right! * raster.width) - x
    const height = Math.round(bottom! * raster.height) - y
    const luminance = new Uint8Array(width * height)
    for (let row = 0; row < height; row++) {
      const start = (y + row) * raster.width + x
      luminance.set(raster.luminance.subarray(start, start + width), row * width)
    }
    return { width, height, luminance }
  }

  it.each([
    ['screen', 12],
    ['booklet-letter', 1],
    ['booklet-a4', 1],
    ['one-sheet-letter', 1],
    ['one-sheet-a4', 1],
    ['mini-letter', 1],
    ['mini-a4', 1],
    ['mini-tabloid', 1],
    ['mini-a3', 1],
    ['poster-letter', 1],
    ['poster-a4', 1],
    ['poster-tabloid', 1],
    ['poster-a3', 1],
    ['large-print-letter', 12],
    ['large-print-a4', 12],
  ])('of the %s has a QR code that reads, on its side %i', async (kind, side) => {
    expect(decodeQr(await readSide(kind, side, 150))).toBe(address)
  })

  /** Where the back cover lies on its side. */
  const backCovers = [
    ['booklet-letter', 1, [0, 0.4, 0.5, 1]],
    ['one-sheet-a4', 1, [0, 0.1, 0.5, 0.5]],
    ['mini-letter', 1, [0, 0.5, 0.25, 1]],
    ['poster-letter', 1, [0, 0.75, 0.5, 1]],
    ['large-print-a4', 12, [0, 0.4, 0.5, 1]],
  ] as const

  it.each(backCovers)('of the %s still reads on a copy of a copy of a copy', async (...args) => {
    const [kind, side, part] = args
    const original = crop(await readSide(kind, side, 300), part)
    expect(decodeQr(copyTimes(original, 3))).toBe(address)
  })

  it('would not read with a third of the code blotted out', async () => {
    const cover = crop(await readSide('booklet-letter', 1, 300), [0, 0.4, 0.5, 1])
    const { width, height } = cover
    const rows = Array.from({ length: height }, (_, y) => y)
    const isInked = (y: number) => cover.luminance.subarray(y * width, (y + 1) * width).includes(0)
    const highest = rows.find(isInked)!
    // The code is the highest ink on the cover, 42 mm high.
    const [from, to] = [highest + 130, highest + 330]
    const luminance = cover.luminance.map((light, index) => {
      const y = Math.floor(index / width)
      return y > from && y < to ? 255 : light
    })
    expect(decodeQr({ ...cover, luminance })).toBeUndefined()
  })

  it('keeps a quiet zone of four modules around the code, and tells the edition', async () => {
    const html = await readFile(join(zineDir, 'print/booklet/index.html'), 'utf8')
    expect(html).toMatch(/<svg class="qr" viewBox="0 0 37 37" role="img"/)
    for (const { name, format, part } of printFiles(zine)) {
      if (format === 'print-test' || part === 'backs') continue
      const pages = readPdf(await openPdf(await readZineFile(name)))
      const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
      expect(text).toContain(zine.edition)
      expect(text.replaceAll(/\s/g, '')).toContain('crimethinc.com/IceMelts')
    }
  })
})

describe('zine.json', () => {
  it('says what the zine is and what each of its files is', async () => {
    const manifest = await readManifest()
    expect(manifest).toMatchObject({
      title: 'ICE Melts in the Spring',
      language: 'en',
      edition: zine.edition,
      address: 'https://crimethinc.com/IceMelts/',
    })
    const hashes = await hashFiles(zineDir)
    // It cannot hold its own hash, nor that of the kit, which holds it.
    delete hashes['zine.json']
    delete hashes['ice-melts.zip']
    const listed = manifest.files.map(({ name, sha256 }) => [name, sha256])
    expect(Object.fromEntries(listed)).toEqual(hashes)
    for (const { name, bytes } of manifest.files) {
      expect((await readZineFile(name)).length).toBe(bytes)
    }
    const facts = (name: string) => manifest.files.find((file) => file.name === name)
    expect(facts('ice-melts-booklet-letter-long-edge.pdf')).toMatchObject({
      format: 'booklet',
      paper: 'letter',
      flip: 'long-edge',
      part: 'whole',
      pages: 12,
      sheets: 3,
      sides: 2,
    })
    expect(facts('ice-melts-screen.pdf')).toMatchObject({
      format: 'screen',
      paper: null,
      flip: null,
      pages: 12,
      sheets: null,
      inkPercent: null,
    })
    for (const { name } of printFiles(zine).filter(({ paper }) => paper !== null)) {
      const { inkPercent } = facts(name)!
      if (name.startsWith('print-test')) expect(inkPercent).toBeNull()
      else {
        expect(inkPercent).toBeGreaterThan(2)
        expect(inkPercent).toBeLessThan(16)
      }
    }
    expect(facts('index.html')).toMatchObject({ format: 'web' })
  })
})

describe.each(['letter', 'a4'] as const)('the print test for %s', (paper) => {
  const read = async () => {
    const document = await openPdf(await readZineFile(`print-test-${paper}.pdf`))
    const page = document.getPage(0)
    const lines: RectPt[] = []
    walkContent(page, {
      visitPath: ({ figures, toPage, stroke }) => {
        if (stroke === undefined) return
        lines.push(...figures.map((figure) => boundsOf(figure, toPage)))
      },
    })
    return { document, lines, page: boxOf(page) }
  }

  it('has a ruler as long as it says', async () => {
    const { document, lines } = await read()
    const longest = Math.max(...lines.map(({ left, right }) => right - left))
    expect(longest).toBeCloseTo(mmToPt(rulerMm), 1)
    const [front] = readPdf(document)
    const text = front!.runs.map((run) => run.text).join(' ')
    expect(text).toMatch(/6 inches \(152\.4\smm\)/)
  })

  it('has a line at each step from each edge', async () => {
    const { lines, page } = await read()
    const isAt = (distance: (line: RectPt) => number) => (mm: number) =>
      lines.some((line) => Math.abs(distance(line) - mmToPt(mm)) < 0.3)
    const upright = (line: RectPt) => line.right - line.left < 1
    const far = 1e9
    const missing = [
      isAt((line) => (upright(line) ? line.left - page.left : far)),
      isAt((line) => (upright(line) ? page.right - line.right : far)),
      isAt((line) => (upright(line) ? far : page.top - line.top)),
      isAt((line) => (upright(line) ? far : line.bottom - page.bottom)),
    ].map((is) => marginSteps.filter((mm) => !is(mm)))
    expect(missing).toEqual([[], [], [], []])
    // Between the steps there is none.
    expect(isAt((line) => (upright(line) ? line.left - page.left : far))(11)).toBe(false)
  })

  it('names the file for either flip, one of them upside down, on its back', async () => {
    const { document } = await read()
    const [, back] = readPdf(document)
    // A line may end after a hyphen in the name of a file.
    const textAt = (angle: number) =>
      joinRuns(back!.runs.filter((run) => run.angle === angle))
        .replaceAll(/-\n/g, '-')
        .replaceAll(/\s+/g, ' ')
    expect(textAt(0)).toContain(`use ice-melts-booklet-${paper}.pdf`)
    expect(textAt(180)).toContain(`use ice-melts-booklet-${paper}-long-edge.pdf`)
    expect(textAt(0)).toMatch(/^Short edge/)
    expect(textAt(180)).toMatch(/^Long edge/)
  })
})
