import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../../../src/routes/site-url.ts'
import { packEpub, zipEpub } from '../../../../src/exports/epub/pack-epub.ts'
import { readEpub } from '../../../../src/preflight/texts/read-epub.ts'
import { identifyEdition } from '../../../../src/exports/epub/write-package.ts'
import { makeZine } from '../make-zine.ts'

const { zine } = makeZine(['One.', 'Two.'])
const coverPng = new Uint8Array([1, 2, 3])
const section = (numeral: string, number: number, body: string) =>
  `<section id="${numeral}" class="principle"><span id="${number}"></span><h2>${numeral} Do this.</h2>${body}</section>`
const page = (first: string, second = '<p>Two.</p>') =>
  `<main>${section('I', 1, first)}${section('II', 2, second)}</main>`
const open = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!)
const pack = (first: string, changes = {}) =>
  packEpub({ zine: { ...zine, ...changes }, page: page(first), coverPng })

describe('packEpub', () => {
  const epub = pack('<p>One.</p>')

  it('holds a container, a package, and what the package lists, sorted', () => {
    expect(Object.keys(unzipSync(epub))).toEqual([
      'mimetype',
      'EPUB/back.xhtml',
      'EPUB/cover.png',
      'EPUB/cover.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/package.opf',
      'EPUB/principle-01.xhtml',
      'EPUB/principle-02.xhtml',
      'EPUB/zine.css',
      'META-INF/container.xml',
    ])
  })

  it('is read cover first, then the principles, then where more is to be found', () => {
    expect(readEpub(epub).spine.map(({ path }) => path)).toEqual([
      'EPUB/cover.xhtml',
      'EPUB/principle-01.xhtml',
      'EPUB/principle-02.xhtml',
      'EPUB/back.xhtml',
    ])
  })

  it('dates itself by the edition and names it', () => {
    const opf = open(epub, 'EPUB/package.opf')
    expect(opf).toContain('<meta property="dcterms:modified">2026-01-31T00:00:00Z</meta>')
    expect(opf).toContain('<dc:date>2026-01-31</dc:date>')
    expect(opf).toContain(`<dc:identifier id="edition">${identifyEdition(zine)}</dc:identifier>`)
  })

  it('has another name in another edition, and at another address', () => {
    const names = [zine, { ...zine, edition: '2026-02-01' }, { ...zine, path: 'Other' }].map(
      identifyEdition,
    )
    const host = new URL(canonicalAddress('')).hostname
    expect(names[0]).toBe(`tag:${host},2026-01-31:Title`)
    expect(new Set(names).size).toBe(3)
  })

  it.each([
    ['en', 'ltr'],
    ['he', 'rtl'],
  ])('turns its pages in %s from the side the language begins on', (language, direction) => {
    const opf = open(pack('<p>One.</p>', { language }), 'EPUB/package.opf')
    expect(opf).toContain(`<dc:language>${language}</dc:language>`)
    expect(opf).toContain(`<spine page-progression-direction="${direction}">`)
  })

  it('closes the last principle, and no other, with the closing line', () => {
    expect(open(epub, 'EPUB/principle-01.xhtml')).not.toContain(zine.closing)
    expect(open(epub, 'EPUB/principle-02.xhtml')).toContain(zine.closing)
  })

  it.each([
    ['#II', 'principle-02.xhtml#II'],
    ['./#II', 'principle-02.xhtml#II'],
    ['#2', 'principle-02.xhtml'],
    ['#here', 'principle-01.xhtml#here'],
    ['#nowhere', 'cover.xhtml'],
    ['II/', canonicalAddress('Title/II/')],
    ['https://example.org/?a&amp;b', 'https://example.org/?a&amp;b'],
  ])('makes a link to %s lead to %s', (href, target) => {
    const bytes = pack(`<p id="here"><a href="${href}">a</a></p>`)
    expect(open(bytes, 'EPUB/principle-01.xhtml')).toContain(`<a href="${target}">a</a>`)
  })

  it('tells of a page that lacks a principle', () => {
    const source = { zine, page: section('I', 1, '<p>One.</p>'), coverPng }
    expect(() => packEpub(source)).toThrow('The page has no section for principle II.')
  })

  it('escapes whatever the zine is called', () => {
    const bytes = pack('<p>One.</p>', { title: 'A & <B>', subtitle: '"C"' })
    for (const path of ['EPUB/package.opf', 'EPUB/cover.xhtml', 'EPUB/nav.xhtml']) {
      expect(open(bytes, path)).toContain('A &amp; &lt;B&gt;')
    }
  })
})

describe('zipEpub', () => {
  const files = new Map([
    ['b.xhtml', new Uint8Array(200)],
    ['a.xhtml', new Uint8Array(200)],
  ])
  const ascii = (bytes: Uint8Array) => strFromU8(bytes, true)

  it('begins with the mimetype, stored, so that it stands at the 38th byte', () => {
    const bytes = zipEpub(files, '2026-01-31')
    expect(ascii(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
    // The method, and how long what is after the name is: nothing.
    expect([...bytes.slice(8, 10), ...bytes.slice(28, 30)]).toEqual([0, 0, 0, 0])
  })

  it.each([
    ['2026-01-31', 2026, 1, 31],
    ['1886-05-04', 1980, 1, 1],
    ['1980-01-01', 1980, 1, 1],
  ])(
    'dates every file of the edition of %s, whatever the clock says',
    (edition, year, month, day) => {
      const bytes = zipEpub(files, edition)
      const date = (bytes[12]! | (bytes[13]! << 8)) >>> 0
      expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([year, month, day])
      expect(bytes[10]! | (bytes[11]! << 8)).toBe(12 << 11)
    },
  )

  it('gives the same bytes for the same files, in whatever order they come', () => {
    const turned = new Map([...files].toReversed())
    expect(zipEpub(turned, '2026-01-31')).toEqual(zipEpub(files, '2026-01-31'))
  })
})
