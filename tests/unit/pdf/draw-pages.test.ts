import { PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { listContent } from '../../../src/pdf/content/content-stream.ts'
import { makeDrawer } from '../../../src/pdf/draw-pages.ts'

const text = 'BT\n/F4 12 Tf\n<0001> Tj\nET'

/** Adds a page that shows a glyph in the font it calls F4. */
function addPage(document: PDFDocument, font: string, content = text): PDFPage {
  const { context } = document
  const page = document.addPage([100, 200])
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)))
  const own = fonts.get(document)?.get(font)
  const ref = own ?? context.register(context.obj({ Type: 'Font', BaseFont: font }))
  fonts.set(document, (fonts.get(document) ?? new Map()).set(font, ref))
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F4: ref } }))
  return page
}

const fonts = new Map<PDFDocument, Map<string, ReturnType<PDFDocument['context']['register']>>>()

/** What a side shows, and the names of the fonts under which. */
async function draw(pages: (document: PDFDocument) => PDFPage[]) {
  const source = await PDFDocument.create()
  const target = await PDFDocument.create()
  const drawn = pages(source)
  const side = target.addPage([400, 200])
  const place = makeDrawer(source, target)
  place(
    side,
    drawn.map((page, index) => ({ page, matrix: [1, 0, 0, 1, index * 100, 0] as const })),
  )
  const [content] = listContent(side)
  const named = content!.resources!.lookupMaybe(PDFName.of('Font'), PDFDict)
  return {
    shown: content!.operations.map(({ operands, operator }) => [...operands, operator].join(' ')),
    fonts: (named?.keys() ?? []).map(
      (key) =>
        `${key.asString()} ${String(named!.lookup(key, PDFDict).get(PDFName.of('BaseFont')))}`,
    ),
  }
}

describe('pages drawn on a side', () => {
  it('are in one content, each in its place and cut to its box', async () => {
    const { shown } = await draw((document) => [addPage(document, 'Rye'), addPage(document, 'Rye')])
    const page = (left: number) => [
      'q',
      `1 0 0 1 ${left} 0 cm`,
      '0 0 100 200 re',
      'W',
      'n',
      'BT',
      '/F4 12 Tf',
      '<0001> Tj',
      'ET',
      'Q',
    ]
    expect(shown).toEqual([...page(0), ...page(100)])
  })

  it('share what they call alike and is the same', async () => {
    const { fonts } = await draw((document) => [addPage(document, 'Rye'), addPage(document, 'Rye')])
    expect(fonts).toEqual(['/F4 /Rye'])
  })

  it('keep apart what they call alike and is not, as parts of a long text do', async () => {
    const { shown, fonts } = await draw((document) => [
      addPage(document, 'Rye'),
      addPage(document, 'Spelt'),
      addPage(document, 'Rye'),
    ])
    expect(fonts).toEqual(['/F4 /Rye', '/F4_1 /Spelt'])
    expect(shown.filter((line) => line.endsWith('Tf'))).toEqual([
      '/F4 12 Tf',
      '/F4_1 12 Tf',
      '/F4 12 Tf',
    ])
  })

  it('leave names alone that lead to nothing, which the preflight refuses', async () => {
    const { shown } = await draw((document) => [
      addPage(document, 'Rye', '/DeviceGray cs\n/Pattern CS\n/Lost gs'),
    ])
    expect(shown).toContain('/Lost gs')
    expect(shown).toContain('/DeviceGray cs')
  })
})
