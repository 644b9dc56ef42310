import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { stageContent, type DevFolders } from '../../../../src/cli/dev/staged-content.ts'
import { listFiles } from '../../../../src/build/files.ts'
import { copyZines } from '../../../support/scratch.ts'
import { projectDir } from '../../../support/test-site.ts'

let folders: DevFolders
let read: ReturnType<typeof stageContent>

beforeEach(async () => {
  const contentDir = await copyZines('promise', {})
  folders = { projectDir, contentDir, stagedDir: join(dirname(contentDir), 'staged') }
  read = stageContent(folders)
})

const source = (name: string) => join(folders.contentDir, 'tiny/en', name)
const staged = (name: string) => join(folders.stagedDir, 'tiny/en', name)

describe('the content that Astro reads', () => {
  it('is a copy of the content that is right', async () => {
    const { sentences, changed, zines } = await read()
    expect(sentences).toEqual([])
    expect(zines.map(({ slug }) => slug)).toEqual(['tiny'])
    expect(changed.toSorted()).toEqual(['01.mdx', '02.mdx', 'zine.yaml'].map(staged))
    expect(await listFiles(folders.stagedDir)).toEqual(await listFiles(folders.contentDir))
    expect((await read()).changed).toEqual([])
  })

  it('follows a change, a new name and a file that is gone', async () => {
    await read()
    const text = `${await readFile(source('01.mdx'), 'utf8')}\nMore.\n`
    await writeFile(source('01.mdx'), text)
    await rename(source('02.mdx'), source('2.mdx'))
    const { changed } = await read()
    expect(changed.toSorted()).toEqual(['01.mdx', '02.mdx', '2.mdx'].map(staged))
    expect(await readFile(staged('01.mdx'), 'utf8')).toBe(text)
    expect(await listFiles(folders.stagedDir)).toEqual(await listFiles(folders.contentDir))
  })

  it('stays as it last was right while something is wrong', async () => {
    await read()
    const before = await readFile(staged('01.mdx'), 'utf8')
    await writeFile(source('01.mdx'), '---\nstatement: A.\n---\n\n<Note>\n')
    await rm(source('02.mdx'))
    const { sentences, changed } = await read()
    expect(sentences).toHaveLength(1)
    expect(changed).toEqual([])
    expect(await readFile(staged('01.mdx'), 'utf8')).toBe(before)
    expect(await listFiles(folders.stagedDir)).toContain('tiny/en/02.mdx')
    await writeFile(source('01.mdx'), before)
    expect(await read()).toMatchObject({ sentences: [], changed: [staged('02.mdx')] })
  })

  it('stays, too, while the folder cannot be read', async () => {
    await read()
    await rm(folders.contentDir, { recursive: true })
    const { sentences, changed } = await read()
    expect(sentences).toEqual([
      expect.stringMatching(/content: it cannot be read \(ENOENT\); the zines belong in /),
    ])
    expect(changed).toEqual([])
    expect(await listFiles(folders.stagedDir)).toContain('tiny/en/01.mdx')
  })
})
