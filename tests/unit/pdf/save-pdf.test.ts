import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { savePdf } from '../../../src/pdf/save-pdf.ts'
import { findPdfFaults } from '../../support/pdf-faults.ts'

/** A page as pdf-lib leaves it: with a list of no annotations, and a stream that nothing leads to. */
async function makeDocument(words = 'bread'): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const page = document.addPage([200, 200])
  page.node.set(PDFName.of('Annots'), document.context.obj([]))
  const { context } = document
  const streams = ['q', `q 1 0 0 1 5 5 cm /${words} gs Q`, 'Q'].map((text) =>
    context.register(context.flateStream(text)),
  )
  page.node.set(PDFName.of('Contents'), context.obj(streams))
  context.register(context.flateStream('dead '.repeat(500)))
  return document
}

describe('savePdf', () => {
  it('leaves nothing that a print program stumbles over', async () => {
    const document = await makeDocument()
    const asItWas = await document.save()
    expect(await findPdfFaults(asItWas)).toEqual([
      'page 1 has an empty list of annotations',
      'a content stream does not begin with white space',
      'a content stream does not end with white space',
      'an object is not used',
      'the version is 1.7, and there is no identifier',
    ])
    const saved = await savePdf(await makeDocument())
    expect(await findPdfFaults(saved)).toEqual([])
    expect(saved.length).toBeLessThan(asItWas.length)
  })

  it('keeps what the contents hold, but for white space around them', async () => {
    const saved = await PDFDocument.load(await savePdf(await makeDocument()))
    const texts = saved.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && !object.dict.has(PDFName.of('Type'))
          ? [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')]
          : [],
      )
    expect(texts).toEqual(['\nq\n', '\nq 1 0 0 1 5 5 cm /bread gs Q\n', '\nQ\n'])
  })

  it('gives the same content the same bytes, and another content another identifier', async () => {
    const [one, again, other] = await Promise.all(
      ['bread', 'bread', 'bicycle'].map(async (words) => savePdf(await makeDocument(words))),
    )
    expect(again).toEqual(one)
    const identify = async (bytes: Uint8Array) =>
      (await PDFDocument.load(bytes)).context.trailerInfo.ID!.toString()
    expect(await identify(other!)).not.toBe(await identify(one!))
  })
})
