import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { printFiles } from '../../src/formats/formats.ts'
import type { ZineManifest } from '../../src/formats/zine-manifest.ts'
import { readContent } from '../../src/build/content/read-content.ts'
import { runBuild, startPress } from '../support/run-build.ts'
import { hashFiles, makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

let content: string

beforeEach(async () => {
  content = join(await makeScratch(), 'content')
  await mkdir(content)
})

const writeNew = (...args: string[]) => startPress('new', [...args, '--content', content]).ended

describe('npm run new', () => {
  it('writes a zine that builds at once, in every format', async () => {
    const { code, stdout, stderr } = await writeNew(
      'my-zine',
      '--title',
      'Mine: a “Zine”',
      '--edition',
      '2026-01-31',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const folder = relative(projectDir, content)
    expect(stdout.trimEnd().split('\n')).toEqual([
      'Written:',
      `  ${folder}/my-zine/en/zine.yaml`,
      `  ${folder}/my-zine/en/01.mdx`,
      `  ${folder}/my-zine/en/02.mdx`,
      'Next:',
      ...['dev', 'check', 'build'].map((command) => `  npm run ${command} -- --content ${content}`),
    ])
    const out = join(content, '../dist')
    const build = await runBuild(['--content', content, '--out', out])
    expect(build).toMatchObject({ code: 0, stderr: '' })
    const [zine] = (await readContent(content, projectDir)).zines
    const manifest = JSON.parse(
      await readFile(join(out, 'MyZine/zine.json'), 'utf8'),
    ) as ZineManifest
    expect(manifest).toMatchObject({ title: 'Mine: a “Zine”', edition: '2026-01-31' })
    const pdfs = manifest.files.map(({ name }) => name).filter((name) => name.endsWith('.pdf'))
    expect(zine!.without).toEqual([])
    expect(pdfs).toHaveLength(printFiles(zine!).length)
  })

  it('makes title and edition itself', async () => {
    const { code } = await writeNew('a-zine')
    expect(code).toBe(0)
    const text = await readFile(join(content, 'a-zine/en/zine.yaml'), 'utf8')
    expect(text).toContain('\ntitle: A Zine\n')
    const [year, month, day] = /^edition: (\d+)-(\d+)-(\d+)$/m.exec(text)!.slice(1).map(Number)
    // Around midnight the test may see another day than the command.
    const age = Date.now() - new Date(year!, month! - 1, day).getTime()
    expect(age).toBeLessThan(25 * 3_600_000)
    expect(age).toBeGreaterThan(-3_600_000)
  })

  it.each([
    [['My-Zine'], /^"My-Zine" cannot name a zine; use small letters, .*: my-zine\.$/],
    [['my zine'], /^"my zine" cannot name a zine; /],
    [['../my-zine'], /^"\.\.\/my-zine" cannot name a zine; /],
    [['..'], /^"\.\." cannot name a zine; /],
    [['there'], /^\S+there\/en is there already; choose another name\.$/],
    [['empty'], /^\S+empty\/en is there already; choose another name\.$/],
    [
      ['robots'],
      /^No zine was written: the path "Robots" is the site's own; choose another name\.$/,
    ],
    [
      ['a-zine', '--language', 'tlh'],
      /^No zine was written: the site does not speak .*"tlh"; .*\.$/,
    ],
    [
      ['a-zine', '--edition', 'today'],
      /^No zine was written: field edition: "today" cannot be .*\.$/,
    ],
    [[], /^Give the new zine one name, for example: npm run new -- my-zine\.$/],
    [['a', 'zine'], /^Give the new zine one name, for example: npm run new -- my-zine\.$/],
    [['--zine'], /^Unknown option '--zine'; see npm run new -- --help\.$/],
  ])('given %j says in one sentence why not, and writes nothing', async (args, sentence) => {
    await mkdir(join(content, 'there/en'), { recursive: true })
    await writeFile(join(content, 'there/en/01.mdx'), '')
    await mkdir(join(content, 'empty/en'), { recursive: true })
    const before = await hashFiles(content)
    const { code, stdout, stderr } = await writeNew(...args)
    expect(stderr.trimEnd()).toMatch(sentence)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(await hashFiles(content)).toEqual(before)
  })

  it.each([
    ['/tmp', /^\/tmp: the content folder lies outside \S+; move it inside\.$/],
    ['nowhere', /nowhere: it cannot be read \(ENOENT\); the zines belong in nowhere\//],
  ])('writes nothing into %s', async (folder, sentence) => {
    const { code, stderr } = await startPress('new', ['a-zine', '--content', folder]).ended
    expect(stderr.trimEnd()).toMatch(sentence)
    expect(code).toBe(1)
  })

  it('tells its options', () => {
    const help = execFileSync('npm', ['run', '--silent', 'new', '--', '--help'], {
      cwd: projectDir,
    }).toString()
    for (const option of ['--language', '--title', '--edition', '--content']) {
      expect(help).toContain(`  ${option} `)
    }
  })
})
