import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaging, restoreOutput } from '../../../../src/build/publish/staging.ts'

let root: string
let out: string
let builds: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'staging-'))
  out = join(root, 'dist')
  builds = join(root, 'builds')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const text = (path: string) => readFile(path, 'utf8')

async function build(content: string): Promise<void> {
  const staging = await openStaging(out, builds)
  try {
    await mkdir(join(staging.dir, 'site'))
    await writeFile(join(staging.dir, 'site', 'index.html'), content)
    await staging.publish(join(staging.dir, 'site'))
  } finally {
    await staging.dispose()
  }
}

describe('openStaging', () => {
  it('publishes what was built and leaves nothing else behind', async () => {
    await build('one')
    await build('two')
    expect(await text(join(out, 'index.html'))).toBe('two')
    expect(await readdir(root)).toEqual(['builds', 'dist'])
    expect(await readdir(builds)).toEqual([])
  })

  it('keeps the last good output when a build is not published', async () => {
    await build('one')
    const staging = await openStaging(out, builds)
    await writeFile(join(staging.dir, 'index.html'), 'half')
    await staging.dispose()
    expect(await text(join(out, 'index.html'))).toBe('one')
    expect(await readdir(root)).toEqual(['builds', 'dist'])
  })

  it('does the same when it is told to stop at once', async () => {
    await build('one')
    const staging = await openStaging(out, builds)
    staging.disposeNow()
    expect(await text(join(out, 'index.html'))).toBe('one')
    expect(await readdir(root)).toEqual(['builds', 'dist'])
  })

  it('removes what a killed build left', async () => {
    const staging = await openStaging(out, builds)
    const [work, lock] = [staging.workDir, `${staging.workDir}.lock`]
    await staging.dispose()
    await mkdir(join(root, '.dist.building', 'site'), { recursive: true })
    await mkdir(join(work, 'cache'), { recursive: true })
    // A number no process has, and one that is ours by chance, as in a container.
    for (const owner of [999_999_999, process.pid]) {
      await writeFile(lock, String(owner))
      await build('one')
    }
    expect(await readdir(root)).toEqual(['builds', 'dist'])
    expect(await readdir(builds)).toEqual([])
  })

  it('puts the last good output back when a build was killed between its two renames', async () => {
    await mkdir(join(root, '.dist.previous'))
    await writeFile(join(root, '.dist.previous', 'index.html'), 'one')
    await restoreOutput(out)
    expect(await text(join(out, 'index.html'))).toBe('one')
    expect(await readdir(root)).toEqual(['dist'])
  })

  it('lets a part replace an earlier part, and neither a whole site nor other files', async () => {
    const openPart = async () => (await openStaging(out, builds, 'part')).dispose()
    const holds = async (files: Readonly<Record<string, string>>) => {
      await rm(out, { recursive: true, force: true })
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(out, path)), { recursive: true })
        await writeFile(join(out, path), content)
      }
    }
    const sums = `${'0'.repeat(64)}  Z/z-booklet-a4.pdf\n${'0'.repeat(64)}  letter.pdf\n`
    const part = { SHA256SUMS: sums, 'Z/z-booklet-a4.pdf': 'sheets' }
    await holds({})
    await openPart()
    await holds(part)
    await openPart()
    await (await openStaging(out, builds)).dispose()
    const others = `${out}: it holds other files than a built site, which would be lost; name an empty or a new folder with --out.`
    for (const other of ['letter.pdf', 'Z/z-poster-a4.pdf', 'package.json']) {
      await holds({ ...part, [other]: 'of somebody' })
      await expect(openPart()).rejects.toThrow(others)
    }
    await holds({ 'Z/z-booklet-a4.pdf': 'without sums' })
    await expect(openPart()).rejects.toThrow(others)
    await holds({ ...part, 'index.html': 'a site' })
    await expect(openPart()).rejects.toThrow(
      `${out}: it holds a whole site, which a part of one would replace; name an empty or a new folder with --out.`,
    )
    expect(await readdir(root)).toEqual(['builds', 'dist'])
  })

  it('puts the last good output back when publishing fails', async () => {
    await build('one')
    const staging = await openStaging(out, builds)
    await expect(staging.publish(join(staging.dir, 'missing'))).rejects.toThrow('ENOENT')
    await staging.dispose()
    expect(await text(join(out, 'index.html'))).toBe('one')
  })

  it('lets one build publish to a folder at a time, and others to other folders', async () => {
    const staging = await openStaging(out, builds)
    await expect(openStaging(out, builds)).rejects.toThrow(
      `Another build (process ${process.pid}) publishes to ${out}; wait until it ends, or delete ${staging.workDir}.lock if there is none.`,
    )
    const other = await openStaging(join(root, 'other'), builds)
    expect(other.workDir).not.toBe(staging.workDir)
    await other.dispose()
    await staging.dispose()
    await build('one')
  })

  it.each([['letters.txt'], ['index.html', 'package.json']])(
    'does not replace a folder that is no built site: %s %s',
    async (...names: string[]) => {
      await mkdir(out)
      for (const name of names) await writeFile(join(out, name), 'precious')
      await expect(openStaging(out, builds)).rejects.toThrow(
        `${out}: it holds other files than a built site, which would be lost; name an empty or a new folder with --out.`,
      )
      expect(await readdir(root)).toEqual(['builds', 'dist'])
      expect(await readdir(out)).toEqual(names)
    },
  )

  it('says so when the folder cannot be written', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(openStaging(join(root, 'file', 'dist'), builds)).rejects.toThrow(
      /dist: the output folder cannot be written \(ENOTDIR\); let this user write to .*file, or name another folder with --out\./,
    )
    expect(await readdir(builds)).toEqual([])
  })
})
