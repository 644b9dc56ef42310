import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../../../src/routes/site-url.ts'
import { openPageDependencies } from '../../../../src/build/cache/page-dependencies.ts'
import { makeScratch } from '../../../support/scratch.ts'

const files: Readonly<Record<string, string>> = {
  'Z/print/booklet/index.html':
    '<style>@font-face{src:url(../../../_astro/bitter.A1.woff2)}</style><script src="../../../_astro/preview.B2.js"></script>',
  'Z/cards/index.html': '<p>A card in the reader’s own face.</p>',
  '_astro/preview.B2.js': 'import("./paged.C3.js")',
  '_astro/paged.C3.js': 'import("./preview.B2.js")',
  '_astro/bitter.A1.woff2': 'a font',
  '_astro/gothic.D4.woff2': 'a font of other pages',
}

let site: string

beforeEach(async () => {
  site = await makeScratch()
  for (const [path, text] of Object.entries(files)) await write(path, text)
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true })
  await writeFile(join(site, path), text)
}

const find = async (route = 'Z/print/booklet/?paper=pages-half') =>
  openPageDependencies(site)(route)

describe('the files of a route', () => {
  it('are its page and all that is named in it, and in what is named in it', async () => {
    const { address, files: found } = await find()
    expect(address).toBe(canonicalAddress('Z/print/booklet/?paper=pages-half'))
    expect(found.map(({ path }) => path)).toEqual([
      'Z/print/booklet/index.html',
      '_astro/bitter.A1.woff2',
      '_astro/preview.B2.js',
      '_astro/paged.C3.js',
    ])
    const card = await find('Z/cards/')
    expect(card.files.map(({ path }) => path)).toEqual(['Z/cards/index.html'])
  })

  it.each(['Z/print/booklet/index.html', '_astro/bitter.A1.woff2', '_astro/paged.C3.js'])(
    'are others when %s is another',
    async (path) => {
      const before = await find()
      expect(await find()).toEqual(before)
      await write(path, `${files[path]!} `)
      expect(await find()).not.toEqual(before)
    },
  )

  it('are the same when a page or a font of others is another', async () => {
    const before = await find()
    await write('Z/cards/index.html', 'other')
    await write('_astro/gothic.D4.woff2', 'other')
    expect(await find()).toEqual(before)
  })
})
