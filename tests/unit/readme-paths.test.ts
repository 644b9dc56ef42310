import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/build/files.ts'
import { projectDir } from '../support/test-site.ts'

/** The guides of the project: the one at the top, and one in each room that needs it. */
async function listGuides(): Promise<string[]> {
  const rooms = await Promise.all(
    ['content', 'src', 'tests'].map(async (room) =>
      (await listFiles(join(projectDir, room))).map((path) => `${room}/${path}`),
    ),
  )
  const guides = rooms.flat().filter((path) => path.endsWith('/README.md'))
  // What a benchmark installs beside itself is no room of the project.
  return ['README.md', ...guides.filter((path) => !/fixtures|node_modules/.test(path))]
}

/** The names of all files of the code and its tests. */
async function listNames(): Promise<ReadonlySet<string>> {
  const rooms = await Promise.all(['src', 'tests'].map((room) => listFiles(join(projectDir, room))))
  return new Set(rooms.flat().map((path) => basename(path)))
}

/** The paths from the top that a text names, and the files by their names alone, that are not there. */
function findGone(text: string, names: ReadonlySet<string>): string[] {
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path]) => path!)
  const paths = quoted.filter((path) => /^(src|tests|\.github|content\/ice-melts\/en)\//.test(path))
  const alone = quoted.filter((path) => /^[\w-]+\.(ts|astro|css)$/.test(path))
  return [
    ...paths.filter((path) => !existsSync(join(projectDir, path))),
    ...alone.filter((path) => !names.has(path)),
  ]
}

describe('the guides', () => {
  it('name files and folders that are there', async () => {
    const names = await listNames()
    const gone: string[] = []
    for (const guide of await listGuides()) {
      const text = await readFile(join(projectDir, guide), 'utf8')
      gone.push(...findGone(text, names).map((path) => `${guide}: ${path}`))
    }
    expect(gone).toEqual([])
  })

  it('would be found to name one that has moved', () => {
    const text = 'See `src/press/impose.ts`, `src/pdf/`, `impose.ts` and `press-site.ts`.'
    expect(findGone(text, new Set(['impose.ts']))).toEqual(['src/press/impose.ts', 'press-site.ts'])
  })

  it('begin with one that is read in five minutes', async () => {
    const readme = await readFile(join(projectDir, 'README.md'), 'utf8')
    expect(readme.split('\n').length).toBeLessThanOrEqual(160)
  })
})
