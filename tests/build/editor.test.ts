import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeEditorFiles } from '../../src/cli/editor-schemas.ts'
import { startLanguageServer, type Diagnostic } from '../support/language-server.ts'
import { makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

type Server = Awaited<ReturnType<typeof startLanguageServer>>

const modules = join(projectDir, 'node_modules')

/** The YAML server says by itself what is wrong, when it has looked. */
const patience = { timeout: 20_000 }

let workspace: string
let settings: Record<string, unknown>

/** A folder as an editor opens it, with the project's settings and what a build leaves for it. */
beforeAll(async () => {
  workspace = await makeScratch()
  for (const name of ['content', 'package.json', '.vscode']) {
    await cp(join(projectDir, name), join(workspace, name), { recursive: true })
  }
  await symlink(modules, join(workspace, 'node_modules'))
  // Code is not what is asked about, and takes long to read.
  await writeFile(join(workspace, 'tsconfig.json'), '{"files":[],"compilerOptions":{"types":[]}}')
  await writeEditorFiles(workspace)
  settings = JSON.parse(await readFile(join(workspace, '.vscode/settings.json'), 'utf8')) as Record<
    string,
    unknown
  >
})

const fileOf = (name: string) => join(workspace, 'content/ice-melts/en', name)
const read = (name: string) => readFile(fileOf(name), 'utf8')
const summary = (diagnostics: readonly Diagnostic[] | undefined) =>
  diagnostics?.map(({ message, range }) => `${range.start.line + 1}: ${message}`).toSorted()

describe('zine.yaml in an editor with the YAML extension', () => {
  let server: Server

  beforeAll(async () => {
    const script = createRequire(
      createRequire(join(modules, '@astrojs/language-server/package.json')).resolve(
        'volar-service-yaml',
      ),
    ).resolve('yaml-language-server/bin/yaml-language-server')
    server = await startLanguageServer(script, { workspace, settings })
  })
  afterAll(() => server.stop())

  it('has nothing underlined where it is right', async () => {
    server.openFile(fileOf('zine.yaml'), 'yaml', await read('zine.yaml'))
    await expect.poll(() => summary(server.underlinedIn(fileOf('zine.yaml'))), patience).toEqual([])
  })

  it('has a misspelt field, a missing one and a wrong value underlined', async () => {
    const text = (await read('zine.yaml'))
      .replace('title:', 'titel:')
      .replace('onePagePerPrinciple: true', 'onePagePerPrinciple: maybe')
    const line = 1 + text.split('\n').indexOf('onePagePerPrinciple: maybe')
    server.openFile(fileOf('zine.yaml'), 'yaml', text)
    await expect
      .poll(() => summary(server.underlinedIn(fileOf('zine.yaml'))), patience)
      .toEqual([
        expect.stringMatching(new RegExp(`^${line}: .*Expected "boolean"`)) as string,
        '2: Missing property "title".',
        '2: Property titel is not allowed.',
      ])
  })

  it('is completed, each field with what it is', async () => {
    const text = (await read('zine.yaml')).replace(/^subtitle.*$/m, '')
    server.openFile(fileOf('zine.yaml'), 'yaml', text)
    const line = text.split('\n').indexOf('')
    const offers = await server.complete(fileOf('zine.yaml'), line)
    expect(offers).toContainEqual(
      expect.objectContaining({ label: 'subtitle', documentation: 'The line under the title.' }),
    )
    expect(offers.map(({ label }) => label)).toContain('signature')
    expect(offers.map(({ label }) => label)).not.toContain('title')
  })
})

describe('a principle in an editor with the Astro extension', () => {
  let server: Server

  beforeAll(async () => {
    server = await startLanguageServer(
      join(modules, '@astrojs/language-server/bin/nodeServer.js'),
      {
        workspace,
        settings,
        initializationOptions: {
          contentIntellisense: settings['astro.content-intellisense'],
          typescript: { tsdk: join(modules, 'typescript/lib') },
        },
      },
    )
  })
  afterAll(() => server.stop())

  it('has nothing underlined where it is right', async () => {
    server.openFile(fileOf('04.mdx'), 'mdx', await read('04.mdx'))
    expect(await server.diagnose(fileOf('04.mdx'))).toEqual([])
  })

  it('has a misspelt field underlined, and the one that is missing told', async () => {
    const text = (await read('04.mdx')).replace('statement:', 'statment:')
    server.openFile(fileOf('04.mdx'), 'mdx', text)
    expect(summary(await server.diagnose(fileOf('04.mdx')))).toEqual([
      '1: Missing property "statement".',
      '2: Property statment is not allowed.',
    ])
  })

  it('is completed', async () => {
    server.openFile(fileOf('04.mdx'), 'mdx', '---\n\n---\n\nText.\n')
    expect(await server.complete(fileOf('04.mdx'), 1)).toContainEqual(
      expect.objectContaining({
        label: 'statement',
        documentation: expect.stringContaining('What the principle says') as string,
      }),
    )
  })
})
