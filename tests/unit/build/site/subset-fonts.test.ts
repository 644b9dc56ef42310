import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutFont } from '../../../../src/build/site/cut-font.ts'
import { listFiles } from '../../../../src/build/files.ts'
import { listCharacters, pruneFaces, subsetFonts } from '../../../../src/build/site/subset-fonts.ts'
import { makeScratch } from '../../../support/scratch.ts'
import { projectDir } from '../../../support/test-site.ts'

const whole = join(
  projectDir,
  'node_modules/@fontsource/league-gothic/files/league-gothic-latin-400-normal.woff2',
)

describe('listCharacters', () => {
  it('lists those of the text, each once, and the digits', () => {
    expect(listCharacters('<p class="q">Ab&amp;c</p> b')).toBe(' &0123456789Abc')
  })

  it('lists those alone that are set in capitals', () => {
    const html =
      '<p>x<b class="statement capitals">a<br><i>b</i></b>y<i class="capitals-no">z</i></p>'
    expect(listCharacters(html, true)).toBe('ab')
  })

  it('lists none of styles and scripts', () => {
    const html = '<style>p > a {}</style><script>x</script><p>y</p>'
    expect(listCharacters(html)).toBe('0123456789y')
  })
})

describe('subsetFonts', () => {
  const rule = (name: string, range = '') =>
    `@font-face{font-family:"Zine display";src:url(${name}) format("woff2")${range}}`
  const page = (rules: string, text: string) => `<style>${rules}</style>${text}`

  /** A page to read, and a paged route that asks for another font; a third font nobody asks for. */
  const buildSite = async (text: string) => {
    const site = await makeScratch()
    await mkdir(join(site, '_astro'))
    await mkdir(join(site, 'Tiny/print/booklet'), { recursive: true })
    for (const name of ['read', 'paged', 'unused']) {
      await copyFile(whole, join(site, `_astro/${name}-latin.AbCd_-12.woff2`))
    }
    await writeFile(join(site, 'index.html'), page(rule('_astro/read-latin.AbCd_-12.woff2'), text))
    await writeFile(
      join(site, 'Tiny/print/booklet/index.html'),
      `<html data-paged>${page(rule('../../../_astro/paged-latin.AbCd_-12.woff2'), text)}`,
    )
    await subsetFonts(site, cutFont)
    const fonts = (await listFiles(join(site, '_astro'))).toSorted()
    const name = fonts.find((font) => font.startsWith('read'))!
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain(`url(_astro/${name})`)
    return { site, fonts, name, font: await readFile(join(site, '_astro', name)) }
  }

  it('leaves what the pages need, the same bytes each time, under a name of its own', async () => {
    const one = await buildSite('Words')
    const again = await buildSite('Words')
    const other = await buildSite('Other words')
    expect(again.font).toEqual(one.font)
    expect(again.name).toBe(one.name)
    expect(one.name).toMatch(/^read-latin\.[\w-]{8}\.woff2$/)
    expect(one.font.length).toBeLessThan(other.font.length)
    expect(other.font.length).toBeLessThan((await stat(whole)).size)
    expect(other.name).not.toBe(one.name)
  })

  it('leaves the fonts of paged routes whole, and removes those nobody asks for', async () => {
    const { site, fonts } = await buildSite('Words')
    expect(fonts).toHaveLength(2)
    const paged = await readFile(join(site, '_astro/paged-latin.AbCd_-12.woff2'))
    expect(paged).toEqual(await readFile(whole))
  })
})

describe('pruneFaces', () => {
  const rule = (name: string, range: string, family = 'Zine text') =>
    `@font-face{font-family:"${family}";font-weight:400;src:url(${name}.woff2) format("woff2");unicode-range:${range}}`
  const latin = rule('latin', 'U+0000-00FF')
  const cyrillic = rule('cyrillic', 'U+0400-04FF')

  it('takes out the rules for letters the page does not show', () => {
    const html = `<style>${latin}${cyrillic}</style><p>Words</p>`
    expect(pruneFaces(html)).not.toContain('cyrillic')
    expect(pruneFaces(html)).toContain('latin.woff2')
  })

  it('keeps those for letters it does show, and their ranges', () => {
    const html = `<html lang="ru"><style>${latin}${cyrillic}</style><p>Слова and words</p>`
    expect(pruneFaces(html)).toBe(html)
  })

  it('keeps a font of capitals for what is set in them alone', () => {
    const capitals = latin.replace('latin.woff2', 'latin.woff2?capitals=en')
    const prune = (name: string) =>
      pruneFaces(`<style>${capitals}${cyrillic}</style><p class="${name}">a</p>я`)
    expect(prune('capitals')).toContain('capitals=en')
    expect(prune('note')).not.toContain('capitals=en')
  })

  it('drops the range of a rule that is left alone, and of no other', () => {
    expect(pruneFaces(`<style>${latin}${cyrillic}</style>a`)).not.toContain('unicode-range')
    const other = rule('display', 'U+0000-00FF', 'Zine display')
    expect(pruneFaces(`<style>${latin}${cyrillic}${other}</style>aя`)).toContain(
      'unicode-range:U+0400-04FF',
    )
  })
})
