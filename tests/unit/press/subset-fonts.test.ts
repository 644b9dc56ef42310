import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../../src/press/list-files.ts'
import { listCharacters, subsetFonts } from '../../../src/press/subset-fonts.ts'
import { makeScratch } from '../../scratch.ts'
import { projectDir } from '../../test-site.ts'

const whole = join(
  projectDir,
  'node_modules/@fontsource/league-gothic/files/league-gothic-latin-400-normal.woff2',
)

describe('listCharacters', () => {
  it('lists those of the text and their capitals, each once, and the digits', () => {
    expect(listCharacters('<p class="q">Ab&amp;c</p> b')).toBe(' &0123456789ABCbc')
  })

  it('knows the capitals of the language', () => {
    expect(listCharacters('<html lang="tr"><p>i</p></html>')).toContain('İ')
    expect(listCharacters('<html lang="en"><p>i</p></html>')).not.toContain('İ')
  })

  it('lists none of styles and scripts', () => {
    const html = '<style>p > a {}</style><script>x</script><p>y</p>'
    expect(listCharacters(html)).toBe('0123456789Yy')
  })
})

describe('subsetFonts', () => {
  const buildSite = async (text: string) => {
    const site = await makeScratch()
    await mkdir(join(site, '_astro'))
    await copyFile(whole, join(site, '_astro/league-gothic-latin.AbCd_-12.woff2'))
    await copyFile(whole, join(site, '_astro/other-latin.AbCd_-12.woff2'))
    const html = `<style>@font-face{src:url(_astro/league-gothic-latin.AbCd_-12.woff2)}</style>${text}`
    await writeFile(join(site, 'index.html'), html)
    await subsetFonts(site, (font, characters, options) =>
      subsetFont(Buffer.from(font), characters, options),
    )
    const fonts = (await listFiles(join(site, '_astro'))).filter((name) =>
      name.startsWith('league'),
    )
    expect(fonts).toHaveLength(1)
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain(`url(_astro/${fonts[0]})`)
    return { site, name: fonts[0]!, font: await readFile(join(site, '_astro', fonts[0]!)) }
  }

  it('leaves what the pages need, the same bytes each time, under a name of its own', async () => {
    const one = await buildSite('Words')
    const again = await buildSite('Words')
    const other = await buildSite('Other words')
    expect(again.font).toEqual(one.font)
    expect(again.name).toBe(one.name)
    expect(one.name).toMatch(/^league-gothic-latin\.[\w-]{8}\.woff2$/)
    expect(one.font.length).toBeLessThan(other.font.length)
    expect(other.font.length).toBeLessThan((await stat(whole)).size)
    expect(other.name).not.toBe(one.name)
  })

  it('leaves other faces alone', async () => {
    const { site } = await buildSite('Words')
    const other = await readFile(join(site, '_astro/other-latin.AbCd_-12.woff2'))
    expect(other).toEqual(await readFile(whole))
  })
})
