import { describe, expect, it } from 'vitest'
import { joinStyles } from '../../../../src/build/site/purge-styles.ts'

const page = (styles: string, body: string) => `<head>${styles}</head><body>${body}</body>`

describe('joinStyles', () => {
  it('makes one style element of several, in their order, where the first one stood', () => {
    const styles = '<style>.a{color:red}</style><meta name="x"><style>.b{color:#00f}</style>'
    expect(joinStyles(page(styles, '<p class="a b">Words</p>'))).toBe(
      page('<style>.a{color:red}.b{color:#00f}</style><meta name="x">', '<p class="a b">Words</p>'),
    )
  })

  it('keeps the order of layers as they are first named', () => {
    const styles =
      '<style>@layer base, components; @layer components { .a { color: red } }</style>' +
      '<style>@layer base{p{color:#00f}}</style>'
    const joined = joinStyles(page(styles, '<p class="a">Words</p>'))
    expect(joined.indexOf('@layer base')).toBeLessThan(joined.indexOf('@layer components{'))
    expect(joined).toContain('.a{color:red}')
  })

  it('leaves out what is for classes that the page does not have, and nothing else', () => {
    const css = [
      '.note{border:2px solid}',
      '.note p,.used p{margin:0}',
      '.used:hover{color:red}',
      '@media print{.gone{display:none}p{orphans:3}}',
      '[dir=rtl] p{color:#00f}',
      'p:not(.gone){color:green}',
      '@font-face{font-family:Face;src:url(face.woff2)format("woff2")}',
    ].join('')
    const joined = joinStyles(page(`<style>${css}</style>`, '<p class="used">Words</p>'))
    expect(joined).not.toMatch(/\.note\{|\.gone\{/)
    for (const kept of [
      // A rule that others share stays as it is.
      '.note p,.used p{margin:0}',
      '.used:hover',
      'p{orphans:3}',
      '[dir=rtl] p',
      'face.woff2',
    ]) {
      expect(joined).toContain(kept)
    }
    const bearing = joinStyles(page(`<style>${css}</style>`, '<p class="used note gone">Words</p>'))
    for (const kept of ['.note{', '.gone{display:none}']) expect(bearing).toContain(kept)
  })

  it('leaves a page without styles as it is, and says what it cannot read', () => {
    expect(joinStyles(page('', '<p>Words</p>'))).toBe(page('', '<p>Words</p>'))
    expect(() => joinStyles(page('<style>}p{</style>', ''))).toThrow(/Unexpected|Invalid/)
  })
})
