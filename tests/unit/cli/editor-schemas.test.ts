import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeEditorFiles } from '../../../src/cli/editor-schemas.ts'
import { listFiles } from '../../../src/build/files.ts'
import { makeScratch } from '../../support/scratch.ts'
import { projectDir } from '../../support/test-site.ts'

const readEntries = async (project: string) =>
  (
    JSON.parse(await readFile(join(project, '.astro/collections/collections.json'), 'utf8')) as {
      entries: Record<string, string>
    }
  ).entries

describe('writeEditorFiles', () => {
  it('tells which file has which fields, and leaves files alone that are right', async () => {
    const project = join(await makeScratch(), 'A project')
    await cp(join(projectDir, 'tests/fixtures/zines/promise'), join(project, 'content'), {
      recursive: true,
    })
    await writeFile(join(project, 'content/tiny/en/notes.txt'), '')
    await writeEditorFiles(project)
    expect(await listFiles(join(project, '.astro'))).toEqual(
      ['collections', 'principles.schema', 'zines.schema'].map(
        (name) => `collections/${name}.json`,
      ),
    )
    const entries = await readEntries(project)
    const base = decodeURIComponent(pathToFileURL(join(project, 'content/tiny/en')).href)
    expect(base).toContain('A project')
    expect(entries).toEqual({
      [`${base}/01.mdx`.toLowerCase()]: 'principles',
      [`${base}/02.mdx`.toLowerCase()]: 'principles',
      [`${base}/zine.yaml`.toLowerCase()]: 'zines',
    })
    const file = join(project, '.astro/collections/zines.schema.json')
    const before = await stat(file)
    await writeEditorFiles(project)
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
  })

  it('writes the schemas where there is no content yet', async () => {
    const project = await makeScratch()
    await mkdir(join(project, 'content'))
    await writeEditorFiles(project)
    expect(await readEntries(project)).toEqual({})
  })
})
