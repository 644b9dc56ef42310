import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprintBrowser, fingerprintCode } from '../../../../src/build/cache/fingerprint.ts'
import { makeScratch } from '../../../support/scratch.ts'
import { projectDir } from '../../../support/test-site.ts'

const places = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json']

/** A project without content and packages. */
async function copy(): Promise<string> {
  const folder = await makeScratch()
  for (const place of places) {
    await cp(join(projectDir, place), join(folder, place), { recursive: true })
  }
  await mkdir(join(folder, 'node_modules'))
  await writeFile(join(folder, 'node_modules/.package-lock.json'), '{}')
  return folder
}

/** The fingerprint before and after something is written to a file. */
async function whenWritten(path: string): Promise<[before: string, after: string]> {
  const folder = await copy()
  const before = await fingerprintCode(folder)
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), '// other', { flag: 'a' })
  return [before, await fingerprintCode(folder)]
}

describe('fingerprintCode', () => {
  it('is the same of the same code, wherever it lies', async () => {
    expect(await fingerprintCode(await copy())).toBe(await fingerprintCode(await copy()))
  })

  it.each([
    'src/user.ts',
    'src/a-new-folder/deep/impose.ts',
    'src/styles/site.css',
    'src/pages/robots.txt.ts',
    'public/.nojekyll',
    'astro.config.ts',
    'tsconfig.json',
    'package.json',
    'node_modules/.package-lock.json',
    'package-lock.json',
  ])('is another when %s is another', async (path) => {
    const [before, after] = await whenWritten(path)
    expect(after).not.toBe(before)
  })

  it.each(['README.md', 'src/build/README.md', 'tests/new.test.ts'])(
    'is the same when only %s is another',
    async (path) => {
      const [before, after] = await whenWritten(path)
      expect(after).toBe(before)
    },
  )

  it('covers every folder of the code', async () => {
    const folder = await copy()
    const before = await fingerprintCode(folder)
    for (const name of ['typography', 'components', 'client']) {
      const away = await copy()
      await rm(join(away, 'src', name), { recursive: true })
      expect(await fingerprintCode(away)).not.toBe(before)
    }
  })

  it.each(places)('is an error where %s is missing', async (place) => {
    const folder = await copy()
    await rm(join(folder, place), { recursive: true })
    await expect(fingerprintCode(folder)).rejects.toThrow(`ENOENT`)
  })
})

describe('fingerprintBrowser', () => {
  const script = async (text: string) => {
    const path = join(await makeScratch(), 'chromium')
    await writeFile(path, `#!/bin/sh\n${text}\n`)
    await chmod(path, 0o755)
    return fingerprintBrowser({ executablePath: path, env: { ITS_VERSION: '2' } })
  }

  it('is the version of one that the press chose by it', async () => {
    const choice = { executablePath: '/nowhere', env: {}, version: 'Chromium 1' }
    expect(await fingerprintBrowser(choice)).toBe('Chromium 1')
  })

  it('is the bytes of one that is named, and what it says of itself', async () => {
    const first = await script('echo Chromium 1')
    expect(await script('echo Chromium 1')).toBe(first)
    expect(first).toMatch(/^[0-9a-f]{64} Chromium 1\n$/)
    expect(await script('echo Chromium 1 # other')).not.toBe(first)
    expect(await script('echo "Chromium $ITS_VERSION"')).toMatch(/ Chromium 2\n$/)
  })

  it('is never the same of one that does not say', async () => {
    expect(await script('exit 1')).not.toBe(await script('exit 1'))
    expect(await script('')).not.toBe(await script(''))
  })
})
