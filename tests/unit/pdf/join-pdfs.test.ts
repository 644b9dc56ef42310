import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { joinPdfs } from '../../../src/pdf/join-pdfs.ts'
import { openPdf, readOutline } from '../../support/open-pdf.ts'

/** Makes a PDF of empty pages, tagged and outlined as Chromium does it, with an entry for each page. */
async function print(titles: readonly string[], below?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context, catalog } = pdf
  const [root, tags, tree] = [context.nextRef(), context.nextRef(), context.nextRef()]
  const numbers = context.obj([])
  const sections = titles.map((title, index) => {
    const page = pdf.addPage([100, 100])
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(index))
    const section = context.register(
      context.obj({ Type: 'StructElem', S: 'Sect', P: tags, Pg: page.ref, T: PDFString.of(title) }),
    )
    numbers.push(PDFNumber.of(index))
    numbers.push(context.obj([section]))
    return section
  })
  context.assign(tags, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: sections }))
  context.assign(tree, context.obj({ Nums: numbers }))
  const next = titles.length
  context.assign(root, context.obj({ K: tags, ParentTree: tree, ParentTreeNextKey: next }))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  const outlines = context.nextRef()
  const names = below === undefined ? titles : [below]
  const refs = names.map(() => context.nextRef())
  for (const [index, name] of names.entries()) {
    const dest = [pdf.getPage(index).ref, 'XYZ', 0, 0, 0]
    const entry = context.obj({ Title: PDFString.of(name), Parent: outlines, Dest: dest })
    if (index > 0) entry.set(PDFName.of('Prev'), refs[index - 1]!)
    if (index < refs.length - 1) entry.set(PDFName.of('Next'), refs[index + 1]!)
    context.assign(refs[index]!, entry)
  }
  const ends = { First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }
  context.assign(outlines, context.obj(ends))
  catalog.set(PDFName.of('Outlines'), outlines)
  return pdf.save()
}

/** The pages that the list of tags leads to, by the number of the page they are on. */
async function readTags(bytes: Uint8Array): Promise<{ titles: string[]; keys: number[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const tags = root.lookup(PDFName.of('K'), PDFDict).lookup(PDFName.of('K'), PDFArray)
  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray)
  const titles = pdf.getPages().map((page) => {
    const key = page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber()
    const section = numbers.lookup(2 * key + 1, PDFArray).lookup(0, PDFDict)
    expect(section.get(PDFName.of('Pg'))).toBe(page.ref)
    expect(section.lookup(PDFName.of('P'))).toBe(root.lookup(PDFName.of('K')))
    return section.lookup(PDFName.of('T'), PDFString).decodeText()
  })
  expect(tags.size()).toBe(titles.length)
  const keys = numbers.asArray().filter((_, index) => index % 2 === 0)
  return { titles, keys: keys.map((key) => (key as PDFNumber).asNumber()) }
}

describe('joinPdfs', () => {
  it('leaves a PDF that is alone as it is', async () => {
    const pdf = await print(['one'])
    expect(await joinPdfs([pdf])).toBe(pdf)
  })

  it('joins pages with their tags, and the outline below its title', async () => {
    const parts = [await print(['one', 'two'], 'title'), await print(['three', 'four'])]
    const joined = await joinPdfs([...parts, await print(['five'])])
    expect(await readTags(joined)).toEqual({
      titles: ['one', 'two', 'three', 'four', 'five'],
      keys: [0, 1, 2, 3, 4],
    })
    const document = await openPdf(joined)
    const [title, ...others] = readOutline(document)
    expect(others).toEqual([])
    expect(title!.items.map((item) => item.title)).toEqual(['three', 'four', 'five'])
  })

  it('gives the same bytes each time', async () => {
    const parts = [await print(['one']), await print(['two'])]
    expect(await joinPdfs(parts)).toEqual(await joinPdfs(parts))
  })

  it('refuses what is not tagged', async () => {
    const bare = await PDFDocument.create()
    bare.addPage()
    await expect(joinPdfs([await print(['one']), await bare.save()])).rejects.toThrow(
      'Expected instance of PDFDict',
    )
  })
})
