import { describe, expect, it } from 'vitest'
import { chooseKitFiles, linkFromFolder } from '../../../../src/build/zine/kit-files.ts'
import { kitFile } from '../../../../src/formats/files.ts'
import { readZine } from '../../../support/read-zine.ts'

const zine = await readZine()
const all = [
  '404.html',
  'ICEMELTS/index.html',
  'LICENCES.txt',
  'IceMelts/4/index.html',
  'IceMelts/IV/index.html',
  'IceMelts/cards/IV.png',
  'IceMelts/ice-melts-booklet-letter.pdf',
  'IceMelts/ice-melts.zip',
  'IceMelts/index.html',
  'IceMelts/print/booklet/index.html',
  'IceMelts/print/index.html',
  'Other/index.html',
  '_astro/font.woff2',
  'index.html',
]
const inKit = [
  'LICENCES.txt',
  'IceMelts/IV/index.html',
  'IceMelts/ice-melts-booklet-letter.pdf',
  'IceMelts/index.html',
  'IceMelts/print/index.html',
  'index.html',
]

describe('chooseKitFiles', () => {
  it('takes the shelf and the zine, without aliases, cards, scripts and itself', () => {
    expect(kitFile(zine)).toBe('ice-melts.zip')
    expect(chooseKitFiles(all, zine)).toEqual(inKit)
  })
})

describe('linkFromFolder', () => {
  it.each([
    ['index.html written out', 'IceMelts/', '../', '../index.html'],
    ['below itself', 'IceMelts/', '../IceMelts/print/', 'print/index.html'],
    ['to a principle', 'IceMelts/IV/', '../', '../index.html'],
    ['with an anchor', 'IceMelts/IV/', '../#IV', '../index.html#IV'],
    [
      'to a file',
      'IceMelts/print/',
      '../ice-melts-booklet-letter.pdf',
      '../ice-melts-booklet-letter.pdf',
    ],
    [
      'from a live route to its PDF',
      'IceMelts/print/',
      'booklet/',
      '../ice-melts-booklet-letter.pdf',
    ],
    ['an anchor on the page', 'IceMelts/', '#IV', '#IV'],
    ['to another host', 'IceMelts/', 'https://example.org/a', 'https://example.org/a'],
    ['to what is not in the kit', '', 'Other/', 'https://crimethinc.com/Other/'],
  ])('links %s', (_, route, href, written) => {
    const html = `<p><a class="a" href="${href}">link</a></p>`
    expect(linkFromFolder(html, route, new Set(inKit), zine)).toBe(
      `<p><a class="a" href="${written}">link</a></p>`,
    )
  })

  it('leaves what is no link as it is', () => {
    const html = '<link rel="canonical" href="https://crimethinc.com/IceMelts/"><p>href="../"</p>'
    expect(linkFromFolder(html, 'IceMelts/', new Set(inKit), zine)).toBe(html)
  })
})
