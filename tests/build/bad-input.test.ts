import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runBuild, startPress } from '../support/run-build.ts'
import { countBrowsers, untilNoBrowserRuns } from '../support/running-browsers.ts'
import { hashFiles, makeScratch } from '../support/scratch.ts'
import { projectDir, testSiteDir } from '../support/test-site.ts'

const tiny = join(projectDir, 'tests/fixtures/zines/promise')

let out: string
let before: Record<string, string>

/** A folder that holds the last good output. */
beforeEach(async () => {
  out = join(await makeScratch(), 'dist')
  await mkdir(out)
  await writeFile(join(out, 'index.html'), 'the last good one')
  before = await hashFiles(out)
})

/** The build fails with these sentences, each on its line, and the last good output is whole. */
async function expectFailure(
  sentences: readonly (string | RegExp)[],
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const { code, stderr } = await runBuild(['--out', out, ...args], { env })
  const expected = sentences.map((sentence) =>
    typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
  )
  expect(stderr.trimEnd().split('\n')).toEqual(expected)
  expect(code).toBe(1)
  expect(await hashFiles(out)).toEqual(before)
  expect(await readdir(dirname(out))).toEqual(['dist'])
}

describe('a build of another folder', () => {
  it('tells of a content folder outside the project', async () => {
    const sentence = `/tmp: the content folder lies outside ${projectDir}; move it inside.`
    await expectFailure([sentence], ['--content', '/tmp'])
  })

  it('tells of a content folder that is not there', async () => {
    await expectFailure(
      [/nowhere: it cannot be read \(ENOENT\); the zines belong in nowhere\/ZINE\/LANGUAGE\/\./],
      ['--content', 'nowhere'],
    )
  })
})

describe('a build on a machine that lacks something', () => {
  it('tells of a browser that is not there', async () => {
    await expectFailure(
      [
        'CHROMIUM_PATH names /nowhere/chromium, which cannot be started; correct it, or unset it to use the Chromium of this project.',
      ],
      [],
      { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' },
    )
  })

  it('tells of a browser that does not start', async () => {
    await expectFailure(
      [
        /^Chromium at \/bin\/false did not start \(.*\); set CHROMIUM_PATH to a Chromium that runs on this machine\.$/,
      ],
      ['--content', tiny],
      { ...process.env, CHROMIUM_PATH: '/bin/false' },
    )
  })

  it('tells of a folder that cannot be written', async () => {
    // To root every folder is writable, but for those the system keeps to itself.
    const isRoot = process.getuid?.() === 0
    const locked = isRoot ? '/sys' : join(dirname(out), 'locked')
    if (!isRoot) {
      await mkdir(locked)
      await chmod(locked, 0o555)
    }
    const { code, stderr } = await runBuild(['--out', join(locked, 'dist')])
    expect(stderr).toMatch(
      /^(.*)\/dist: the output folder cannot be written \(E[A-Z]+\); let this user write to \1, or name another folder with --out\.\n$/,
    )
    expect(code).toBe(1)
    if (!isRoot) await chmod(locked, 0o755)
  })

  it('tells of a taken port', async () => {
    const server = createServer().listen(0, 'localhost')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const env = { ...process.env, PORT: String(port) }
      const { code, stderr } = await startPress('serve', ['--out', testSiteDir], { env }).ended
      expect(stderr).toBe(
        `Port ${port} is taken or not allowed; choose another one, for example: PORT=${port + 1} npm start.\n`,
      )
      expect(code).toBe(1)
    } finally {
      server.close()
    }
  })

  it('tells of a port that is none, and of an option that is none', async () => {
    const serve = await startPress('serve', ['--port', 'http']).ended
    expect(serve.stderr).toBe('"http" is not a port; give a whole number from 0 to 65535.\n')
    await expectFailure(["Unknown option '--zines'; see npm run build -- --help."], ['--zines'])
  })
})

describe('a build that is stopped', () => {
  /** Starts a build and waits until it has made the first PDF. */
  async function startedBuild() {
    const tmpDir = await makeScratch()
    const env = { ...process.env, TMPDIR: tmpDir }
    const build = startPress('build', ['--out', out, '--content', tiny], { env })
    await build.untilItSays('screen')
    return { ...build, tmpDir }
  }

  it('by Ctrl-C cleans up, leaves the last good output and no browser', async () => {
    const build = await startedBuild()
    expect(await countBrowsers(build.tmpDir)).toBeGreaterThan(0)
    build.child.kill('SIGINT')
    expect(await build.ended).toMatchObject({ code: 130, stderr: '' })
    expect(await hashFiles(out)).toEqual(before)
    expect(await readdir(dirname(out))).toEqual(['dist'])
    expect(await untilNoBrowserRuns(build.tmpDir)).toBe(true)
  })
})
