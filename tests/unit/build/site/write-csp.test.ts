import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatPolicy, nameAlignments, writeCsp } from '../../../../src/build/site/write-csp.ts'
import { makeScratch } from '../../../support/scratch.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'"

describe('the policy of a page to read', () => {
  it('allows nothing to a page of words', () => {
    expect(formatPolicy('<p>Words</p>', 'Tiny/')).toBe(nothing)
  })

  it('allows data that no browser runs', () => {
    const data = '<script type="application/ld+json">{"name":"<style>"}</script>'
    expect(formatPolicy(data, 'Tiny/')).toBe(nothing)
  })

  it('allows its own styles by their hashes, to the letter', () => {
    const styles = ['p > a { content: "&amp;" }', '\np {}\n']
    const html = styles.map((style) => `<style>${style}</style>`).join('')
    expect(formatPolicy(html, '')).toContain(`; style-src ${styles.map(hashOf).join(' ')};`)
  })

  it.each([
    ['fonts', '<style>@font-face{src:url(a.woff2)}</style>', "font-src 'self'"],
    ['an icon without a file', '<link rel="icon" href="data:,">', 'img-src data:'],
    ['pictures', '<img src="a.png">', "img-src 'self'"],
    ['both', '<img src="a.png"><link rel="icon" href="data:,">', "img-src 'self' data:"],
  ])('allows %s where there are such', (_, html, directive) => {
    expect(formatPolicy(html, 'Tiny/')).toContain(`; ${directive};`)
    expect(formatPolicy('<style>p{}</style>', 'Tiny/')).not.toMatch(/font-src|img-src|script-src/)
  })

  it.each([
    ['<script src="a.js"></script>', 'a.js'],
    ['<script>run()</script>', 'run()'],
    ['<p style="color: red">', 'style'],
    ['<p onclick="run()">', 'onclick'],
  ])('cannot be written for %j', (html, name) => {
    expect(() => formatPolicy(html, 'Tiny/')).toThrow(
      `/Tiny/ is there to be read, and needs ${name}.`,
    )
  })
})

describe('the policy of a paged route', () => {
  it('allows the styles that Paged.js writes, and its own script', () => {
    const html =
      '<html data-paged><style>p{}</style><p style="color: red"><script src="a.js"></script>'
    expect(formatPolicy(html, 'Tiny/print/mini/')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    )
  })

  it('allows a script that stands in it by its hash', () => {
    expect(
      formatPolicy('<html data-paged><script type="module">run()</script>', 'Tiny/print/mini/'),
    ).toContain(`script-src ${hashOf('run()')};`)
  })
})

describe('the address of a page', () => {
  it('says nothing of it: a principle of a zine named print has no loose policy', () => {
    expect(formatPolicy('<html lang="es"><p>Pan</p>', 'es/print/I/')).toBe(nothing)
    expect(formatPolicy('<html lang="es"><p>Pan</p>', 'es/cards/')).toBe(nothing)
  })
})

describe('writeCsp', () => {
  it('puts the policy before anything else in the head, and refuses a page without one', async () => {
    const site = await makeScratch()
    await mkdir(join(site, 'Tiny'))
    await writeFile(join(site, 'Tiny/index.html'), '<html><head><title>T</title></head></html>')
    await writeCsp(site)
    expect(await readFile(join(site, 'Tiny/index.html'), 'utf8')).toBe(
      `<html><head><meta http-equiv="Content-Security-Policy" content="${nothing}"><title>T</title></head></html>`,
    )
    await writeFile(join(site, 'index.html'), '<p>Words</p>')
    await expect(writeCsp(site)).rejects.toThrow('/index.html has no head to put its policy into.')
  })
})

describe('nameAlignments', () => {
  it('names the alignment of a cell by a class, and leaves other styles for the policy to refuse', () => {
    expect(
      nameAlignments('<td style="text-align:right">a</td><th style="text-align: center;">'),
    ).toBe('<td class="align-right">a</td><th class="align-center">')
    const other = '<p style="text-align:right">a</p><td style="color:red">'
    expect(nameAlignments(other)).toBe(other)
    expect(() => formatPolicy(other, 'Tiny/')).toThrow('needs style')
  })
})
