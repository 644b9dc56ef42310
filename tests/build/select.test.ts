import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles } from '../../src/build/files.ts'
import { runBuild } from '../support/run-build.ts'
import { copyZines, hashFiles, makeScratch } from '../support/scratch.ts'

let scratch: string
let content: string
let cache: string
let whole: Record<string, string>

/** Runs a build in the scratch folder, where `dist` and `dist-part` are. */
const build = async (args: readonly string[]) =>
  runBuild(['--content', content, ...args], { cwd: scratch })
/** Takes what the build of the whole has cached. */
const cached = () => ['--cache', cache]

beforeAll(async () => {
  scratch = await makeScratch()
  content = await copyZines('promise', {})
  cache = join(await makeScratch(), 'pressed')
  expect(await build(cached())).toMatchObject({ code: 0, stderr: '' })
  whole = await hashFiles(join(scratch, 'dist'))
})

describe('a build of a part', () => {
  const booklet = ['', '-wide-margin', '-long-edge', '-fronts', '-backs'].map(
    (which) => `Tiny/tiny-booklet-a4${which}.pdf`,
  )
  const args = ['--zine', 'tiny', '--format', 'booklet', '--paper', 'a4']

  it('makes what is asked for, the same as the whole build does, and leaves that alone', async () => {
    const { code, stdout, stderr } = await build(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /\nThe 5 files asked for passed preflight and are in dist-part\/ after \d+\.\d s\.\n$/,
    )
    expect(await listFiles(join(scratch, 'dist-part'))).toEqual(
      ['SHA256SUMS', ...booklet].toSorted(),
    )
    const part = await hashFiles(join(scratch, 'dist-part'))
    for (const path of booklet) expect(part[path]).toBe(whole[path])
    const sums = await readFile(join(scratch, 'dist-part/SHA256SUMS'), 'utf8')
    expect(sums).toBe(
      booklet
        .toSorted()
        .map((path) => `${whole[path]}  ${path}\n`)
        .join(''),
    )
    expect(await hashFiles(join(scratch, 'dist'))).toEqual(whole)
    expect(await readdir(scratch)).toEqual(['dist', 'dist-part'])
  })

  it('replaces an earlier part', async () => {
    const { code, stdout, stderr } = await build(['--format', 'screen', ...cached()])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The one file asked for passed preflight and is in dist-part/ after')
    expect(await listFiles(join(scratch, 'dist-part'))).toEqual([
      'SHA256SUMS',
      'Tiny/tiny-screen.pdf',
    ])
  })

  it('does not replace a whole site', async () => {
    const sentence = `${scratch}/dist: it holds a whole site, which a part of one would replace; name an empty or a new folder with --out.\n`
    expect(await build([...args, '--out', 'dist'])).toMatchObject({ code: 1, stderr: sentence })
    expect(await hashFiles(join(scratch, 'dist'))).toEqual(whole)
  })

  it('tells in a sentence what there is to choose from', async () => {
    const wrong = await build(['--zine', 'large', '--format', 'leaflet', '--paper', 'A4'])
    expect(wrong).toMatchObject({
      code: 1,
      stdout: '',
      stderr: [
        '--zine large: there is none; choose from tiny.',
        '--format leaflet: there is none; choose from booklet, one-sheet, mini, poster, large-print, screen.',
        '--paper A4: there is none; choose from letter, a4, tabloid, a3.\n',
      ].join('\n'),
    })
    expect(await build(['--format', 'booklet', '--paper', 'a3'])).toMatchObject({
      code: 1,
      stderr:
        '--format booklet and --paper a3 make no file together; choose from booklet on letter, a4.\n',
    })
  })

  it('tells of a text that does not fit what is asked for', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')
    const long = await copyZines('promise', {
      'tiny/en/02.mdx': `---\nstatement: Long.\n---\n\n${words}\n`,
      'tiny/en/zine.yaml': (text) => text.replace(/^(without|onePage).*\n/gm, ''),
    })
    const out = join(scratch, 'long')
    const asked = ['--format', 'one-sheet', '--paper', 'a4', '--out', out]
    const { code, stderr } = await runBuild(['--content', long, ...asked])
    expect(stderr).toMatch(/zine\.yaml: the text is \d+ lines too long for the 8 pages of /)
    expect(code).toBe(1)
    expect(await readdir(scratch)).not.toContain('long')
  })
})
