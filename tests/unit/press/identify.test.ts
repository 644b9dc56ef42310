import { chmod, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifyBrowser } from '../../../src/press/identify-browser.ts'
import { identifyPress, identifySite } from '../../../src/press/identify-press.ts'
import { makeScratch } from '../../scratch.ts'
import { projectDir } from '../../test-site.ts'

/** A project without content and packages. */
async function copy(): Promise<string> {
  const folder = await makeScratch()
  await cp(join(projectDir, 'src'), join(folder, 'src'), { recursive: true })
  await mkdir(join(folder, 'node_modules'))
  await writeFile(join(folder, 'node_modules/.package-lock.json'), '{}')
  return folder
}

describe('identifyPress', () => {
  it('is the same of the same code, wherever it lies', async () => {
    expect(await identifyPress(await copy())).toBe(await identifyPress(await copy()))
  })

  it.each([
    'src/press/impose.ts',
    'src/press/proof/prove-gray.ts',
    'src/paper/plan-mini.ts',
    'src/formats/formats.ts',
    'src/zine/words.ts',
    'node_modules/.package-lock.json',
    'package-lock.json',
  ])('is another when %s is another', async (path) => {
    const folder = await copy()
    const before = await identifyPress(folder)
    await writeFile(join(folder, path), '// other', { flag: 'a' })
    expect(await identifyPress(folder)).not.toBe(before)
  })

  it('is the same when only the pages of the site are others', async () => {
    const folder = await copy()
    const before = await identifyPress(folder)
    await writeFile(join(folder, 'src/pages/robots.txt.ts'), '// other', { flag: 'a' })
    expect(await identifyPress(folder)).toBe(before)
  })
})

describe('identifySite', () => {
  it('is the same of the same code, wherever it lies', async () => {
    expect(await identifySite(await copy())).toBe(await identifySite(await copy()))
  })

  it.each([
    'src/pages/robots.txt.ts',
    'src/styles/site.css',
    'src/components/Statement.astro',
    'src/press/relink.ts',
    'src/new.ts',
    'public/.gitkeep',
    'astro.config.ts',
    'tsconfig.json',
    'package-lock.json',
  ])('is another when %s is another', async (path) => {
    const folder = await copy()
    await mkdir(join(folder, 'public'))
    const before = await identifySite(folder)
    await writeFile(join(folder, path), '// other', { flag: 'a' })
    expect(await identifySite(folder)).not.toBe(before)
  })

  it('is the same when only what is read apart is another', async () => {
    const folder = await copy()
    const before = await identifySite(folder)
    await writeFile(join(folder, 'README.md'), 'other')
    expect(await identifySite(folder)).toBe(before)
  })
})

describe('identifyBrowser', () => {
  const script = async (text: string) => {
    const path = join(await makeScratch(), 'chromium')
    await writeFile(path, `#!/bin/sh\n${text}\n`)
    await chmod(path, 0o755)
    return identifyBrowser({ executablePath: path, env: { ITS_VERSION: '2' } })
  }

  it('is the version of one that the press chose by it', async () => {
    const choice = { executablePath: '/nowhere', env: {}, version: 'Chromium 1' }
    expect(await identifyBrowser(choice)).toBe('Chromium 1')
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
