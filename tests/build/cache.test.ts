import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeCountingChromium } from '../support/counting-chromium.ts'
import { runBuild } from '../support/run-build.ts'
import { copyZines, hashFiles, makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

const fixture = join(projectDir, 'tests/fixtures/zines/promise/tiny/en')

let scratch: string
let cache: string
let content: string
let chromium: Awaited<ReturnType<typeof makeCountingChromium>>

/** What a build of the two zines made, from the cache or without it. */
async function build(args: readonly string[] = ['--cache', cache], out = join(scratch, 'dist')) {
  const before = await chromium.countStarts()
  const options = { env: chromium.env }
  const { code, stdout, stderr } = await runBuild(
    ['--content', content, '--out', out, ...args],
    options,
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const lines = stdout.split('\n').filter((line) => / (Tiny|Other)\//.test(line))
  const [cached, made] = [true, false].map((isCached) =>
    lines
      .filter((line) => /\bcached\b/.test(line) === isCached)
      .map((line) => line.split(/\s+/).at(-1)!),
  )
  const browsers = (await chromium.countStarts()) - before
  const pagesAreCached = /^web .* cached /m.test(stdout)
  return { cached: cached!, made: made!, pagesAreCached, hashes: await hashFiles(out), browsers }
}

/** The same for a part: the booklet on one paper. */
const buildPart = (args: readonly string[] = ['--cache', cache]) =>
  build([...args, '--format', 'booklet', '--paper', 'a4'], join(scratch, 'part'))

const pdfs = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.pdf'))

beforeAll(async () => {
  scratch = await makeScratch()
  cache = join(scratch, 'pressed')
  chromium = await makeCountingChromium(scratch)
  const zine = await readFile(join(fixture, 'zine.yaml'), 'utf8')
  const principle = await readFile(join(fixture, '01.mdx'), 'utf8')
  content = await copyZines('promise', {
    'other/en/zine.yaml': zine.replace('path: Tiny', 'path: Other').replace('A Tiny', 'An Other'),
    'other/en/01.mdx': principle,
  })
})

describe('builds one after the other', () => {
  let first: Awaited<ReturnType<typeof build>>

  beforeAll(async () => {
    first = await build()
  })

  it('make everything once', () => {
    expect(first.cached).toEqual([])
    expect(pdfs(first.made)).toHaveLength(26)
    expect([first.pagesAreCached, first.browsers]).toEqual([false, 1])
  })

  it('take all that is unchanged from the cache, start no browser, and publish the same', async () => {
    const entries = await hashFiles(cache)
    const again = await build()
    const { made, hashes } = first
    expect(again).toEqual({ cached: made, made: [], pagesAreCached: true, hashes, browsers: 0 })
    expect(await hashFiles(cache)).toEqual(entries)
  })

  it('make only the zine in which a word changed, and publish what a fresh build would', async () => {
    const file = join(content, 'tiny/en/02.mdx')
    const text = await readFile(file, 'utf8')
    const before = await buildPart()
    expect(before).toMatchObject({ made: [], pagesAreCached: true, browsers: 0 })
    const words = text.replace(/\w+(\W*)$/, (word) => [...word].toReversed().join('').trim())
    expect(words).not.toBe(text)
    await writeFile(file, `${words}\n`)
    const changed = await buildPart()
    expect([changed.pagesAreCached, changed.browsers]).toEqual([false, 1])
    const booklets = (folder: string) =>
      ['', '-wide-margin', '-long-edge', '-fronts', '-backs'].map(
        (which) => `${folder}/${folder.toLowerCase()}-booklet-a4${which}.pdf`,
      )
    expect(changed).toMatchObject({ cached: booklets('Other'), made: booklets('Tiny') })
    const fresh = await buildPart(['--cache', cache, '--fresh'])
    const { hashes } = changed
    expect(fresh).toMatchObject({ cached: [], pagesAreCached: false, hashes, browsers: 1 })
    await writeFile(file, text)
  })

  it('throw away what is corrupt, and publish the same', async () => {
    const names = (await readdir(cache)).toSorted()
    const entry = (index: number) => join(cache, names[index]!)
    const whole = await hashFiles(cache)
    for (const [index, name] of names.entries()) {
      const file = join(cache, name)
      if (index % 4 === 0) await truncate(file, 20 + index)
      else if (index % 4 === 1) {
        const bytes = await readFile(file)
        bytes[bytes.length - 1]! ^= 1
        await writeFile(file, bytes)
      } else if (index % 4 === 2) await copyFile(entry(index - 1), file)
    }
    await rm(entry(3))
    const healed = await build()
    expect(healed.hashes).toEqual(first.hashes)
    expect(healed.made).not.toEqual([])
    const now = await hashFiles(cache)
    // Those that this build did not need are as they were.
    const mended = Object.keys(whole).filter((name) => now[name] === whole[name])
    expect(mended.length).toBeGreaterThan(names.length / 2)
    expect(await build()).toMatchObject({ made: [], hashes: first.hashes, browsers: 0 })
  })
})
