import {
  BlendMode,
  cmyk,
  decodePDFRawStream,
  grayscale,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFRawStream,
  rgb,
  StandardFonts,
  type Color,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { convertToGray } from '../../../../src/pdf/content/convert-to-gray.ts'
import { findColor } from '../../../../src/preflight/find-color.ts'
import { readPdf } from '../../../../src/preflight/read-pdf.ts'
import { openPdf } from '../../../support/open-pdf.ts'

const black = rgb(0, 0, 0)
/** One red dot. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

type Draw = (page: PDFPage) => Promise<unknown> | unknown

/** Saves a PDF of one page for each drawing. */
async function save(...drawings: Draw[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const draw of drawings) {
    const page = document.addPage([200, 200])
    page.setFont(await document.embedFont(StandardFonts.Helvetica))
    await draw(page)
  }
  return document.save()
}

async function convert(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  convertToGray(document)
  return document.save()
}

/** Puts a page with a word into a form on the page, as an imposed page is. */
const embed =
  (color: Color): Draw =>
  async (page) => {
    const inner = await PDFDocument.load(await save((form) => form.drawText('inner', { color })))
    const [form] = await page.doc.embedPages(inner.getPages())
    page.drawPage(form!, { x: 20, y: 20 })
  }

/** Gives a page streams for its content. */
const writeStreams =
  (...texts: string[]): Draw =>
  ({ doc: { context }, node }) => {
    const streams = texts.map((text) => context.register(context.flateStream(text)))
    node.set(PDFName.of('Contents'), context.obj(streams))
  }
const write = (...lines: string[]) => writeStreams(lines.join('\n'))

/** All the content streams of a PDF, in the order of their numbers. */
async function readContent(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes)
  const texts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => !dict.has(PDFName.of('Type')))
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
  return texts.join('\n')
}

async function readWords(bytes: Uint8Array) {
  const document = await openPdf(bytes)
  const pages = readPdf(document)
  return pages.map(({ runs }) => runs.map(({ text }) => text))
}

