import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runBuild } from '../support/run-build.ts'
import { makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

type Files = Readonly<Record<string, string>>

const text = (count: number) =>
  Array.from({ length: count }, (_, index) => `word${String(index).padStart(4, '0')}`).join(' ')
const principle = (statement: string, words: string) =>
  `---\nstatement: ${statement}\n---\n\n${words}\n`

/** Of these words, six fill a line. */
const lineOfWords = 6
const linesOf = (lines: number) =>
  principle(
    'Keep to the page.',
    Array.from({ length: lines * lineOfWords }, () => 'eightltr').join(' '),
  )

/** Zines, each with its fields and principles, by the names of their folders. */
async function writeZines(zines: Readonly<Record<string, { fields: string; files: Files }>>) {
  const yaml = await readFile(
    join(projectDir, 'tests/fixtures/zines/promise/tiny/en/zine.yaml'),
    'utf8',
  )
  const plain = yaml.replaceAll(/^(path|onePagePerPrinciple|without):.*\n/gm, '')
  const content = join(await makeScratch(), 'content')
  for (const [slug, { fields, files }] of Object.entries(zines)) {
    const folder = join(content, slug, 'en')
    await mkdir(folder, { recursive: true })
    const own = `${plain}path: ${slug.toUpperCase()}\n${fields}\n`
    for (const [name, mdx] of Object.entries({ ...files, 'zine.yaml': own })) {
      await writeFile(join(folder, name), mdx)
    }
  }
  return content
}

const build = async (zines: Parameters<typeof writeZines>[0]) => {
  const content = await writeZines(zines)
  return runBuild(['--content', content, '--out', join(await makeScratch(), 'dist')])
}

const bookletAlone = 'without: [one-sheet, mini, poster, large-print]'
const promise = (first: number, last: number) => ({
  fields: `onePagePerPrinciple: true\n${bookletAlone}`,
  files: { '01.mdx': linesOf(first), '02.mdx': linesOf(last) },
})
const sheet = (words: number) => ({
  fields: 'without: [one-sheet-letter, mini, poster, large-print]',
  files: {
    '01.mdx': principle('Say it.', 'Text.'),
    '02.mdx': principle('Keep to the page.', text(words)),
  },
})

describe('zines that do not fit', () => {
  let code: number | null
  let sentences: string[]
  const sentencesOf = (slug: string) =>
    sentences.filter((line) => line.includes(`/${slug}/en/`) || line.startsWith(slug.toUpperCase()))

  beforeAll(async () => {
    const statements = principle(`${text(28)}.`, 'Text.')
    const result = await build({
      first: promise(26, 26),
      long: {
        fields: bookletAlone,
        files: { '01.mdx': principle(`${text(90).replaceAll('word00', 'word')}.`, 'Text.') },
      },
      second: promise(2, 26),
      sheet: sheet(780),
      small: {
        fields: 'without: [one-sheet, mini-tabloid, mini-a3, large-print]',
        files: Object.fromEntries([1, 2, 3, 4].map((number) => [`0${number}.mdx`, statements])),
      },
    })
    code = result.code
    sentences = result.stderr.trimEnd().split('\n')
  })

  it('are told of all together, each by name', () => {
    expect(code).toBe(1)
    expect(sentences).toHaveLength(2 + 1 + 1 + 1 + 2)
  })

  const tooLongSheet =
    /: the text is (\d+) lines too long for the 8 pages of one-sheet-a4; shorten it by \1 lines, or leave it out with "without: \[one-sheet-letter, mini, poster, large-print, one-sheet-a4\]"\. \[too-long\]$/
  const tooLongPage =
    /\/(\d+\.mdx): principle (I+) is (\d+) lines? too long for its page of the booklet; shorten it by \3 lines?, or let principles flow over pages with "onePagePerPrinciple: false" in \S+\/zine\.yaml\. \[too-long\]$/
  const overPage = (lines: readonly string[]) =>
    lines.map((line) => tooLongPage.exec(line)?.slice(1))

  it('are told by how many lines, and fit without them', async () => {
    const [sheetSentence] = sentencesOf('sheet')
    expect(sheetSentence).toMatch(tooLongSheet)
    const sheetLines = Number(tooLongSheet.exec(sheetSentence!)![1])
    const [first, last] = overPage(sentencesOf('first'))
    expect(first).toEqual(['01.mdx', 'I', expect.any(String)])
    // The last principle bears the closing line too, in larger type.
    expect(last).toEqual(['02.mdx', 'II', expect.any(String)])
    const [fits, lastFits] = [26 - Number(first![2]), 26 - Number(last![2])]
    expect(lastFits).toBeLessThan(fits)
    const right = await build({
      first: promise(fits, lastFits),
      sheet: sheet(780 - sheetLines * lineOfWords),
    })
    expect(right).toMatchObject({ code: 0, stderr: '' })
    const oneMore = await build({ first: promise(fits + 1, lastFits + 1) })
    expect(oneMore.code).toBe(1)
    expect(overPage(oneMore.stderr.trimEnd().split('\n'))).toEqual([
      ['01.mdx', 'I', '1'],
      ['02.mdx', 'II', '1'],
    ])
  })

  it('are told of each zine that breaks its promise', () => {
    expect(overPage(sentencesOf('second'))).toEqual([['02.mdx', 'II', expect.any(String)]])
  })

  it('are told of statements that are too long for the mini and for the small posters alone', () => {
    expect(sentencesOf('small')).toEqual([
      expect.stringMatching(
        / the text is \d+ lines? too long for the 8 pages of mini-letter and mini-a4; /,
      ),
      expect.stringMatching(/ too long for the 1 page of poster-letter and poster-a4; /),
    ])
  })

  it('are told of a statement that is longer than a page', () => {
    expect(sentencesOf('long')).toEqual([
      expect.stringMatching(
        /^LONG\/print\/booklet\/ \(booklet\): its outline has “\w+.*” where “I word.*…” belongs; it is not published\.$/,
      ),
    ])
  })
})
