import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  facePackages,
  formatLicences,
  scriptPackages,
  type LockedPackages,
} from '../../../../src/build/publish/licence-texts.ts'
import { projectDir } from '../../../support/test-site.ts'

const packages: LockedPackages = {
  '': { version: '1.0.0' },
  'node_modules/pagedjs': {
    version: '0.4.3',
    license: 'MIT',
    dependencies: { tree: '1', old: '1' },
  },
  'node_modules/pagedjs/node_modules/old': { version: '1.2.0', license: 'ISC' },
  'node_modules/old': { version: '2.0.0', license: 'ISC' },
  'node_modules/tree': {
    version: '1.0.0',
    license: 'MIT',
    dependencies: { old: '2', pagedjs: '0' },
  },
  'node_modules/letters': { version: '3.0.0', license: 'OFL-1.1' },
  'node_modules/tool': { version: '4.0.0' },
}

describe('facePackages', () => {
  it('names the faces of the languages that are published, and no others', () => {
    expect(facePackages(['en', 'es'])).toEqual([
      'node_modules/@fontsource/atkinson-hyperlegible-next',
      'node_modules/@fontsource/bitter',
      'node_modules/@fontsource/league-gothic',
    ])
    expect(facePackages(['he'])).toContain('node_modules/@fontsource/karantina')
  })
})

describe('scriptPackages', () => {
  it('follows what is imported, to the version that is found from there', () => {
    expect(scriptPackages(packages)).toEqual([
      'node_modules/old',
      'node_modules/pagedjs',
      'node_modules/pagedjs/node_modules/old',
      'node_modules/tree',
    ])
  })
})

describe('formatLicences', () => {
  it('tells letters, code and tools apart, with the texts of what is published', () => {
    const letters = [{ folder: 'node_modules/letters', texts: ['Open Font Licence\n'] }]
    const code = [{ folder: 'node_modules/pagedjs', texts: ['MIT License', 'Notice'] }]
    const text = formatLicences(packages, letters, code)
    expect(text).toContain('LETTERS\nletters 3.0.0: OFL-1.1\n\nCODE\npagedjs 0.4.3: MIT\n')
    expect(text).toContain(
      'NOT PUBLISHED\nold 1.2.0: ISC\nold 2.0.0: ISC\ntool 4.0.0: no licence named',
    )
    expect(text).toMatch(/==== pagedjs 0\.4\.3: MIT\n\nMIT License\n\nNotice\n$/)
    expect(text.match(/pagedjs/g)).toHaveLength(2)
  })
})

/** Packages that run a script when they are installed, and what `package.json` says of them. */
function findUnnamed(
  locked: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>,
  allowed: Readonly<Record<string, boolean>>,
): string[] {
  const withScript = Object.entries(locked)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length))
  const unnamed = withScript.filter((name) => !(name in allowed))
  const stale = Object.keys(allowed).filter((name) => !withScript.includes(name))
  return [
    ...unnamed.map((name) => `${name} is not named`),
    ...stale.map((name) => `${name} has none`),
  ]
}

describe('the install scripts', () => {
  const readJson = async <Value>(name: string) =>
    JSON.parse(await readFile(join(projectDir, name), 'utf8')) as Value

  it('are each allowed or refused by name', async () => {
    const { packages } = await readJson<{ packages: Parameters<typeof findUnnamed>[0] }>(
      'package-lock.json',
    )
    const { allowScripts } = await readJson<{ allowScripts: Record<string, boolean> }>(
      'package.json',
    )
    expect(findUnnamed(packages, allowScripts)).toEqual([])
  })

  it('would be told where one is new, or gone', () => {
    const locked = { 'node_modules/a/node_modules/@b/c': { hasInstallScript: true } }
    expect(findUnnamed(locked, { old: true })).toEqual(['@b/c is not named', 'old has none'])
  })
})
