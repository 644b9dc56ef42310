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

/** The manifest of the tiny zine. */
async function readFiles(out: string): Promise<ZineManifest['files']> {
  const { files } = JSON.parse(await readFile(join(out, 'Tiny/zine.json'), 'utf8')) as ZineManifest
  return files
}

/** What is told of a text that is published as it is. */
const advice = [
  /^Advice: \S+\/01\.mdx:5:67: the quotation mark " is straight; .*\. \[straight-quotes\]$/,
  /^Advice: \S+\/01\.mdx:5:76: the quotation mark " is straight; .*\. \[straight-quotes\]$/,
  /^Advice: \S+\/01\.mdx:5:97: 2 hyphens stand for a dash; .*\. \[hyphen-dash\]$/,
].map((sentence) => expect.stringMatching(sentence) as string)
const advised = (stderr: string) => stderr.trimEnd().split('\n')

describe('a zine that makes no promise', () => {
  it('flows over as many pages as it needs, with all that Markdown and authors can write', async () => {
    const content = join(projectDir, 'tests/fixtures/zines/flowing')
    const { out, code, stdout, stderr } = await build(content)
    expect(code).toBe(0)
    expect(advised(stderr)).toEqual(advice)
    const files = await readFiles(out)
    expect(files.find(({ name }) => name === 'tiny-booklet-a4.pdf')).toMatchObject({
      pages: 14,
      sheets: 4,
    })
    const pdfs = files.map(({ name }) => name).filter((name) => name.endsWith('.pdf'))
    // It is published without the one sheet, and without the minis that hold the full text.
    expect(pdfs.filter((name) => /one-sheet|mini/.test(name))).toEqual([
      'tiny-mini-a4.pdf',
      'tiny-mini-letter.pdf',
    ])
    const lines = stdout.trimEnd().split('\n')
    // A line for the pages, for each PDF, for each text, and the last one.
    expect(lines).toHaveLength(1 + pdfs.length + 4 + 1)
    expect(lines[0]).toMatch(/^web +- +\d+ pages +\d+ kB +\d+\.\d s {2}\(every \.html\)$/)
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^booklet {5}letter {3}14 pages {2}4 sheets +\d+ kB +\d+\.\d s {2}Tiny\/tiny-booklet-letter\.pdf$/,
      ),
    )
    expect(lines.at(-1)).toMatch(/^Everything is proved and in .* after \d+\.\d s\.$/)
    const html = await readFile(join(out, 'Tiny/index.html'), 'utf8')
    expect(html).toContain('&quot;straight&quot; and “curly” quotes -- kept as they are.')
    expect(html).toContain('<span class="nobr">that stays together</span>')
    const print = await readFile(join(out, 'Tiny/print/index.html'), 'utf8')
    expect(print).not.toContain('one sheet of paper')
    expect(print).toContain('Mini for A4 paper')
    expect(print).not.toContain('Mini for A3 paper')
  })

  it('is folded right in every format, with blanks, in signatures, of thick paper', async () => {
    // Written on other systems: a byte order mark, CRLF, CR alone.
    const content = await copyZines('flowing', {
      'tiny/en/03.mdx': (text) => text.replaceAll('\n', '\r'),
      'tiny/en/02.mdx':
        '---\nstatement: Short.\n---\nText with `code`.\n\n<Note>a <Nobr>b c</Nobr>.</Note>\n\n| d | e |\n| --- | ---: |\n| f | g |\n\n```js\nh = 1\n```\n'
          .replace(/^/, '\uFEFF')
          .replaceAll('\n', '\r\n'),
      'tiny/en/zine.yaml': (text) =>
        `${text.replace(/^without.*\n/m, '')}signature: 4\npaperThickness: 0.1\n`,
    })
    const { out, code, stderr } = await build(content)
    expect(code).toBe(0)
    expect(advised(stderr)).toEqual(advice)
    const files = await readFiles(out)
    const facts = (name: string) => files.find((file) => file.name === name)
    expect(facts('tiny-booklet-letter.pdf')).toMatchObject({ pages: 5, sheets: 2 })
    expect(facts('tiny-one-sheet-letter.pdf')!.pages).toBeLessThan(8)
    expect(facts('tiny-mini-a4.pdf')!.pages).toBeLessThan(8)
    expect(facts('tiny-booklet-letter.pdf')!.staples).toBe(4)
    const print = await readFile(join(out, 'Tiny/print/index.html'), 'utf8')
    expect(print).toContain('A stack has 1 sheet at the most')
    expect(await readFile(join(out, 'Tiny/print/booklet/index.html'), 'utf8')).toMatch(
      /data-signature="4" data-thickness-mm="0\.1"/,
    )
  })
})
