import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { listContent } from '../../../../src/pdf/content/content-stream.ts'
import { parseContent } from '../../../../src/pdf/content/parse-content.ts'

/** Each operation as its operands and operator, parted by bars. */
const parse = (text: string) =>
  parseContent(text).map(({ operator, operands }) => [...operands, operator].join('|'))

describe('parseContent', () => {
  it.each([
    ['numbers of every form', '0 -.5 +1. 2.25 rg', ['0|-.5|+1.|2.25|rg']],
    ['operators without operands', 'q W* n\nQ', ['q', 'W*', 'n', 'Q']],
    ['nested strings', '(a (0 0 0 rg) b) Tj', ['(a (0 0 0 rg) b)|Tj']],
    ['escaped parentheses', '(a\\) 0 0 0 rg \\( \\\\) Tj', ['(a\\) 0 0 0 rg \\( \\\\)|Tj']],
    ['comments', '1 % 0 0 rg (\n0 0 rg %) end', ['1|0|0|rg']],
    ['a percent sign in a string', '(100 %) Tj', ['(100 %)|Tj']],
    ['strings in hexadecimal', '<0 0 a> Tj<>Tj', ['<0 0 a>|Tj', '<>|Tj']],
    ['arrays', '[(])-5[<5D>]] TJ [] 0 d', ['[(])-5[<5D>]]|TJ', '[]|0|d']],
    [
      'dictionaries',
      '/Span <</A(>>)/B<</C<3E>>>/D[1]>>BDC EMC',
      ['/Span|<</A(>>)/B<</C<3E>>>/D[1]>>|BDC', 'EMC'],
    ],
    ['names with odd characters', '/F#201,é 12 Tf/rg gs', ['/F#201,é|12|Tf', '/rg|gs']],
    [
      'operators that touch what is around them',
      'BT/F1 1 Tf(a)Tj ET',
      ['BT', '/F1|1|Tf', '(a)|Tj', 'ET'],
    ],
    ['constants', 'true null false x', ['true|null|false|x']],
    ['nothing', ' \0\t\f\r\n% end', []],
  ])('parts %s', (_, text, operations) => {
    expect(parse(text)).toEqual(operations)
  })

  it('tells where an operation stands, operands and all', () => {
    const text = 'q  0 0 0 rg\n[ 1 ] 0 d'
    const slices = parseContent(text).map(({ start, end }) => text.slice(start, end))
    expect(slices).toEqual(['q', '0 0 0 rg', '[ 1 ] 0 d'])
  })

  it.each([
    ['an inline image', 'q BI /W 1 /H 1 ID x EI Q', /inline image/],
    ['a string without an end', '(a (b) Tj', /byte 0 does not end/],
    ['a string in hexadecimal without an end', 'q <00', /byte 2 does not end/],
    ['an array without an end', '[1 2 TJ', /lacks its \]/],
    ['a dictionary without an end', '/A <</B 1 BDC', /lacks its >>/],
    ['a bracket too many', '0 ] TJ', /“]” at byte 2/],
    ['a number run into its operator', '0 0 0rg', /“0rg”/],
    ['operands without an operator', 'q 0 0', /without an operator/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseContent(text)).toThrow(message)
  })
})

describe('listContent', () => {
  const texts = (document: PDFDocument) =>
    listContent(document.getPage(0)).map(({ parts }) => parts.map(({ text }) => text.trim()))
  const stream = (document: PDFDocument, text: string, entries = {}) =>
    document.context.register(document.context.flateStream(text, entries))
  /** A page with this content, and these entries of its resources. */
  async function create(
    content: (document: PDFDocument) => unknown[],
    resources: (document: PDFDocument) => Record<string, object> = () => ({}),
  ) {
    const document = await PDFDocument.create()
    const { node } = document.addPage()
    node.set(PDFName.of('Contents'), document.context.obj(content(document) as never))
    node.set(PDFName.of('Resources'), document.context.obj(resources(document) as never))
    return document
  }

  it('joins the streams of a page, which may part an operation', async () => {
    const document = await create((made) => [stream(made, '0 0'), stream(made, '0 rg')])
    const [content] = listContent(document.getPage(0))
    expect(content!.parts.map(({ text, start }) => ({ text, start }))).toEqual([
      { text: '0 0', start: 0 },
      { text: '0 rg', start: 4 },
    ])
    expect(content!.operations).toEqual([
      { operator: 'rg', operands: ['0', '0', '0'], start: 0, end: 8 },
    ])
  })

  it('goes into forms within forms, each once', async () => {
    const document = await create(
      (made) => [stream(made, '/A Do /A Do /B Do')],
      (made) => {
        const inner = stream(made, 'inner', { Subtype: 'Form' })
        const Resources = { XObject: { I: inner } }
        return {
          XObject: {
            A: stream(made, '/I Do a', { Subtype: 'Form', Resources }),
            B: stream(made, '/I Do b', { Subtype: 'Form', Resources }),
            Unused: stream(made, 'unused', { Subtype: 'Form' }),
          },
        }
      },
    )
    expect(texts(document)).toEqual([['/A Do /A Do /B Do'], ['/I Do a'], ['inner'], ['/I Do b']])
  })

  it('ends where a form paints itself', async () => {
    const document = await create(
      (made) => [stream(made, '/A Do')],
      (made) => ({ XObject: { A: stream(made, '/A Do', { Subtype: 'Form' }) } }),
    )
    expect(texts(document)).toHaveLength(2)
  })

  it('goes into the glyphs of a Type 3 font', async () => {
    const document = await create(
      (made) => [stream(made, '/T 1 Tf')],
      (made) => ({
        Font: { T: { Subtype: 'Type3', CharProcs: { a: stream(made, '0 0 d0 1 0 0 rg') } } },
      }),
    )
    expect(texts(document)).toEqual([['/T 1 Tf'], ['0 0 d0 1 0 0 rg']])
  })

  it('reads what was drawn and flushed', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    document.addPage().drawText('a', { font })
    expect(() => texts(document)).toThrow('does not hold the Font')
    await document.flush()
    expect(texts(document)[0]![0]).toMatch(/<61> Tj/)
  })

  it('has nothing to list on an empty page', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    expect(texts(document)).toEqual([[]])
  })

  it('refuses a form that the document does not hold', async () => {
    const document = await create((made) => [stream(made, '/A Do')])
    expect(() => texts(document)).toThrow('does not hold the XObject /A')
  })

  it('refuses a stream with a predictor, which pdf-lib would not undo', async () => {
    const document = await create((made) => [
      stream(made, 'q Q', { DecodeParms: { Predictor: 12, Columns: 3 } }),
    ])
    expect(() => texts(document)).toThrow(/encoded/)
  })

  it('refuses a stream of pixels', async () => {
    const document = await create((made) => {
      const jpeg = made.context.obj({ Filter: 'DCTDecode' })
      return [made.context.register(PDFRawStream.of(jpeg, new Uint8Array(3)))]
    })
    expect(() => texts(document)).toThrow(/DCTDecode/)
  })
})
