import { degrees, PDFDocument, PDFName, rgb, type PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/preflight/read-pdf.ts'
import { openPdf } from '../../support/open-pdf.ts'

type Draw = (page: PDFPage) => Promise<unknown> | unknown

/** Finds the thin rules of a page of 200 x 200 pt. */
async function find(draw: Draw) {
  const made = await PDFDocument.create()
  await draw(made.addPage([200, 200]))
  const document = await openPdf(await made.save())
  return readPdf(document)[0]!.thinRules
}

/** Writes the operators of the page; `/Light gs` sets a line width of 0.3 pt. */
const write =
  (...lines: string[]): Draw =>
  (page) => {
    const { context } = page.doc
    const stream = context.register(context.flateStream(lines.join('\n')))
    page.node.set(PDFName.of('Contents'), stream)
    page.node.setExtGState(PDFName.of('Light'), context.obj({ LW: 0.3 }))
  }
const line =
  (thickness: number): Draw =>
  (page) => {
    page.drawLine({ start: { x: 20, y: 50 }, end: { x: 120, y: 50 }, thickness })
  }

describe('the thin rules of a page', () => {
  it('tells how light a rule is, and where', async () => {
    expect(await find(line(0.25))).toEqual([
      { widthPt: 0.25, at: { left: 20, bottom: 50, right: 120, top: 50 } },
    ])
  })

  it.each<[string, Draw, number[]]>([
    ['a line of 0.5 pt', line(0.5), []],
    ['a line of 0.48 pt', line(0.48), [0.48]],
    ['a line as fine as the printer can', line(0), [0]],
    ['a line without a width of its own, which is 1 pt', write('20 50 m 120 50 l S'), []],
    ['a line that is scaled down', write('.2 0 0 .2 0 0 cm 2 w 20 50 m 120 50 l S'), [0.4]],
    ['a line that is scaled up', write('4 0 0 4 0 0 cm .2 w 20 40 m 40 40 l S'), []],
    [
      'a line that is scaled and turned',
      write('0 .2 -.2 0 100 0 cm 2 w 20 50 m 120 50 l s'),
      [0.4],
    ],
    ['a width set by a graphics state', write('/Light gs 20 50 m 120 50 l S'), [0.3]],
    ['a width that was taken back', write('q .2 w Q 20 50 m 120 50 l S'), []],
    ['the outline of a box', write('.3 w 20 20 50 50 re S'), [0.3]],
    ['the outline of a white box', write('.3 w 1 g 20 20 50 50 re B'), [0.3]],
    ['the outline of a black box', write('.3 w 20 20 50 50 re B'), []],
    ['a low filled box', write('20 20 100 .375 re f'), [0.375]],
    ['a narrow filled box', write('20 20 .25 100 re f*'), [0.25]],
    ['a filled box without a height', write('20 20 100 0 re f'), [0]],
    ['a filled box of 0.75 pt', write('20 20 100 .75 re f'), []],
    ['a filled box that is turned', write('.6 .8 -.8 .6 100 0 cm 20 20 80 .25 re f'), [0.25]],
    ['a filled box with an outline', write('.25 w 20 20 100 .25 re B'), []],
    ['one of two boxes in a path', write('20 20 80 9 re 20 50 80 .25 re f'), [0.25]],
    ['dashes that are too light', write('20 20 2 .25 re 25 20 2 .25 re 30 20 1 .25 re f'), [0.25]],
    ['the short rest of a dash', write('20 20 2 1 re 25 20 2 1 re 30 20 .25 1 re f'), []],
    ['a white line', write('.2 w 1 G 20 50 m 120 50 l S'), []],
    ['a white line in RGB', write('.2 w 1 1 1 RG 20 50 m 120 50 l S'), []],
    ['a red line', write('.2 w 1 0 0 RG 20 50 m 120 50 l S'), [0.2]],
    ['a white box', write('1 g 20 20 100 .25 re f'), []],
    ['a black box after a white one', write('q 1 g Q 20 20 100 .25 re f'), [0.25]],
    ['a clip', write('20 20 100 .25 re W n'), []],
    ['a path that is not painted', write('.2 w 20 20 m 120 20 l n'), []],
    ['a line outside its clip', write('0 0 9 9 re W n .2 w 20 50 m 120 50 l S'), []],
    ['a line in its clip', write('0 0 99 99 re W n .2 w 20 50 m 120 50 l S'), [0.2]],
    ['a line off the page', write('.2 w 20 250 m 120 250 l S'), []],
    ['a lone point', write('20 20 m 20 20 50 50 re f'), []],
    ['a curve', write('.2 w 20 20 m 20 60 60 60 60 20 c S'), [0.2]],
    ['words', (page) => page.drawText('l i', { size: 3 }), []],
  ])('looks at %s', async (_, draw, widths) => {
    const found = await find(draw)
    expect(found.map(({ widthPt }) => Number(widthPt.toFixed(4)))).toEqual(widths)
  })

  it('finds a rule in an embedded page, turned and moved', async () => {
    const inner = await PDFDocument.create()
    inner
      .addPage([100, 100])
      .drawRectangle({ x: 10, y: 10, width: 50, height: 0.25, color: rgb(0, 0, 0) })
    const found = await find(async (page) => {
      const [form] = await page.doc.embedPages(inner.getPages())
      page.drawPage(form!, { x: 150, y: 150, rotate: degrees(180) })
    })
    expect(found).toHaveLength(1)
    expect(found[0]!.widthPt).toBeCloseTo(0.25, 4)
    expect(found[0]!.at.left).toBeCloseTo(90, 3)
    expect(found[0]!.at.top).toBeCloseTo(140, 3)
  })
})
