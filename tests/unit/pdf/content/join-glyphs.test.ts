import { PDFDocument, type PDFDict } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { joinGlyphs } from '../../../../src/pdf/content/join-glyphs.ts'
import { parseContent } from '../../../../src/pdf/content/parse-content.ts'

/** Fonts: F1 as Chromium writes one, whose glyphs 1 to 3 are 500, 600 and 250 wide; F2 of another kind. */
async function makeResources(): Promise<PDFDict> {
  const { context } = await PDFDocument.create()
  const cid = context.obj({ Type: 'Font', Subtype: 'CIDFontType2', W: [1, [500, 600], 3, 3, 250] })
  const f1 = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    Encoding: 'Identity-H',
    DescendantFonts: [cid],
  })
  const f2 = context.obj({ Type: 'Font', Subtype: 'TrueType' })
  return context.obj({ Font: { F1: f1, F2: f2 } }) as PDFDict
}

const join = async (text: string) => joinGlyphs(text, 0, parseContent(text), await makeResources())

describe('joinGlyphs', () => {
  it.each([
    [
      'glyphs that follow each other as wide as they are',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <0001> Tj 5 0 Td <0002> Tj 6 0 Td <0003> Tj ET',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <000100020003> Tj ET',
    ],
    [
      'what stands closer together or farther apart',
      'BT /F1 10 Tf <0001> Tj 4.8 0 Td <0002> Tj 6.5 0 Td <0003> Tj ET',
      'BT /F1 10 Tf [<0001>20<0002>-50<0003>] TJ ET',
    ],
    [
      'no more than a line, and moves the next one from where the first began',
      'BT /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj -5 12 Td <0003> Tj ET',
      'BT /F1 10 Tf <00010002> Tj 0 12 Td <0003> Tj ET',
    ],
    [
      'no more than a font',
      'BT /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj /F2 10 Tf 6 0 Td <0003> Tj ET',
      'BT /F1 10 Tf <00010002> Tj /F2 10 Tf 11 0 Td <0003> Tj ET',
    ],
    [
      'and makes good what is rounded off',
      'BT /F1 10 Tf <0001> Tj 5.003 0 Td <0001> Tj 5.003 0 Td <0001> Tj ET',
      'BT /F1 10 Tf [<00010001>-1<0001>] TJ ET',
    ],
    [
      'large letters to a hundredth of a thousandth',
      'BT /F1 100 Tf <0001> Tj 50.02 0 Td <0001> Tj ET',
      'BT /F1 100 Tf [<0001>-0.2<0001>] TJ ET',
    ],
    [
      'the beginning of a word that is shown apart',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <0001> Tj ET BT /F1 10 Tf 1 0 0 -1 10 9 Tm <0002> Tj 6 0 Td <0003> Tj 3 7 Td <0001> Tj ET',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <000100020003> Tj 14 7 Td <0001> Tj ET',
    ],
    [
      'no word with one of another line, another font or farther off',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <0001> Tj ET BT /F1 10 Tf 1 0 0 -1 10 8 Tm <0002> Tj ET BT /F1 9 Tf 1 0 0 -1 16 8 Tm <0002> Tj ET BT /F1 9 Tf 1 0 0 -1 30 8 Tm <0002> Tj ET',
      'BT /F1 10 Tf 1 0 0 -1 5 9 Tm <0001> Tj ET BT /F1 10 Tf 1 0 0 -1 10 8 Tm <0002> Tj ET BT /F1 9 Tf 1 0 0 -1 16 8 Tm <0002> Tj ET BT /F1 9 Tf 1 0 0 -1 30 8 Tm <0002> Tj ET',
    ],
  ])('joins %s', async (_, text, joined) => {
    expect(await join(text)).toBe(joined)
  })

  it.each([
    ['glyphs of another font', 'BT /F2 10 Tf <01> Tj 5 0 Td <02> Tj ET'],
    ['a content that spaces letters', 'BT 2 Tc /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj ET'],
    ['a content without text', 'q 1 0 0 1 0 0 cm Q'],
  ])('leaves %s as it is', async (_, text) => {
    expect(await join(text)).toBe(text)
  })
})
