import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { nameSubsets } from '../../../src/pdf/name-subsets.ts'

async function rename(name: string, part: number): Promise<string> {
  const pdf = await PDFDocument.create()
  const ref = pdf.context.register(pdf.context.obj({ Type: 'Font', BaseFont: name }))
  nameSubsets(pdf, part)
  return pdf.context.lookup(ref, PDFDict).lookup(PDFName.of('BaseFont'), PDFName).decodeText()
}

it.each([
  ['AAAAAA+Bitter-Bold', 1, 'AAABAA+Bitter-Bold'],
  ['CAAAAA+Bitter-Bold', 1, 'CAABAA+Bitter-Bold'],
  ['AAAAAA+Bitter-Bold', 27, 'AAABBA+Bitter-Bold'],
])('%s of part %i is %s', async (name, part, wanted) => {
  expect(await rename(name, part)).toBe(wanted)
})

it('leaves the first part and whole fonts as they are', async () => {
  expect(await rename('AAAAAA+Bitter-Bold', 0)).toBe('AAAAAA+Bitter-Bold')
  expect(await rename('Bitter-Bold', 3)).toBe('Bitter-Bold')
})
