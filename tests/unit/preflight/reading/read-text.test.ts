import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/preflight/read-pdf.ts'

/** Glyphs of a font for tests, half as wide as their size, and the letters they stand for. */
const letters: Readonly<Record<string, string>> = {
  '0001': 'a',
  '0002': 'b',
  '0003': 'c',
  '0004': ' ',
  '0005': 'א',
  '0006': 'ב',
  '0007': 'ג',
  '0008': '\u25CC',
  '0009': 'ﬁ',
  '000a': '\u0304',
  '000b': '\u202F',
  '000c': '-',
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** Registers the font of the tests: it is named by two bytes a glyph, as Chromium names its own. */
function addFont({ context }: PDFDocument): PDFRef {
  const pairs = Object.entries(letters).map(([glyph, text]) => `<${glyph}> <${utf16(text)}>`)
  const map = `${pairs.length} beginbfchar\n${pairs.join('\n')}\nendbfchar`
  const file = context.register(context.flateStream('none'))
  const descriptor = { Type: 'FontDescriptor', FontName: 'ABCDEF+Rye', FontFile2: file }
  const below = { Type: 'Font', Subtype: 'CIDFontType2', DW: 500, FontDescriptor: descriptor }
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'ABCDEF+Rye',
      Encoding: 'Identity-H',
      DescendantFonts: [below],
      ToUnicode: context.register(context.flateStream(map)),
    }),
  )
}

/** Reads a page of 200 x 200 pt that is painted by some operators. */
async function read(...lines: string[]) {
  const document = await PDFDocument.create()
  const page = document.addPage([200, 200])
  const { context } = document
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(lines.join('\n'))))
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: addFont(document) } }))
  return readPdf(document)[0]!
}

const texts = async (...lines: string[]) => (await read(...lines)).runs.map(({ text }) => text)
const show = (glyphs: string, x = 20, y = 100, size = 10) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${glyphs} ET`
const span = (text: string, glyphs: string) =>
  `/Span <</ActualText <feff${utf16(text)}>>> BDC ${glyphs} EMC`

describe('the text of a page', () => {
  it('is what the fonts say of the glyphs, a space among them', async () => {
    expect(await texts(show('[<00010002> -200 <00040003>] TJ'))).toEqual(['ab c'])
  })

  it('is the actual text around glyphs, once, whatever they are', async () => {
    expect(await texts(show(`<0001> Tj ${span('אב', '<0006> Tj <0005> Tj')} <0002> Tj`))).toEqual([
      'aאבb',
    ])
  })

  it('keeps two spans apart that say the same', async () => {
    const one = span('b', '<0002> Tj')
    expect(await texts(show(`${one} ${one}`))).toEqual(['bb'])
  })

  it('is read backwards where glyphs are shown in reverse, span by span', async () => {
    const glyphs = `/ReversedChars BMC <0007> Tj ${span('אב', '<0006> Tj')} <0005> Tj EMC <0001> Tj`
    expect(await texts(show(glyphs))).toEqual(['אאבגa'])
  })

  it('opens a ligature only where words are compared', async () => {
    expect(await texts(show('<0009> Tj'))).toEqual(['ﬁ'])
  })

  it('has a narrow space that a glyph draws, which is no gap', async () => {
    expect(await texts(show('[<0001000b> 400 <0002>] TJ'))).toEqual(['a\u202Fb'])
  })

  it('has a mark that is drawn off the line with its letter', async () => {
    const mark = '1 0 0 1 21 104 Tm <000a> Tj 1 0 0 1 25 100 Tm <0002> Tj'
    const { runs } = await read(show(`<0001> Tj ${mark}`))
    expect(runs.map(({ text }) => text)).toEqual(['a\u0304b'])
    expect(runs[0]!.baselineMm).toBeCloseTo((100 / 72) * 25.4, 3)
  })

  it('has lines of one text object apart', async () => {
    expect(await texts(show('<0001> Tj 1 0 0 1 20 86 Tm <0002> Tj'))).toEqual(['a', 'b'])
    expect(await texts(show('12 TL <00010001> Tj T* <0002> Tj'))).toEqual(['aa', 'b'])
  })

  it('has a run as wide as its letters, without the space at its end', async () => {
    const [run] = (await read(show('<000100020004> Tj'))).runs
    expect(run!.endMm - run!.startMm).toBeCloseTo((10 / 72) * 25.4, 3)
    expect(run).toMatchObject({ sizePt: 10, angle: 0 })
  })

  it('is turned as the matrices turn it, in forms too', async () => {
    const [run] = (await read(`q -1 0 0 -1 200 200 cm ${show('<0001> Tj')} Q`)).runs
    expect(run).toMatchObject({ text: 'a', angle: 180 })
    expect(run!.startMm).toBeCloseTo((180 / 72) * 25.4, 3)
  })

  it('is refused where it names a font that is not there', async () => {
    await expect(read('BT /F2 10 Tf <0001> Tj ET')).rejects.toThrow('does not hold the Font /F2')
    await expect(read('BT <0001> Tj ET')).rejects.toThrow('shows text without a font')
  })
})

describe('the glyphs of a page', () => {
  const wrong = async (...lines: string[]) => (await read(...lines)).wrongGlyphs

  it('are right where they show what they stand for', async () => {
    expect(await wrong(show(`<00010002> Tj ${span('אב', '<0005> Tj <0006> Tj')}`))).toEqual([])
    expect(await wrong(show(span('fi', '<0009> Tj')))).toEqual([])
    expect(await wrong(show(span('ā', '<0001> Tj <000a> Tj')))).toEqual([])
    expect(await wrong(show(span('\u25CC\u0304', '<0008> Tj')))).toEqual([])
  })

  it('are wrong where the font has none for a letter', async () => {
    expect(await wrong(show(span('ж', '<0000> Tj')))).toEqual([
      'shows a letter that the font Rye does not have, for “ж”',
    ])
    expect(await wrong(show('<0000> Tj'))).toEqual([
      'shows a letter that the font Rye does not have',
    ])
  })

  it('are wrong where another letter is shown than the one that is meant', async () => {
    expect(await wrong(show(span('ג', '<0006> Tj')))).toEqual(['shows “ב” for “ג”'])
    expect(await wrong(show(span('ā', '<0002> Tj <000a> Tj')))).toEqual(['shows “b” for “ā”'])
    expect(await wrong(show(span('ft', '<0009> Tj')))).toEqual(['shows “ﬁ” for “ft”'])
  })

  it('are wrong where a circle stands in for a letter that a mark lacks', async () => {
    expect(await wrong(show(span('\u0304', '<0008> Tj <000a> Tj')))).toEqual([
      'shows a dotted circle at “\u0304”',
    ])
  })
})
