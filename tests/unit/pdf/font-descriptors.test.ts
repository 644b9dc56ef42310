import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { mendFontDescriptors } from '../../../src/pdf/font-descriptors.ts'
import { findFontFaults } from '../../../src/preflight/find-font-faults.ts'

const asChromium = { Ascent: 967.5, Descent: -232.5, CapHeight: -735, StemV: 0 }

async function makeDocument(fields: Readonly<Record<string, number>>) {
  const document = await PDFDocument.create()
  document.addPage()
  const { context } = document
  context.register(
    context.obj({ Type: 'FontDescriptor', FontName: 'AAAAAA+Narrow-Regular', ...fields }),
  )
  return document
}

/** What is wrong before and after, as it is read back from the bytes. */
async function findFaults(fields: Readonly<Record<string, number>>) {
  const document = await makeDocument(fields)
  const before = findFontFaults(await PDFDocument.load(await document.save()))
  mendFontDescriptors(document)
  return [before, findFontFaults(await PDFDocument.load(await document.save()))]
}

describe('mendFontDescriptors', () => {
  it('sets right what Chromium writes', async () => {
    expect(await findFaults(asChromium)).toEqual([
      [
        'the font Narrow-Regular says that its CapHeight is -735',
        'the font Narrow-Regular says that its StemV is 0',
      ],
      [],
    ])
  })

  it('leaves what is right as it is', async () => {
    const right = { ...asChromium, CapHeight: 698, StemV: 125 }
    expect(await findFaults(right)).toEqual([[], []])
    const document = await makeDocument(right)
    const before = await document.save()
    mendFontDescriptors(document)
    expect(await document.save()).toEqual(before)
  })

  it.each([
    [{ ...asChromium, CapHeight: 1, StemV: 1, Ascent: 0 }, 'Ascent is 0'],
    [{ ...asChromium, CapHeight: 1, StemV: 1, Descent: 20 }, 'Descent is 20'],
  ])('leaves for the preflight what it does not know: %j', async (fields, fault) => {
    const [, after] = await findFaults(fields)
    expect(after).toEqual([`the font Narrow-Regular says that its ${fault}`])
  })
})
