import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseTwoOfOneName } from '../../../../src/build/zine/kit.ts'
import { UserError } from '../../../../src/user-error.ts'
import { writeTree } from '../../../../src/build/files.ts'
import { listSums } from '../../../../src/build/publish/checksums.ts'
import { itWith } from '../../../support/outside-program.ts'
import { makeScratch } from '../../../support/scratch.ts'

async function makeSite(): Promise<string> {
  const folder = await makeScratch()
  await mkdir(join(folder, 'Zine'))
  await writeFile(join(folder, 'Zine/index.html'), 'zine')
  await writeFile(join(folder, 'index.html'), 'shelf')
  await writeTree(folder, await listSums(folder))
  return folder
}

describe('listSums', () => {
  it('lists every file and its address, sorted', async () => {
    const folder = await makeSite()
    expect(await readFile(join(folder, 'mirror.txt'), 'utf8')).toBe(
      [
        'https://crimethinc.com/SHA256SUMS',
        'https://crimethinc.com/Zine/index.html',
        'https://crimethinc.com/index.html',
        '',
      ].join('\n'),
    )
    const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8')
    expect(sums.split('\n').map((line) => line.slice(66))).toEqual([
      'Zine/index.html',
      'index.html',
      '',
    ])
  })

  itWith(
    'sha256sum',
    'writes sums that sha256sum agrees with, and that tell of a changed file',
    async () => {
      const folder = await makeSite()
      const check = () =>
        execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })
      expect(check().toString()).toBe('')
      await writeFile(join(folder, 'index.html'), 'other')
      expect(check).toThrow(/1 computed checksum did NOT match/)
    },
  )
})

describe('refuseTwoOfOneName', () => {
  it('tells of files that many disks cannot hold together', () => {
    expect(() => refuseTwoOfOneName(['a/B', 'a/b', 'c'], 'Z/z.zip')).toThrow(
      new UserError(
        'Z/z.zip: it would hold a/B and a/b, which are one name on many disks; rename one of them.',
      ),
    )
    expect(() => refuseTwoOfOneName(['a/b', 'b/b'], 'Z/z.zip')).not.toThrow()
  })
})
