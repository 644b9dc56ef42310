import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { TextFormatId } from '../../../../src/formats/formats.ts'
import { writeMarkdown } from '../../../../src/exports/markdown/write-markdown.ts'
import { writePlainText } from '../../../../src/exports/text/write-plain-text.ts'
import { packEpub } from '../../../../src/exports/epub/pack-epub.ts'
import { preflightText } from '../../../../src/preflight/texts/preflight-text.ts'
import { makeZine } from '../../exports/make-zine.ts'

const first = 'Nobody should stand alone when the others have gone.'
const { zine, texts } = makeZine([first, 'We stay.'])
const section = (numeral: string, text: string) =>
  `<section id="${numeral}"><h2>${numeral} Do this.</h2><p>${text}</p></section>`
const html = `<nav>All zines</nav><main><h1>The Title</h1><p>A subtitle</p><p>From here.</p>${section('I', first)}${section('II', 'We stay.')}<p>That is all.</p><footer><p>more of it <a href="https://example.org/Title">example.org/Title</a></p><p>Edition 2026-01-31</p></footer></main>`
const files: Readonly<Record<TextFormatId, Uint8Array>> = {
  html: strToU8(html),
  text: strToU8(writePlainText(zine, texts)),
  markdown: strToU8(writeMarkdown(zine, texts)),
  epub: packEpub({ zine, page: html, coverPng: new Uint8Array() }),
}
const formats = Object.keys(files) as TextFormatId[]

/** Changes the text of a file: of an EPUB, that of its documents, but for the navigation. */
function change(format: TextFormatId, from: string, to: string): Uint8Array {
  if (format !== 'epub') return strToU8(strFromU8(files[format]).replace(from, to))
  return changeEpub((path, text) => (path.endsWith('nav.xhtml') ? text : text.replace(from, to)))
}

function changeEpub(work: (path: string, text: string) => string): Uint8Array {
  const entries = Object.entries(unzipSync(files.epub))
  return zipSync(
    Object.fromEntries(entries.map(([path, file]) => [path, strToU8(work(path, strFromU8(file)))])),
  )
}

describe('preflightText', () => {
  it.each(formats)('finds nothing wrong with %s that nothing was done to', (format) => {
    expect(preflightText(format, files[format], zine)).toEqual([])
  })

  it.each(formats)('tells of a word that %s lost', (format) => {
    const spoilt = change(format, 'stand alone when', 'stand when')
    expect(preflightText(format, spoilt, zine)).toEqual(['lost “alone” of principle I'])
  })

  it.each(formats)('tells of a word that %s repeats', (format) => {
    const spoilt = change(format, 'stand alone', 'stand alone alone')
    expect(preflightText(format, spoilt, zine)).toEqual(['repeats “alone” of principle I'])
  })

  it.each(formats)('tells of two words that %s swapped', (format) => {
    const spoilt = change(format, 'stand alone', 'alone stand')
    expect(preflightText(format, spoilt, zine).join()).toMatch(/^(has|holds) “alone/)
  })

  it.each(formats)('tells of a word that %s has not from the author', (format) => {
    const spoilt = change(format, 'stand alone', 'stand all alone')
    expect(preflightText(format, spoilt, zine)).toEqual([
      'holds “all”, which principle I does not have there',
    ])
  })

  it.each(formats)('tells of a capital that %s does not keep', (format) => {
    const spoilt = change(format, 'Nobody', 'nobody')
    expect(preflightText(format, spoilt, zine)).not.toEqual([])
  })

  it.each(formats)('tells of an edition that %s lost', (format) => {
    const spoilt = change(format, 'Edition 2026-01-31', '')
    expect(preflightText(format, spoilt, zine)).toEqual([
      'lost “Edition 2026- 01- 31” of the back cover',
    ])
  })

  it.each<TextFormatId>(['html', 'epub'])('tells of what %s asks another host for', (format) => {
    const spoilt = change(format, '<p>We', '<img src="https://example.org/a.png"/><p>We')
    expect(preflightText(format, spoilt, zine)).toEqual([
      'asks for https://example.org/a.png, and what is in one file asks for nothing',
    ])
  })

  it('tells of a style of an EPUB that asks another host for a font', () => {
    const spoilt = changeEpub((path, text) =>
      path.endsWith('.css') ? `${text}@import "https://example.org/a.css";` : text,
    )
    expect(preflightText('epub', spoilt, zine).join()).toContain(
      'asks for https://example.org/a.css',
    )
  })

  it('tells of two documents of an EPUB in the wrong order', () => {
    const spoilt = changeEpub((_, text) =>
      text.replace(
        /(<itemref idref="principle-1"\/>)\n(<itemref idref="principle-2"\/>)/,
        '$2\n$1',
      ),
    )
    expect(preflightText('epub', spoilt, zine)).not.toEqual([])
  })

  const contents = (from: string, to: string) =>
    changeEpub((path, text) => (path.endsWith('nav.xhtml') ? text.replace(from, to) : text))

  it.each([
    ['that differs', contents('>II Do this.<', '>II Do that.<')],
    ['that leads elsewhere', contents('principle-02.xhtml">II', 'principle-01.xhtml">II')],
    ['that is missing', contents('<li><a href="principle-02.xhtml">II Do this.</a></li>', '')],
    [
      'that is there twice',
      contents('</ol>', '<li><a href="principle-01.xhtml">I Do this.</a></li></ol>'),
    ],
  ])('tells of an entry in the contents of an EPUB %s', (_, spoilt) => {
    expect(preflightText('epub', spoilt, zine).join()).toMatch(
      /^has .* in its contents where .* belongs$/,
    )
  })

  it.each([
    ['that is none', new Uint8Array(100)],
    ['without a container', zipSync({ mimetype: strToU8('application/epub+zip') })],
    ['without navigation', changeEpub((_, text) => text.replace(' properties="nav"', ''))],
    [
      'without a document of its spine',
      changeEpub((_, text) => text.replace('href="back.xhtml"', 'href="other.xhtml"')),
    ],
  ])('tells of an EPUB %s', (_, spoilt) => {
    expect(preflightText('epub', spoilt, zine)).toEqual([
      expect.stringMatching(/^cannot be opened: /),
    ])
  })
})
