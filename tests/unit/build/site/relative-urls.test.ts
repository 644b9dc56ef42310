import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../../src/user-error.ts'
import { makePageUrlsRelative, makeUrlsRelative } from '../../../../src/build/site/relative-urls.ts'
import { makeScratch } from '../../../support/scratch.ts'

describe('makePageUrlsRelative', () => {
  it.each([
    ['', '<script type="module" src="_astro/a.js"></script>'],
    ['Tiny/', '<script type="module" src="../_astro/a.js"></script>'],
    ['Tiny/print/mini/', '<script type="module" src="../../../_astro/a.js"></script>'],
  ])('climbs from %j to the root', (route, expected) => {
    expect(makePageUrlsRelative('<script type="module" src="/_astro/a.js"></script>', route)).toBe(
      expected,
    )
  })

  it.each([
    ['<link href="/_astro/a.css" rel="x">', '<link href="../_astro/a.css" rel="x">'],
    ["<link href='/_astro/a.css'>", "<link href='../_astro/a.css'>"],
    ['<link href=/_astro/a.css>', '<link href=../_astro/a.css>'],
    [
      '<img srcset="/_astro/a.png 1x, /_astro/b.png 2x">',
      '<img srcset="../_astro/a.png 1x, ../_astro/b.png 2x">',
    ],
    [
      '<style>p{src:url(/_astro/a.woff2)url("/_astro/b.woff2")}</style>',
      '<style>p{src:url(../_astro/a.woff2)url("../_astro/b.woff2")}</style>',
    ],
    ['<p style="background:url(/_astro/a.png)">', '<p style="background:url(../_astro/a.png)">'],
  ])('makes the references of %j relative', (html, expected) => {
    expect(makePageUrlsRelative(html, 'Tiny/')).toBe(expected)
  })

  it.each([
    '<p>It is in "/_astro/a.js", or in url(/_astro/a.css).</p>',
    '<p title="See href=/a and url(/a)" data-css="p > a { x: y }">Text</p>',
    '<a href="../">Up</a><a href="https://example.org/">Out</a><a href="#I">I</a>',
    '<style>p > a { background: url(data:image/png;base64,/9j/4AA) }</style>',
  ])('leaves %j as it is', (html) => {
    expect(makePageUrlsRelative(html, 'Tiny/')).toBe(html)
  })

  it.each([
    ['<link rel="alternate" href="/feed.xml">', '/feed.xml'],
    ['<link rel=icon href=/a.png>', '/a.png'],
    ['<img src="//example.org/a.png">', '//example.org/a.png'],
    ['<img srcset="a.png 1x, /b.png 2x">', '/b.png'],
    ['<form action="/send">', '/send'],
    ['<style>p{background:url(/a.png)}</style>', '/a.png'],
    ['<style>@import "/a.css";</style>', '/a.css'],
    ['<script type="module">import "/_astro/a.js"</script>', '/_astro/'],
  ])('refuses %j', (html, address) => {
    expect(() => makePageUrlsRelative(html, 'Tiny/')).toThrow(
      `/Tiny/ refers to ${address}, which is found at the root of a host only.`,
    )
  })
})

describe('a link from the root of a host', () => {
  it.each([
    ['<a href="/">', '/'],
    ['<a class="a" href=/Tiny/>', '/Tiny/'],
    ["<a href='//example.org/a b'>", '//example.org/a b'],
  ])('is told to the author: %j', (html, address) => {
    expect(() => makePageUrlsRelative(html, 'Tiny/')).toThrow(
      new UserError(
        `/Tiny/ links to ${address}, which is found at the root of a host only; write the whole address, with https://.`,
      ),
    )
  })
})

describe('makeUrlsRelative', () => {
  it('makes references relative in pages and styles, and refuses them in scripts', async () => {
    const site = await makeScratch()
    await mkdir(join(site, 'Tiny'))
    await mkdir(join(site, '_astro'))
    await writeFile(join(site, 'Tiny/index.html'), '<link href="/_astro/a.css">')
    await writeFile(join(site, '_astro/a.css'), 'p{src:url(/_astro/a.woff2)}')
    await writeFile(join(site, '_astro/a.js'), 'import "./b.js"')
    await makeUrlsRelative(site)
    expect(await readFile(join(site, 'Tiny/index.html'), 'utf8')).toBe(
      '<link href="../_astro/a.css">',
    )
    expect(await readFile(join(site, '_astro/a.css'), 'utf8')).toBe('p{src:url(../_astro/a.woff2)}')
    await writeFile(join(site, '404.html'), '<link href="/_astro/a.css">')
    await makeUrlsRelative(site)
    // It is answered with at any depth, so that no relative address is right.
    expect(await readFile(join(site, '404.html'), 'utf8')).toBe('<link href="/_astro/a.css">')
    await writeFile(join(site, '_astro/a.js'), 'const font = "/_astro/a.woff2"')
    await expect(makeUrlsRelative(site)).rejects.toThrow('/_astro/a.js refers to /_astro/')
  })
})
