import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { authorComponentNames } from '../../src/zine/author-components.ts'
import { listFiles } from '../../src/press/list-files.ts'
import { projectDir } from '../test-site.ts'

const sourceDir = join(projectDir, 'src')

/** What a folder of `src` may import: other folders, and packages by name or as `node:`. */
const allowed: Record<string, { folders: string[]; packages: RegExp }> = {
  furniture: { folders: [], packages: /^$/ },
  zine: { folders: ['furniture'], packages: /^(astro\/zod|js-yaml|satteri)$/ },
  paper: { folders: [], packages: /^$/ },
  formats: { folders: ['furniture', 'zine', 'paper'], packages: /^uqr$/ },
  letters: { folders: ['formats', 'furniture'], packages: /^(node:.*|fontverter|harfbuzzjs)$/ },
  press: {
    folders: ['formats', 'furniture', 'letters', 'zine', 'paper'],
    packages:
      /^(node:.*|playwright|astro|@cantoo\/pdf-lib|pdfjs-dist\/.*|sirv|cli-progress|sharp|tinypool|p-limit|fflate|subset-font|fontverter|htmlparser2|dom-serializer|lightningcss|@sparticuz\/chromium)$/,
  },
  client: { folders: ['formats', 'paper'], packages: /^pagedjs$/ },
  styles: { folders: [], packages: /^$/ },
  components: {
    folders: ['client', 'formats', 'furniture', 'letters', 'paper', 'styles', 'zine'],
    packages: /^@fontsource(-variable)?\/.*\.css\?inline$/,
  },
  layouts: { folders: ['components', 'formats', 'furniture', 'styles'], packages: /^$/ },
  pages: {
    folders: ['layouts', 'components', 'formats', 'furniture', 'paper', 'styles', 'zine'],
    packages: /^(astro|astro:content|feed)$/,
  },
  'content.config.ts': { folders: ['zine'], packages: /^astro(:content|\/loaders)$/ },
}

interface Import {
  readonly file: string
  readonly to: string
}

async function readImports(): Promise<Import[]> {
  const files = (await listFiles(sourceDir)).filter((file) => /\.(ts|astro)$/.test(file))
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(sourceDir, file), 'utf8')
      const pattern = /(?:\bfrom\s+|^\s*import\s+|\bimport\()'([^']+)'/gm
      return [...text.matchAll(pattern)].map((match) => ({ file, to: match[1]! }))
    }),
  )
  return lists.flat()
}

/** Says what is wrong with an import, or nothing. */
function objection({ file, to }: Import): string | undefined {
  const from = file.split('/', 1)[0]!
  const rule = allowed[from]
  if (rule === undefined) return `src/${from} has no rule`
  if (!to.startsWith('.')) {
    return rule.packages.test(to) ? undefined : `src/${file} imports the package ${to}`
  }
  const folder = relative(sourceDir, join(sourceDir, dirname(file), to)).split('/', 1)[0]!
  return folder === from || rule.folders.includes(folder)
    ? undefined
    : `src/${file} imports src/${folder}`
}

describe('the import lines', () => {
  it('keep the directions of the design', async () => {
    const imports = await readImports()
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.map(objection).filter((text) => text !== undefined)).toEqual([])
  })

  it.each([
    [{ file: 'zine/words.ts', to: '../press/build.ts' }, 'src/zine/words.ts imports src/press'],
    [{ file: 'paper/units.ts', to: 'node:fs' }, 'src/paper/units.ts imports the package node:fs'],
    [{ file: 'formats/a.ts', to: '../pages/_zines.ts' }, 'src/formats/a.ts imports src/pages'],
    [{ file: 'helpers/a.ts', to: './b.ts' }, 'src/helpers has no rule'],
  ])('would not let %j pass', (line, text) => {
    expect(objection(line)).toBe(text)
  })
})

describe('the components of authors', () => {
  it('are one file each, by name', async () => {
    const files = await listFiles(join(sourceDir, 'components/author'))
    const names = files.filter((file) => file.endsWith('.astro')).map((file) => file.slice(0, -6))
    expect(names).toEqual([...authorComponentNames].toSorted())
  })
})
