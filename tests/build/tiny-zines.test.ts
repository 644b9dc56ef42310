import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { runBuild } from '../run-build.ts'
import { copyZines, makeScratch } from '../scratch.ts'
import { projectDir } from '../test-site.ts'

const build = async (content: string) => {
  const out = join(await makeScratch(), 'dist')
  return { out, ...(await runBuild(['--content', content, '--out', out])) }
}

describe('a zine that makes no promise', () => {
  it('flows over as many pages as it needs, with all that Markdown and authors can write', async () => {
    const content = join(projectDir, 'tests/fixtures/zines/flowing')
    const { out, code, stdout, stderr } = await build(content)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const manifest = await readFile(join(out, 'Tiny/zine.json'), 'utf8')
    const { files } = JSON.parse(manifest) as ZineManifest
    expect(files.find(({ name }) => name === 'tiny-booklet-a4.pdf')).toMatchObject({
      pages: 12,
      sheets: 3,
    })
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^web +- +7 pages +\d+ kB +\d+\.\d s {2}\(every \.html\)$/),
      expect.stringMatching(/^screen +- +12 pages +\d+ kB +\d+\.\d s {2}Tiny\/tiny-screen\.pdf$/),
      expect.stringMatching(
        /^booklet {2}letter {2}12 pages {2}3 sheets +\d+ kB +\d+\.\d s {2}Tiny\/tiny-booklet-letter\.pdf$/,
      ),
      expect.stringMatching(
        /^booklet {2}a4 {6}12 pages {2}3 sheets +\d+ kB +\d+\.\d s {2}Tiny\/tiny-booklet-a4\.pdf$/,
      ),
      expect.stringMatching(/^Everything is proved and in .* after \d+\.\d s\.$/),
      '',
    ])
    const html = await readFile(join(out, 'Tiny/index.html'), 'utf8')
    expect(html).toContain('&quot;straight&quot; and “curly” quotes -- kept as they are.')
    expect(html).toContain('<span class="nobr">that stays together</span>')
  })

  it('is folded right where blanks are needed', async () => {
    const content = await copyZines('flowing', {
      'tiny/en/02.mdx': '---\nstatement: Short.\n---\nText.\n',
    })
    const { out, code, stderr } = await build(content)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const manifest = await readFile(join(out, 'Tiny/zine.json'), 'utf8')
    const { files } = JSON.parse(manifest) as ZineManifest
    expect(files.find(({ name }) => name === 'tiny-booklet-letter.pdf')).toMatchObject({
      pages: 5,
      sheets: 2,
    })
  })
})

describe('a zine that promises one page for each principle', () => {
  /** Six of these words fill a line. */
  const textOfLines = (lines: number) =>
    `---\nstatement: Keep to the page.\n---\n\n${Array.from({ length: lines * 6 }, () => 'eightltr').join(' ')}\n`
  const buildLines = async (file: string, lines: number) =>
    build(await copyZines('promise', { [`tiny/en/${file}`]: textOfLines(lines) }))
  const sentence =
    /^\S+\/tiny\/en\/(\d+\.mdx): principle (I+) is (\d+) lines? too long for its page of the booklet; shorten it by \3 lines?, or let principles flow over pages with "onePagePerPrinciple: false" in \S+\/tiny\/en\/zine\.yaml\.\n$/

  // The last principle bears the closing line too, in larger type.
  it.each([
    ['01.mdx', 'I'],
    ['02.mdx', 'II'],
  ])('is told by how many lines %s is too long, and fits without them', async (file, numeral) => {
    const tooLong = await buildLines(file, 26)
    expect(tooLong.code).toBe(1)
    expect(sentence.exec(tooLong.stderr)).toMatchObject({ 1: file, 2: numeral })
    const lines = Number(sentence.exec(tooLong.stderr)![3])
    expect(await buildLines(file, 26 - lines)).toMatchObject({ code: 0, stderr: '' })
    const oneMore = await buildLines(file, 26 - lines + 1)
    expect(oneMore.code).toBe(1)
    expect(sentence.exec(oneMore.stderr)).toMatchObject({ 1: file, 3: '1' })
  })

  it('is told of each zine that breaks its promise', async () => {
    const other = await readFile(
      join(projectDir, 'tests/fixtures/zines/promise/tiny/en/zine.yaml'),
      'utf8',
    )
    const content = await copyZines('promise', {
      'tiny/en/02.mdx': textOfLines(26),
      'other/en/01.mdx': textOfLines(26),
      'other/en/zine.yaml': other.replace('path: Tiny', 'path: Other'),
    })
    const { code, stderr } = await build(content)
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/other\/en\/01\.mdx: principle I is \d+ lines too long/),
      expect.stringMatching(/tiny\/en\/02\.mdx: principle II is \d+ lines too long/),
    ])
  })
})
