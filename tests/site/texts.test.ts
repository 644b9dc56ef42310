import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../src/routes/site-url.ts'
import { textFiles } from '../../src/formats/files.ts'
import { rules } from '../../src/zine/check/rule-names.ts'
import { runAstro } from '../../src/build/site/run-astro.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { UserError } from '../../src/user-error.ts'
import {
  exportTexts,
  type ExportedText,
  type TextSource,
} from '../../src/build/zine/export-texts.ts'
import { readContent } from '../../src/build/content/read-content.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { readZine } from '../support/read-zine.ts'
import { copyZines, makeScratch } from '../support/scratch.ts'
import { projectDir, testSiteDir } from '../support/test-site.ts'

// The texts of the real zine, and of one with everything that authors can write.

/** What stands in the fixture's last principle beside what the fixture holds. */
const everything = `---
statement: 'Everything & <more> "of" it.'
---

### A heading of *its* own

See [the first](#I), [the fourth](#4), [the heading](#a-heading-of-its-own), [paper](print/) and
[a page][far]; ~~struck~~, \`code <b>\`, \\{braces\\}, 1 \\< 2 & 3.

[far]: https://example.org/a?b&c "A title"

7. seven
8. eight
   - a list in a list
   - [x] ticked

***

| left | right |
| :--- | ----: |
| a    |     b |

> A quotation
>
> <Note>
> with a note <Nobr>in it</Nobr>.
> </Note>

\`\`\`
if (a < b)  { c }
\`\`\`
`

let real: TextSource
let flowing: TextSource

beforeAll(async () => {
  const zine = await readZine()
  const picture = join(testSiteDir, zine.path, 'print/pictures/booklet-cover.png')
  const coverPng = new Uint8Array(await readFile(picture))
  real = { siteDir: testSiteDir, zine, coverPng }

  const contentDir = await copyZines('flowing', { 'tiny/en/04.mdx': everything })
  const siteDir = join(await makeScratch(), 'site')
  await runAstro({ projectDir, contentDir, siteDir, rootDir: await makeScratch() })
  const { zines, problems } = await readContent(contentDir, projectDir)
  // The check refuses the relative link, which the texts would lead on to the site.
  const errors = problems.filter(({ rule }) => rules[rule].level === 'error')
  expect(errors).toMatchObject([{ rule: 'link-address' }])
  flowing = { siteDir, zine: zines[0]!, coverPng }
})

async function pressOne(source: TextSource, format: ExportedText['format']): Promise<Uint8Array> {
  const files = await exportTexts(source)
  return files.find((file) => file.format === format)!.content
}

/** What epubcheck says of an EPUB, remarks on good practice included. */
async function checkEpub(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub, { includeUsage: true })
  return messages.map(({ id, severity, message }) => `${severity} ${id}: ${message}`)
}

const sources = [
  ['the real zine', () => real],
  ['a zine with everything', () => flowing],
] as const

