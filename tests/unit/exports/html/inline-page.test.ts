import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../../../src/routes/site-url.ts'
import { findRequests } from '../../../../src/exports/html/find-requests.ts'
import {
  findPageAssets,
  inlinePage,
  linkFromAnywhere,
} from '../../../../src/exports/html/inline-page.ts'

const route = 'Tiny/'
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
const bytes = (text: string) => new TextEncoder().encode(text)
const assets = new Map([
  ['_astro/face.woff2', bytes('face')],
  ['_astro/a.css', bytes('@font-face{src:url(face.woff2)}')],
  ['Tiny/a.png', bytes('picture')],
])
const face = 'url(data:font/woff2;base64,ZmFjZQ==)'

describe('findPageAssets', () => {
  it('finds the fonts, styles and pictures of a page below the root of the site', () => {
    const html = page(
      `<link rel="stylesheet" href="/_astro/a.css"><style>@font-face{src:url(../_astro/face.woff2)}</style><link rel="icon" href="data:,">`,
      `<img src="a.png"><a href="b.pdf">b</a><img src="${canonicalAddress('Tiny/a.png')}">`,
    )
    expect(findPageAssets(html, route)).toEqual(['Tiny/a.png', '_astro/a.css', '_astro/face.woff2'])
  })
})

describe('inlinePage', () => {
  it.each([
    ['a font', page('<style>@font-face{src:url(/_astro/face.woff2)format("woff2")}</style>'), face],
    ['a font beside it', page('<style>@font-face{src:url("../_astro/face.woff2")}</style>'), face],
    [
      'a stylesheet',
      page('<link rel="stylesheet" href="../_astro/a.css">'),
      `<style>@font-face{src:${face}}</style>`,
    ],
    [
      'a picture',
      page('', '<img src="a.png" srcset="b.png 2x">'),
      '<img src="data:image/png;base64,cGljdHVyZQ==">',
    ],
    [
      'an icon',
      page('<link rel="icon" href="a.png">'),
      'href="data:image/png;base64,cGljdHVyZQ=="',
    ],
  ])('puts %s into the page, which then asks for nothing', (_, html, part) => {
    const one = inlinePage(
      html,
      route,
      new Map([...assets, ['_astro/a.css', bytes('@font-face{src:url(face.woff2)}')]]),
    )
    expect(one).toContain(part)
    expect(findRequests(parseDocument(html).children)).not.toEqual([])
    expect(findRequests(parseDocument(one).children)).toEqual([])
  })

  it('tells of a file that it was not given', () => {
    const html = page('<style>@font-face{src:url(/_astro/other.woff2)}</style>')
    expect(() => inlinePage(html, route, assets)).toThrow(
      '_astro/other.woff2 is not among the files of the page.',
    )
  })

  it('leaves out what runs, and what does nothing without it', () => {
    const one = inlinePage(
      page(
        '<script src="a.js"></script><script>b()</script><link rel="modulepreload" href="a.js"><link rel="manifest" href="a.webmanifest">',
        '<button>c</button><form>d</form><p hidden>e</p><p>f</p>',
      ),
      route,
      assets,
    )
    expect(one).toContain('<body><p>f</p></body>')
    expect(one).not.toMatch(/script(?!-src)|a\.js|manifest/)
  })

  it('keeps what is told about the page', () => {
    const data = '<script type="application/ld+json">{"name":"a < b"}</script>'
    expect(inlinePage(page(data), route, assets)).toContain(data)
  })

  it('has a policy of its own, before everything it is about, and no other', () => {
    const old =
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; font-src \'self\'">'
    const html = page('<style>a{}</style>').replace('<head>', `<head>${old}`)
    const one = inlinePage(html, route, assets)
    expect(one.match(/content-security-policy/gi)).toHaveLength(1)
    expect(one).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy"[^>]* font-src data:;/,
    )
    expect(one).toContain("default-src 'none'")
  })

  it('is the same page in everything else', () => {
    const body =
      '<main><h1>A &amp; B</h1> <p id="x" class="y">“c” &lt; d<br>e&nbsp;f</p></main><!-- g -->'
    expect(inlinePage(page('<title>A</title>', body), route, assets)).toContain(
      `<title>A</title></head><body>${body}</body></html>`,
    )
  })
})

describe('linkFromAnywhere', () => {
  it.each([
    ['#IV', '#IV'],
    ['../', canonicalAddress('')],
    ['print/', canonicalAddress('Tiny/print/')],
    ['../Tiny/print/?paper=a4#x', canonicalAddress('Tiny/print/?paper=a4#x')],
    ['/feed.xml', canonicalAddress('feed.xml')],
    ['./#IV', '#IV'],
    ['../Tiny/#IV', '#IV'],
    [canonicalAddress('Tiny/#IV'), '#IV'],
    ['./', canonicalAddress('Tiny/')],
    ['https://example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['data:,', 'data:,'],
  ])('makes %s lead to %s', (href, target) => {
    expect(linkFromAnywhere(href, route)).toBe(target)
  })
})
