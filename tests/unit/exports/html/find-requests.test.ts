import { describe, expect, it } from 'vitest'
import { findCssRequests, findRequests } from '../../../../src/exports/html/find-requests.ts'
import { parseFragment } from '../../../../src/exports/html/html-tree.ts'

describe('findRequests', () => {
  it.each([
    ['a picture', '<img src="a.png" srcset="b.png 2x">', ['a.png', 'b.png 2x']],
    ['a stylesheet', '<link rel="stylesheet" href="a.css">', ['a.css']],
    ['an icon', '<link rel="shortcut icon" href="/a.ico">', ['/a.ico']],
    ['a script', '<script src="a.js"></script>', ['a.js']],
    ['a frame', '<iframe src="https://example.org/"></iframe>', ['https://example.org/']],
    ['an object', '<object data="a.svg"></object>', ['a.svg']],
    ['a picture in a drawing', '<svg><image href="a.png"/></svg>', ['a.png']],
    ['a font', '<style>@font-face{src:url(a.woff2)format("woff2")}</style>', ['a.woff2']],
    ['a style that asks for another', '<style>@import "a.css";</style>', ['a.css']],
    ['a style of one element', `<p style="background:url('a.png')">`, ['a.png']],
  ])('finds %s', (_, html, addresses) => {
    expect(findRequests(parseFragment(html))).toEqual(addresses)
  })

  it.each([
    ['a link to follow', '<a href="https://example.org/">a</a>'],
    ['what the page is called elsewhere', '<link rel="canonical" href="https://example.org/">'],
    ['a feed', '<link rel="alternate" href="https://example.org/feed.xml">'],
    ['what previews show', '<meta property="og:image" content="https://example.org/a.png">'],
    ['data', '<img src="data:image/png;base64,AA"><link rel="icon" href="data:,">'],
    ['data in a style', '<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>'],
    ['a part of the page', '<svg><image href="#a"/></svg>'],
  ])('finds nothing in %s', (_, html) => {
    expect(findRequests(parseFragment(html))).toEqual([])
  })
})

describe('findCssRequests', () => {
  it.each([
    ['url(a.png)', ['a.png']],
    ['url( "a b.png" )', ['a b.png']],
    ["URL('a.png'), url(b.png)", ['a.png', 'b.png']],
    ['@import "a.css" screen;', ['a.css']],
    ['@import url(a.css);', ['a.css']],
    ['p { color: red }', []],
  ])('finds in %s: %j', (css, addresses) => {
    expect(findCssRequests(css)).toEqual(addresses)
  })
})
