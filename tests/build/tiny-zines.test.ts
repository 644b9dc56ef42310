import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { openPdf, readOutline } from '../support/open-pdf.ts'
import { runBuild } from '../support/run-build.ts'
import { copyZines, gatherZines, makeScratch } from '../support/scratch.ts'

// Small zines of all kinds, which one build makes side by side, to be published at an address of their own.

let out: string
let lines: readonly string[]
let stderr: string

beforeAll(async () => {
  const content = await gatherZines({
    tiny: await copyZines('flowing', {}),
    folded: await copyFolded(),
    arabic: await copyNumbered('arabic'),
    plain: await copyNumbered('none'),
  })
  out = join(await makeScratch(), 'dist')
  const env = { ...process.env, SITE_URL: 'https://example.org/zines/' }
  const result = await runBuild(['--content', content, '--out', out], { env })
  lines = result.stdout.trimEnd().split('\n')
  stderr = result.stderr
  expect([result.code, adviceOn('arabic'), adviceOn('plain')]).toEqual([0, [], []])
})

/** One that is written on other systems: a byte order mark, CRLF, CR alone. */
const copyFolded = () =>
  copyZines('flowing', {
    'tiny/en/03.mdx': (text) => text.replaceAll('\n', '\r'),
    'tiny/en/02.mdx':
      '---\nstatement: Short.\n---\nText with `code`.\n\n<Note>a <Nobr>b c</Nobr>.</Note>\n\n| d | e |\n| --- | ---: |\n| f | g |\n\n```js\nh = 1\n```\n'
        .replace(/^/, '\uFEFF')
        .replaceAll('\n', '\r\n'),
    'tiny/en/zine.yaml': (text) =>
      `${text.replace(/^without.*\n/m, '')}signature: 4\npaperThickness: 0.1\n`,
  })

const copyNumbered = (numbering: string) =>
  copyZines('promise', {
    'tiny/en/zine.yaml': (text) => `${text}numbering: ${numbering}\n`,
    'tiny/en/01.mdx': '---\nstatement: Keep it.\n---\n\nText.\n',
  })

/** The manifest of a zine. */
async function readFiles(path: string): Promise<ZineManifest['files']> {
  const { files } = JSON.parse(await readFile(join(out, path, 'zine.json'), 'utf8')) as ZineManifest
  return files
}

/** What is reported a text that is published as it is. */
const advice = [
  /^Advice: \S+\/01\.mdx:5:67: the quotation mark " is straight; .*\. \[straight-quotes\]$/,
  /^Advice: \S+\/01\.mdx:5:76: the quotation mark " is straight; .*\. \[straight-quotes\]$/,
  /^Advice: \S+\/01\.mdx:5:97: 2 hyphens stand for a dash; .*\. \[hyphen-dash\]$/,
].map((sentence) => expect.stringMatching(sentence) as string)
/** What the build said of a zine. */
const adviceOn = (slug: string) =>
  stderr.split('\n').filter((line) => line.includes(`/content/${slug}/`))

describe('a build of several zines', () => {
  it('has a line for the pages, for each PDF, for each text, and the last one', async () => {
    const zines = await Promise.all(['Arabic', 'Folded', 'Plain', 'Tiny'].map(readFiles))
    const pdfs = zines.flat().filter(({ name }) => name.endsWith('.pdf'))
    expect(lines).toHaveLength(1 + pdfs.length + 4 * zines.length + 1)
    // Of two of them it says more.
    expect(stderr.trimEnd().split('\n')).toHaveLength(2 * advice.length)
  })
})

describe('SITE_URL', () => {
  it('is what canonical links, PDFs, the feed and the mirror name', async () => {
    const html = await readFile(join(out, 'Tiny/index.html'), 'utf8')
    const [, canonical] = /<link [^>]*rel="canonical"[^>]*?href="([^"]*)"/.exec(html)!
    expect(canonical).toBe('https://example.org/zines/Tiny/')
    expect(await readFile(join(out, 'feed.xml'), 'utf8')).toContain(
      'https://example.org/zines/Tiny/',
    )
    const mirror = await readFile(join(out, 'mirror.txt'), 'utf8')
    expect(mirror).toContain('https://example.org/zines/Tiny/tiny-screen.pdf\n')
    expect(mirror).not.toContain('crimethinc')
  })
})

describe('a zine that makes no promise', () => {
  it('flows over as many pages as it needs, with all that Markdown and authors can write', async () => {
    expect(adviceOn('tiny')).toEqual(advice)
    const files = await readFiles('Tiny')
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
    // A line for each PDF, and for each text.
    expect(lines.filter((line) => line.includes(' Tiny/'))).toHaveLength(pdfs.length + 4)
    expect(lines[0]).toMatch(/^web +- +\d+ pages +\d+ kB +\d+\.\d s {2}\(every \.html\)$/)
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^booklet {5}letter {3}14 pages {2}4 sheets +\d+ kB +\d+\.\d s {2}Tiny\/tiny-booklet-letter\.pdf$/,
      ),
    )
    expect(lines.at(-1)).toMatch(/^Everything passed preflight and is in .* after \d+\.\d s\.$/)
    const html = await readFile(join(out, 'Tiny/index.html'), 'utf8')
    expect(html).toContain('&quot;straight&quot; and “curly” quotes -- kept as they are.')
    expect(html).toContain('<span class="nobr">that stays together</span>')
    const print = await readFile(join(out, 'Tiny/print/index.html'), 'utf8')
    expect(print).not.toContain('one sheet of paper')
    expect(print).toContain('Mini for A4 paper')
    expect(print).not.toContain('Mini for A3 paper')
  })

  it('is folded right in every format, with blanks, in signatures, of thick paper', async () => {
    expect(adviceOn('folded')).toEqual(advice)
    const files = await readFiles('Folded')
    const facts = (name: string) => files.find((file) => file.name === name)
    expect(facts('folded-booklet-letter.pdf')).toMatchObject({ pages: 5, sheets: 2 })
    expect(facts('folded-one-sheet-letter.pdf')!.pages).toBeLessThan(8)
    expect(facts('folded-mini-a4.pdf')!.pages).toBeLessThan(8)
    expect(facts('folded-booklet-letter.pdf')!.staples).toBe(4)
    const print = await readFile(join(out, 'Folded/print/index.html'), 'utf8')
    expect(print).toContain('A stack has 1 sheet at most')
    expect(await readFile(join(out, 'Folded/print/booklet/index.html'), 'utf8')).toMatch(
      /data-signature="4" data-thickness-mm="0\.1"/,
    )
  })
})

describe('a zine with principles numbered otherwise', () => {
  it.each([
    ['in arabic', 'arabic', 'Arabic', '1 Keep'],
    ['not at all', 'plain', 'Plain', 'Keep'],
  ])('%s, has them at their numbers, and no other address of them', async (...args) => {
    const [, slug, path, heading] = args
    const html = await readFile(join(out, path, '1/index.html'), 'utf8')
    expect(html).toContain(`<link rel="canonical" href="https://example.org/zines/${path}/1/"`)
    await expect(readFile(join(out, path, 'I/index.html'))).rejects.toThrow('ENOENT')
    expect(await readFile(join(out, path, 'index.html'), 'utf8')).toContain('id="1"')
    const document = await openPdf(
      new Uint8Array(await readFile(join(out, path, `${slug}-screen.pdf`))),
    )
    const [title] = readOutline(document)
    expect(title!.items[0]!.title).toMatch(new RegExp(`^${heading}`))
  })
})
