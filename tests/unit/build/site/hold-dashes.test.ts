import { describe, expect, it } from 'vitest'
import { holdDashes } from '../../../../src/build/site/hold-dashes.ts'

describe('holdDashes', () => {
  it.each([
    ['<p>One—two</p>', '<p><span class="nobr">One—</span>two</p>'],
    ['<p>a &amp;—b</p>', '<p>a <span class="nobr">&amp;—</span>b</p>'],
    ['<p><b>One</b>—two</p>', '<p><b>One</b>—two</p>'],
    ['<p>— One</p>', '<p>— One</p>'],
    ['<p>interdependence—x</p>', '<p>int<span class="nobr">erdependence—</span>x</p>'],
  ])('%s', (html, held) => {
    expect(holdDashes(html)).toBe(held)
  })

  it.each([
    '<meta name="description" content="One—two">',
    '<title>One—two</title>',
    '<script type="application/ld+json">{"name":"One—two"}</script>',
    '<img alt="a > b—c">',
    '<style>.a::before{content:"a—"}</style>',
  ])('leaves what is no text: %s', (html) => {
    expect(holdDashes(html)).toBe(html)
  })
})
