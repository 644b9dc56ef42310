import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, it } from 'vitest'
import { readContent } from '../../src/build/content/read-content.ts'
import { formatProblem, isError } from '../../src/zine/check/problem.ts'
import { runBuild, startPress } from '../support/run-build.ts'
import { hashFiles, makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

// Each folder of tests/fixtures/broken/ holds a content folder with something wrong in it, and all that
// the build says of it, to the letter. `vitest -u` writes down what it says now. Most are read in this process; a
// few are built by the command itself.

const folder = 'tests/fixtures/broken'
const names = await readdir(join(projectDir, folder))

/** What the build says of a content folder before it builds anything. */
async function readErrors(content: string): Promise<string> {
  const { problems } = await readContent(join(projectDir, content), projectDir)
  return problems
    .filter(isError)
    .map((problem) => `${formatProblem(problem)}\n`)
    .join('')
}

describe('broken content', () => {
  it.for(names)('%s: is told in sentences, to the letter', async (name, { expect }) => {
    const said = await readErrors(`${folder}/${name}/content`)
    expect(said).not.toBe('')
    await expect(said).toMatchFileSnapshot(join(projectDir, folder, name, 'expected.txt'))
  })
})

describe.concurrent('a build of broken content', () => {
  // Of each kind one: of several things, of a field, of bytes.
  it.for(['many-things', 'reserved-path', 'latin-1'])(
    '%s: is refused, and leaves the last good output whole',
    async (name, { expect }) => {
      const out = join(await makeScratch(), 'dist')
      await mkdir(out)
      await writeFile(join(out, 'index.html'), 'the last good one')
      const before = await hashFiles(out)
      const content = `${folder}/${name}/content`
      const { code, stdout, stderr } = await runBuild(['--out', out, '--content', content])
      const expected = join(projectDir, folder, name, 'expected.txt')
      expect(stderr).toBe(await readFile(expected, 'utf8'))
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).not.toMatch(/^\s+at /m)
      expect(await hashFiles(out)).toEqual(before)
      expect(await readdir(dirname(out))).toEqual(['dist'])
    },
  )

  it('is tried in many ways', ({ expect }) => {
    expect(names.length).toBeGreaterThanOrEqual(40)
  })
})

describe.concurrent('the check of all content', () => {
  it('finds nothing wrong in what is published', async ({ expect }) => {
    const result = await startPress('check', []).ended
    expect(result).toEqual({ code: 0, stderr: '', stdout: 'content: no error, no advice.\n' })
  })

  it('does not fail for advice', async ({ expect }) => {
    const content = 'tests/fixtures/zines/flowing'
    const { code, stdout, stderr } = await startPress('check', ['--content', content]).ended
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${content}: no error, 3 pieces of advice.\n`,
    })
    expect(stderr).toMatch(/^(Advice: tests\/\S+\/01\.mdx:5:\d+: .*\. \[[a-z-]+\]\n){3}$/)
  })

  it('tells errors and advice together', async ({ expect }) => {
    const content = `${folder}/many-things/content`
    const { code, stdout, stderr } = await startPress('check', ['--content', content]).ended
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `${content}: 6 errors, 2 pieces of advice.\n`,
    })
    expect(stderr).toMatch(/: number 2 is missing before it;.* \[numbering\]\n/)
    expect(stderr).toMatch(/^Advice: \S+\/03\.mdx:5:29: .* is straight; .* \[straight-quotes\]\n/m)
  })

  it('gives them as data', async ({ expect }) => {
    const content = `${folder}/many-things/content`
    const check = startPress('check', ['--json', '--content', content])
    const { code, stdout, stderr } = await check.ended
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const data = JSON.parse(stdout) as unknown[]
    expect(data).toHaveLength(8)
    expect(data).toContainEqual({
      rule: 'unknown-field',
      level: 'error',
      file: `${content}/zine/en/03.mdx`,
      line: 2,
      column: 1,
      field: 'statment',
      what: 'it is unknown',
      next: 'remove it, or use one of: statement, changed',
    })
    expect(data).toContainEqual({
      rule: 'numbering',
      level: 'error',
      file: `${content}/zine/en/03.mdx`,
      line: 1,
      column: 1,
      what: 'number 2 is missing before it',
      next: 'add 02.mdx, or renumber this file and those after it',
    })
    expect(data).toContainEqual({
      rule: 'straight-quotes',
      level: 'advice',
      file: `${content}/zine/en/03.mdx`,
      line: 5,
      column: 29,
      what: 'the quotation mark " is straight',
      next: 'write “ or ”, or the marks of the language',
    })
  })

  it('tells of an option that is none', async ({ expect }) => {
    const { code, stderr } = await startPress('check', ['--zine']).ended
    expect(stderr).toBe("Unknown option '--zine'; see npm run check -- --help.\n")
    expect(code).toBe(1)
  })
})
