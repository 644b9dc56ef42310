import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/build/files.ts'
import { findActive } from '../support/find-active.ts'
import { testSiteDir } from '../support/test-site.ts'

const own = /^_astro\/[\w.-]+\.js$/

describe('what is published', () => {
  it('runs nothing on a reader’s machine but the script of the paged routes', async () => {
    const paths = await listFiles(testSiteDir)
    expect(paths.filter((path) => own.test(path))).toHaveLength(1)
    for (const path of paths.filter((path) => !own.test(path))) {
      const found = await findActive(path, await readFile(join(testSiteDir, path)))
      expect([path, found]).toEqual([path, []])
    }
  })

  const page = 'IceMelts/index.html'
  it.each([
    [page, '<script>alert(1)</script>', 'a script, inline'],
    [page, '<script type="module" src="../_astro/a.js"></script>', 'a script, ../_astro/a.js'],
    ['print/booklet/index.html', '<script src="//host/a.js"></script>', 'a script, //host/a.js'],
    [page, '<p onclick="a()">', 'onclick on <p>'],
    [page, '<a href=" java\nscript:a()">', 'href=" java\nscript:a()"'],
    [page, '<iframe src="a"></iframe>', '<iframe>'],
    [page, '<meta http-equiv="Refresh" content="0">', 'a refresh'],
    ['cover.svg', '<svg><script>a()</script></svg>', 'a script, inline'],
    ['tool.exe', 'MZ', 'a kind of file that nobody has thought of'],
  ])('would not be let pass: in %s, %s', async (path, markup, what) => {
    expect(await findActive(path, strToU8(markup))).toEqual([what])
  })

  it('lets the data of a page pass, and the module of a paged route', async () => {
    const data = '<script type="application/ld+json">{}</script>'
    expect(await findActive(page, strToU8(data))).toEqual([])
    const module = '<script type="module" src="../../../_astro/PrintPreview.a1.js"></script>'
    expect(await findActive('IceMelts/print/booklet/index.html', strToU8(module))).toEqual([])
  })

  it('would not let a script in a book, a kit or a PDF pass', async () => {
    const book = zipSync({ 'EPUB/a.xhtml': strToU8('<html><script>a()</script></html>') })
    expect(await findActive('a.epub', book)).toEqual(['EPUB/a.xhtml: a script, inline'])
    const kit = zipSync({ 'zine/a.epub': book })
    expect(await findActive('a.zip', kit)).toEqual(['zine/a.epub: EPUB/a.xhtml: a script, inline'])

    const document = await PDFDocument.create()
    document.addPage()
    document.addJavaScript('main', 'app.alert(1)')
    expect(await findActive('a.pdf', await document.save())).toContain('/JavaScript')
    const opening = await PDFDocument.create()
    opening.addPage()
    const launch = opening.context.obj({ S: 'Launch', F: 'a' })
    opening.catalog.set(PDFName.of('OpenAction'), launch)
    expect(await findActive('a.pdf', await opening.save())).toEqual(['/Launch', '/OpenAction'])
  })
})
