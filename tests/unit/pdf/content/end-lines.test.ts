import { PDFDocument, type PDFDict } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { endLines } from '../../../../src/pdf/content/end-lines.ts'
import { parseContent } from '../../../../src/pdf/content/parse-content.ts'

/** A font as Chromium writes one: 1 is `a`, 2 is a dash, 3 is a space, 250 wide. */
async function makeResources(): Promise<PDFDict> {
  const { context } = await PDFDocument.create()
  const map = `3 beginbfchar <0001> <0061> <0002> <2014> <0003> <0020> endbfchar`
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    Encoding: 'Identity-H',
    DescendantFonts: [context.obj({ W: [1, [500, 600, 250]] })],
    ToUnicode: context.register(context.flateStream(map)),
  })
  return context.obj({ Font: { F1: font } }) as PDFDict
}

const end = async (text: string) => endLines(text, 0, parseContent(text), await makeResources())
const line = (y: number, shown: string) => `BT /F1 9 Tf 1 0 0 -1 5 ${y} Tm ${shown} ET`
const tagged = (...lines: string[]) => `/P <</MCID 0 >> BDC ${lines.join(' ')} EMC`

describe('endLines', () => {
  it('puts a space that takes no room at the end of each line', async () => {
    expect(await end(tagged(line(9, '<0001> Tj'), line(20, '[<0001>-5<0001>] TJ')))).toBe(
      tagged(line(9, '[<0001><0003>250] TJ'), line(20, '[<0001>-5<0001><0003>250] TJ')),
    )
  })

  it.each([
    ['after a dash', tagged(line(9, '<0002> Tj'))],
    ['after a space', tagged(line(9, '<0003> Tj'))],
    ['in what is not tagged', line(9, '<0001> Tj')],
  ])('puts none %s', async (_, text) => {
    expect(await end(text)).toBe(text)
  })

  it('takes letters of another font on the same line for no new line', async () => {
    expect(await end(tagged(line(9, '<0001> Tj'), line(9, '<0002> Tj')))).toBe(
      tagged(line(9, '<0001> Tj'), line(9, '<0002> Tj')),
    )
  })
})
