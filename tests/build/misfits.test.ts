import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBuild } from '../run-build.ts'
import { copyZines, makeScratch } from '../scratch.ts'
import { projectDir } from '../test-site.ts'

/** Makes the PDFs of some formats; the whole build holds a text to all of them. */
const build = async (content: string, ...formats: string[]) => {
  const out = join(await makeScratch(), 'part')
  const args = formats.flatMap((format) => ['--format', format])
  return runBuild(['--content', content, '--out', out, ...args])
}

const right = { code: 0, stderr: '' }

describe('a zine that does not fit a format', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `word${String(index).padStart(4, '0')}`).join(' ')
  const buildWords = async (count: number, without: string) =>
    build(
      await copyZines('promise', {
        'tiny/en/02.mdx': `---\nstatement: Keep to the page.\n---\n\n${words(count)}\n`,
        'tiny/en/zine.yaml': (text) =>
          text.replace('onePagePerPrinciple: true', '').replace(/^without.*/m, without),
      }),
      'one-sheet',
    )
  it('is told so by name, and by how much, and fits without as many lines', async () => {
    const without = 'without: [one-sheet-letter, mini, poster, large-print]'
    const tooLong = await buildWords(780, without)
    const sentence =
      /^\S+\/tiny\/en\/zine\.yaml: the text is (\d+) lines too long for the 8 pages of one-sheet-a4; shorten it by \1 lines, or leave it out with "without: \[one-sheet-letter, mini, poster, large-print, one-sheet-a4\]"\. \[too-long\]\n$/
    expect(tooLong).toMatchObject({ code: 1, stderr: expect.stringMatching(sentence) as string })
    const lines = Number(sentence.exec(tooLong.stderr)![1])
    // Six of these words fill a line.
    expect(await buildWords(780 - lines * 6, without)).toMatchObject(right)
  })

  it('is told of statements that are too long for the mini and for the small posters alone', async () => {
    const content = await copyZines('promise', {
      'tiny/en/01.mdx': `---\nstatement: ${words(36)}.\n---\n\nText.\n`,
      'tiny/en/02.mdx': `---\nstatement: ${words(36)}.\n---\n\nText.\n`,
      'tiny/en/03.mdx': `---\nstatement: ${words(36)}.\n---\n\nText.\n`,
      'tiny/en/zine.yaml': (text) =>
        text
          .replace('onePagePerPrinciple: true', '')
          .replace(/^without.*/m, 'without: [one-sheet, mini-tabloid, mini-a3, large-print]'),
    })
    const { code, stderr } = await build(content, 'mini', 'poster')
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        / the text is \d+ lines? too long for the 8 pages of mini-letter and mini-a4; /,
      ),
      expect.stringMatching(/ too long for the 1 page of poster-letter and poster-a4; /),
    ])
  })
})

describe('a zine with a statement longer than a page', () => {
  it('is told which one', async () => {
    const statement = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ')
    const content = await copyZines('promise', {
      'tiny/en/01.mdx': `---\nstatement: ${statement}.\n---\n\nText.\n`,
    })
    const { code, stderr } = await build(content, 'booklet')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^Tiny\/print\/booklet\/ \(booklet\): its outline has “\w+.*” where “I word0 word1 .*…” belongs; it is not published\.\n$/,
    )
  })
})

describe('a zine that promises one page for each principle', () => {
  /** Six of these words fill a line. */
  const textOfLines = (lines: number) =>
    `---\nstatement: Keep to the page.\n---\n\n${Array.from({ length: lines * 6 }, () => 'eightltr').join(' ')}\n`
  const buildLines = async (first: number, last: number) =>
    build(
      await copyZines('promise', {
        'tiny/en/01.mdx': textOfLines(first),
        'tiny/en/02.mdx': textOfLines(last),
      }),
      'booklet',
    )
  const sentence =
    /^\S+\/tiny\/en\/(\d+\.mdx): principle (I+) is (\d+) lines? too long for its page of the booklet; shorten it by \3 lines?, or let principles flow over pages with "onePagePerPrinciple: false" in \S+\/tiny\/en\/zine\.yaml\. \[too-long\]$/
  const sentencesOf = (stderr: string) =>
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => sentence.exec(line)?.slice(1))

  it('is told by how many lines each is too long, and fits without them', async () => {
    const tooLong = await buildLines(26, 26)
    expect(tooLong.code).toBe(1)
    const [first, last] = sentencesOf(tooLong.stderr)
    expect(first).toEqual(['01.mdx', 'I', expect.any(String)])
    // The last principle bears the closing line too, in larger type.
    expect(last).toEqual(['02.mdx', 'II', expect.any(String)])
    const [fits, lastFits] = [26 - Number(first![2]), 26 - Number(last![2])]
    expect(lastFits).toBeLessThan(fits)
    expect(await buildLines(fits, lastFits)).toMatchObject(right)
    const oneMore = await buildLines(fits + 1, lastFits + 1)
    expect(oneMore.code).toBe(1)
    expect(sentencesOf(oneMore.stderr)).toEqual([
      ['01.mdx', 'I', '1'],
      ['02.mdx', 'II', '1'],
    ])
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
    const { code, stderr } = await build(content, 'booklet')
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/other\/en\/01\.mdx: principle I is \d+ lines too long/),
      expect.stringMatching(/tiny\/en\/02\.mdx: principle II is \d+ lines too long/),
    ])
  })
})