describe('convertToGray', () => {
  it('leaves every other byte as it was', async () => {
    const words = '(0 0 0 rg \\) 1 1 1 RG) Tj % 0 0 0 rg\n/P <</A (0 0 0 rg)>> BDC EMC é'
    const before = `q 0 0 0 rg\n1 1.0 1 RG ${words}\n.5 .5 0.50 rg 1 0 0 rg 0 0 0 1 k Q`
    const after = `q 0 g\n1 G ${words}\n.5 g 1 0 0 rg 0 0 0 1 k Q`
    expect(await readContent(await convert(await save(write(before))))).toBe(after)
  })

  it('converts each stream of a page by itself, and leaves what begins in another', async () => {
    const bytes = await save(
      writeStreams('q 0 0 0 rg', '1 1 1 RG [(a)', '] TJ 1 1 1 rg 0 0', '0 rg Q'),
    )
    const converted = await convert(bytes)
    expect(await readContent(converted)).toBe('q 0 g\n1 G [(a)\n] TJ 1 g 0 0\n0 rg Q')
    expect(findColor(await PDFDocument.load(converted), 'page')).toEqual([
      'page 1 uses the colour 0 0 0 rg, not black or white in DeviceGray',
    ])
  })

  it('keeps the other entries of a form', async () => {
    const formOf = async (bytes: Uint8Array) => {
      const { context } = await PDFDocument.load(bytes)
      const form = context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
        .find((dict) => dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form'))
      return form!
        .entries()
        .filter(([key]) => key !== PDFName.of('Length'))
        .map(([key, value]) => [String(key), String(value)])
    }
    const bytes = await save(embed(black))
    const entries = await formOf(bytes)
    expect(entries.map(([key]) => key)).toEqual(
      expect.arrayContaining(['/BBox', '/Matrix', '/Resources']),
    )
    expect(await formOf(await convert(bytes))).toEqual(entries)
  })

  it('keeps words readable and in their places', async () => {
    const bytes = await save((page) => page.drawText('outer', { color: black }), embed(black))
    const converted = await convert(bytes)
    expect(await readWords(converted)).toEqual([['outer'], ['inner']])
    expect(await readWords(converted)).toEqual(await readWords(bytes))
  })

  it('makes the same bytes each time', async () => {
    const bytes = await save(embed(black))
    expect(await convert(bytes)).toEqual(await convert(bytes))
  })

  it('converts what was drawn and flushed', async () => {
    const document = await PDFDocument.create()
    document.addPage().drawText('drawn', { color: black })
    await document.flush()
    convertToGray(document)
    const bytes = await document.save()
    expect(findColor(await PDFDocument.load(bytes), 'page')).toEqual([])
    expect(await readWords(bytes)).toEqual([['drawn']])
  })
})

describe('findColor', () => {
  const check = async (...drawings: Draw[]) =>
    findColor(await PDFDocument.load(await convert(await save(...drawings))), 'page')

  it('finds nothing wrong with black and white, once converted', async () => {
    const box = { width: 20, height: 20, color: black, borderColor: black }
    const bytes = await save(
      (page) => page.drawText('outer', { color: black }),
      embed(black),
      (page) => page.drawRectangle(box),
      (page) => page.drawRectangle({ ...box, color: rgb(1, 1, 1), opacity: 1 }),
      () => undefined,
    )
    expect(findColor(await PDFDocument.load(await convert(bytes)), 'page')).toEqual([])
    expect(
      findColor(await PDFDocument.load(bytes), 'side').map((fault) => fault.slice(0, 6)),
    ).toEqual(['side 1', 'side 2', 'side 3', 'side 4', 'side 4'])
  })

  it('takes black and white in DeviceGray for what they are', async () => {
    const gray = write('/DeviceGray cs 0 sc /DeviceGray CS 1.0 SCN 0 g 1 G')
    expect(await check(gray)).toEqual([])
  })

  const colour = (text: string) =>
    `page 1 uses the colour ${text}, not black or white in DeviceGray`

  it.each<[string, Draw, string[]]>([
    ['a red word', (page) => page.drawText('red', { color: rgb(1, 0, 0) }), [colour('1 0 0 rg')]],
    [
      'a red line and a red area, as one fault',
      write('1 0 0 RG 1 0 0 rg', '1 0 0 rg'),
      [colour('1 0 0 rg')],
    ],
    ['a gray word', (page) => page.drawText('gray', { color: grayscale(0.5) }), [colour('0.5 g')]],
    [
      'a gray word in RGB',
      (page) => page.drawText('x', { color: rgb(0.5, 0.5, 0.5) }),
      [colour('0.5 g')],
    ],
    [
      'black in four inks',
      (page) => page.drawText('x', { color: cmyk(0, 0, 0, 1) }),
      [colour('0 0 0 1 k')],
    ],
    ['a colour with too few parts', write('0 0 rg'), [colour('0 0 rg')]],
    ['a tint in a space', write('/DeviceGray cs 0.5 scn'), [colour('0.5 scn')]],
    ['a red word in a form', embed(rgb(1, 0, 0)), [colour('1 0 0 rg')]],
    ['a colour space', write('/Cs1 cs 0 sc'), ['page 1 uses the colour space Cs1']],
    ['a pattern', write('/Pattern cs /P1 scn'), ['page 1 paints with a pattern']],
    ['a shading', write('/Sh1 sh'), ['page 1 fills an area with a shading']],
    [
      'a word half seen through',
      (page) => page.drawText('x', { color: black, opacity: 0.5 }),
      ['page 1 uses the opacity 0.5, which makes a tint'],
    ],
    [
      'a blend mode',
      (page) => page.drawText('x', { color: black, blendMode: BlendMode.Multiply }),
      ['page 1 uses the blend mode Multiply'],
    ],
    [
      'a soft mask',
      (page) => {
        const state = { SMask: { S: 'Alpha' } }
        const name = page.node.newExtGState('M', page.doc.context.obj(state))
        page.pushOperators(PDFOperator.of('gs' as never, [name]))
      },
      ['page 1 paints through a soft mask'],
    ],
    [
      'a picture of dots',
      async (page) => page.drawImage(await page.doc.embedPng(png)),
      ['page 1 holds a picture that is not vector'],
    ],
    [
      'an annotation that paints',
      (page) => {
        const { context } = page.doc
        const look = context.register(context.formXObject([]))
        const note = context.obj({
          Type: 'Annot',
          Subtype: 'Square',
          Rect: [0, 0, 9, 9],
          AP: { N: look },
        })
        page.node.addAnnot(context.register(note))
      },
      ['page 1 has an annotation that paints'],
    ],
  ])('refuses %s', async (_, draw, faults) => {
    expect(await check(draw)).toEqual(faults)
  })

  it('refuses an inline image, which cannot be converted either', async () => {
    const bytes = await save(write('BI /W 1 /H 1 /CS /G /BPC 8 ID x EI'))
    await expect(convert(bytes)).rejects.toThrow('inline image')
    expect(findColor(await PDFDocument.load(bytes), 'page')).toEqual([
      'page 1 cannot be read: The content holds an inline image.',
    ])
  })

  it('does not mind what a page holds but does not use', async () => {
    const unused: Draw = async (page) => {
      const image = await page.doc.embedPng(png)
      page.node.newXObject('Image', image.ref)
      page.node.newExtGState('Half', page.doc.context.obj({ ca: 0.5 }))
      page.drawText('black', { color: black })
      expect(page.node.Resources()!.lookup(PDFName.of('XObject'), PDFDict).keys()).toHaveLength(1)
    }
    expect(await check(unused)).toEqual([])
  })

  it('names each page where a fault is', async () => {
    const red: Draw = (page) => page.drawText('x', { color: rgb(1, 0, 0) })
    const faults = await check(red, (page) => page.drawText('x', { color: black }), red)
    expect(faults.map((fault) => fault.slice(0, 6))).toEqual(['page 1', 'page 3'])
  })
})