describe.each(sources)('the texts of %s', (_, source) => {
  it('are four files, each with every word in its order', async () => {
    const files = await exportTexts(source())
    expect(files.map(({ format, name }) => ({ format, name }))).toEqual(
      textFiles(source().zine).map(({ format, name }) => ({ format, name })),
    )
    for (const { content } of files) expect(content.length).toBeGreaterThan(1000)
  })

  it('are the same bytes each time', async () => {
    expect(await exportTexts(source())).toEqual(await exportTexts(source()))
  })

  it('are an EPUB of which epubcheck says nothing', async () => {
    expect(await checkEpub(await pressOne(source(), 'epub'))).toEqual([])
  })

  it('are plain text of 72 columns, and Markdown, without anything that only a page knows', async () => {
    const [text, markdown] = [
      strFromU8(await pressOne(source(), 'text')),
      strFromU8(await pressOne(source(), 'markdown')),
    ]
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72)
    expect(markdown).not.toMatch(/<\/?(?:Note|Nobr)/)
    for (const one of [text, markdown]) expect(one).toMatch(/[^\s]\n$/)
  })

  it('are an HTML file that looks like the page and asks for nothing but itself', async () => {
    const file = join(await makeScratch(), 'zine.html')
    await writeFile(file, await pressOne(source(), 'html'))
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      const requests: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(pathToFileURL(file).href)
      const faces = await page.evaluate(async () => {
        const set = await document.fonts.ready
        return [...set].map(({ family, status }) => `${family} ${status}`)
      })
      // A font for letters beyond the common ones is only loaded where there are some.
      expect(faces.map((face) => face.replaceAll('"', ''))).toContain('Zine display loaded')
      expect(faces.every((face) => /Zine (display|capitals)"? (un)?loaded$/.test(face))).toBe(true)
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

describe('an HTML file that asks for something', () => {
  it('is kept from it by its own policy', async () => {
    const file = join(await makeScratch(), 'zine.html')
    const html = strFromU8(await pressOne(real, 'html'))
    const spoilt = '<img src="https://example.org/a.png"><script>document.title = "run"</script>'
    await writeFile(file, html.replace(/<main[^>]*>/, `$&${spoilt}`))
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(pathToFileURL(file).href)
      expect(complaints.join('\n')).toMatch(/example\.org\/a\.png[^]*Content Security Policy/)
      expect(await page.title()).toBe(real.zine.title)
    } finally {
      await browser.close()
    }
  })
})

describe('the EPUB', () => {
  it('begins with its mimetype, stored', async () => {
    const epub = await pressOne(real, 'epub')
    expect(strFromU8(epub.slice(30, 58), true)).toBe('mimetypeapplication/epub+zip')
  })

  /** Packs the files of the real one anew, after something was done to them. */
  async function repack(
    work: (files: Record<string, Uint8Array>) => void,
    level: 0 | 9 = 0,
  ): Promise<string[]> {
    const { mimetype, ...files } = unzipSync(await pressOne(real, 'epub'))
    work(files)
    return checkEpub(zipSync({ mimetype: [mimetype!, { level }], ...files }))
  }
  const rewrite =
    (path: string, from: string, to: string) =>
    (files: Record<string, Uint8Array>): void => {
      const text = strFromU8(files[path]!)
      expect(text).toContain(from)
      files[path] = strToU8(text.replace(from, to))
    }

  it('is still right when it is packed anew', async () => {
    expect(await repack(() => {})).toEqual([])
  })

  it('is refused by epubcheck with a mimetype that is compressed', async () => {
    expect((await repack(() => {}, 9)).join('\n')).toMatch(/^error PKG-/)
  })

  it.each([
    ['navigation', (files: Record<string, Uint8Array>) => delete files['EPUB/nav.xhtml']],
    ['a table of contents', rewrite('EPUB/nav.xhtml', 'epub:type="toc"', 'epub:type="other"')],
    [
      'the moment it was made',
      rewrite(
        'EPUB/package.opf',
        '<meta property="dcterms:modified">',
        '<meta property="dcterms:x">',
      ),
    ],
    ['a language', rewrite('EPUB/package.opf', '<dc:language>en</dc:language>', '')],
    [
      'a document of its spine',
      (files: Record<string, Uint8Array>) => delete files['EPUB/back.xhtml'],
    ],
    ['an end of an element', rewrite('EPUB/principle-01.xhtml', '</section>', '')],
  ])('is refused by epubcheck without %s', async (_, work) => {
    expect((await repack(work)).join('\n')).toMatch(/^(?:error|fatal) /m)
  })

  it('leads from principle to principle, and to the site where there is no other way', async () => {
    const files = unzipSync(await pressOne(flowing, 'epub'))
    const text = strFromU8(files['EPUB/principle-04.xhtml']!)
    const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual([
      'zine.css',
      'principle-01.xhtml#I',
      'principle-04.xhtml',
      'principle-04.xhtml#a-heading-of-its-own',
      canonicalAddress('Tiny/print/'),
      'https://example.org/a?b&amp;c',
    ])
  })
})

describe('the Markdown', () => {
  it('leads to the site, since it has neither its anchors nor its neighbours', async () => {
    const markdown = strFromU8(await pressOne(flowing, 'markdown'))
    const links = [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target)
    expect(links).toEqual([
      'https://example.org/',
      canonicalAddress('Tiny/#I'),
      canonicalAddress('Tiny/#4'),
      canonicalAddress('Tiny/#a-heading-of-its-own'),
      canonicalAddress('Tiny/print/'),
      'https://example.org/a?b&c "A title"',
      'https://example.org/Tiny',
    ])
  })
})

describe('a text that is not what its author wrote', () => {
  /** Presses the real zine with words that differ from those its pages and sources hold. */
  async function sentencesOf(changeWord: (word: string) => string): Promise<readonly string[]> {
    const principles = real.zine.principles.map((principle) =>
      principle.numeral === 'IV'
        ? { ...principle, blocks: principle.blocks.map(changeWord) }
        : principle,
    )
    const zine: Zine = { ...real.zine, principles }
    const error: unknown = await exportTexts({ ...real, zine }).catch((thrown: unknown) => thrown)
    if (!(error instanceof UserError)) throw new Error('It was pressed.', { cause: error })
    return error.sentences
  }
  const names = (sentence: string) =>
    textFiles(real.zine).map(
      ({ name, format }) => `IceMelts/${name} (${format}): ${sentence}; it is not published.`,
    )

  it('is told by file, format and word, when it lacks one', async () => {
    const sentences = await sentencesOf((text) =>
      text.replace('the most cautious', 'the very most cautious'),
    )
    expect(sentences).toEqual(names('lost “very” of principle IV'))
  })

  it('is told when it has one twice', async () => {
    const sentences = await sentencesOf((text) =>
      text.replace('taking the streets', 'taking streets'),
    )
    expect(sentences).toEqual(names('holds “the”, which principle IV does not have there'))
  })

  it('is told when two are swapped', async () => {
    const sentences = await sentencesOf((text) => text.replace('cautious and', 'and cautious'))
    expect(sentences).toHaveLength(4)
    expect(sentences[0]).toMatch(/^IceMelts\/\S+ \(\w+\): .*“.*cautious.*; it is not published\.$/)
  })
})
