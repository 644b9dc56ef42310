import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { authorComponentNames } from '../../src/zine/author-components.ts'
import { listFiles } from '../../src/build/files.ts'
import { projectDir } from '../support/test-site.ts'

const sourceDir = join(projectDir, 'src')

/** The pure rooms on which the site and the build stand. */
const pure = ['i18n', 'zine', 'imposition', 'typography', 'formats', 'routes']

/**
 * The rooms of `src`, from the bottom up, and the packages each may import. A room imports only rooms above
 * it in this list, and only those it names.
 */
const rooms: Record<string, { readonly rooms: readonly string[]; readonly packages: RegExp }> = {
  // Pure: text, geometry, tables.
  i18n: { rooms: [], packages: /^$/ },
  zine: { rooms: ['i18n'], packages: /^(astro\/zod|js-yaml|satteri)$/ },
  imposition: { rooms: ['i18n', 'zine'], packages: /^$/ },
  typography: {
    rooms: ['i18n', 'zine', 'imposition'],
    packages: /^(node:.*|fontverter|harfbuzzjs)$/,
  },
  formats: { rooms: ['i18n', 'zine', 'imposition', 'typography'], packages: /^$/ },
  routes: { rooms: ['zine', 'imposition', 'formats'], packages: /^$/ },
  exports: {
    rooms: ['i18n', 'zine', 'routes'],
    packages: /^(satteri|fflate|htmlparser2|dom-serializer)$/,
  },
  'user-error.ts': { rooms: ['zine'], packages: /^$/ },
  // The edge: a browser, PDFs, the disk.
  browser: {
    rooms: ['routes', 'user-error.ts'],
    packages: /^(node:.*|playwright|sirv|@sparticuz\/chromium)$/,
  },
  pdf: {
    rooms: ['i18n', 'zine', 'imposition'],
    packages: /^(node:.*|@cantoo\/pdf-lib|@hyzyla\/pdfium|sharp|fflate)$/,
  },
  preflight: {
    rooms: ['i18n', 'zine', 'imposition', 'formats', 'exports', 'pdf'],
    packages: /^(node:.*|@cantoo\/pdf-lib|bidi-js|fflate|htmlparser2|satteri)$/,
  },
  build: {
    rooms: [...pure, 'exports', 'user-error.ts', 'browser', 'pdf', 'preflight'],
    packages:
      /^(node:.*|astro|cli-progress|fflate|fontverter|htmlparser2|lightningcss|p-limit|playwright|sharp|subset-font)$/,
  },
  cli: {
    rooms: [...pure, 'user-error.ts', 'build'],
    packages: /^(node:.*|astro|chokidar|sirv)$/,
  },
  // The site, as Astro has it.
  styles: { rooms: [], packages: /^$/ },
  client: { rooms: ['imposition', 'typography', 'formats', 'routes'], packages: /^pagedjs$/ },
  components: {
    rooms: [...pure, 'styles', 'client'],
    packages: /^(uqr|@fontsource(-variable)?\/.*\.css\?inline)$/,
  },
  layouts: { rooms: ['i18n', 'typography', 'styles', 'components'], packages: /^$/ },
  pages: {
    rooms: [...pure, 'styles', 'components', 'layouts'],
    packages: /^(astro|astro:content|feed)$/,
  },
  'content.config.ts': { rooms: ['zine'], packages: /^astro(:content|\/loaders)$/ },
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

/** The file of `src` that an import leads to. */
function targetOf({ file, to }: Import): string {
  return relative(sourceDir, join(sourceDir, dirname(file), to.split('?', 1)[0]!))
}

const roomOf = (file: string) => file.split('/', 1)[0]!

/** Says what is wrong with an import, or nothing. */
function found(line: Import): string | undefined {
  const { file, to } = line
  const room = rooms[roomOf(file)]
  if (room === undefined) return `src/${roomOf(file)} has no rule`
  if (!to.startsWith('.')) {
    return room.packages.test(to) ? undefined : `src/${file} imports the package ${to}`
  }
  const other = roomOf(targetOf(line))
  return other === roomOf(file) || room.rooms.includes(other)
    ? undefined
    : `src/${file} imports src/${other}`
}

/** A circle of files that import each other, types included: the first that is found. */
function findCycle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>()
  for (const line of imports.filter(({ to }) => to.startsWith('.'))) {
    targets.set(line.file, [...(targets.get(line.file) ?? []), targetOf(line)])
  }
  const done = new Set<string>()
  const follow = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    done.add(file)
    for (const target of targets.get(file) ?? []) {
      const cycle = follow(target, [...way, file])
      if (cycle !== undefined) return cycle
    }
    return undefined
  }
  for (const file of targets.keys()) {
    const cycle = follow(file, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}

describe('the import lines', () => {
  it('keep the directions of the design', async () => {
    const imports = await readImports()
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.map(found).filter((text) => text !== undefined)).toEqual([])
  })

  it.each([
    [{ file: 'zine/words.ts', to: '../cli/build.ts' }, 'src/zine/words.ts imports src/cli'],
    [
      { file: 'imposition/units.ts', to: 'node:fs' },
      'src/imposition/units.ts imports the package node:fs',
    ],
    [{ file: 'formats/a.ts', to: '../pages/_zines.ts' }, 'src/formats/a.ts imports src/pages'],
    [{ file: 'helpers/a.ts', to: './b.ts' }, 'src/helpers has no rule'],
  ])('would not let %j pass', (line, text) => {
    expect(found(line)).toBe(text)
  })

  it('name only rooms above in the list', () => {
    const names = Object.keys(rooms)
    for (const [index, name] of names.entries()) {
      expect(names.slice(0, index)).toEqual(expect.arrayContaining([...rooms[name]!.rooms]))
    }
  })

  it('lead in no circle', async () => {
    expect(findCycle(await readImports())).toBeUndefined()
    const circle = [
      { file: 'zine/a.ts', to: './b.ts' },
      { file: 'zine/b.ts', to: './check/c.ts' },
      { file: 'zine/check/c.ts', to: '../a.ts' },
    ]
    expect(findCycle(circle)).toEqual(['zine/a.ts', 'zine/b.ts', 'zine/check/c.ts', 'zine/a.ts'])
    expect(findCycle(circle.slice(1))).toBeUndefined()
  })
})

describe('the rooms', () => {
  it('hold no more than twenty files side by side, nor a fifth of the lines', async () => {
    const files = await listFiles(sourceDir)
    const counts = new Map<string, number>()
    const lines = new Map<string, number>()
    for (const file of files) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
      const text = await readFile(join(sourceDir, file), 'utf8')
      lines.set(roomOf(file), (lines.get(roomOf(file)) ?? 0) + text.split('\n').length)
    }
    expect([...counts].filter(([, count]) => count > 20)).toEqual([])
    const all = [...lines.values()].reduce((sum, count) => sum + count)
    expect([...lines].filter(([, count]) => count > all / 5)).toEqual([])
  })

  it('hold no file of more than three hundred lines', async () => {
    const files = (await listFiles(sourceDir)).filter((file) => /\.(ts|astro|css)$/.test(file))
    const long: string[] = []
    for (const file of files) {
      const text = await readFile(join(sourceDir, file), 'utf8')
      if (text.split('\n').length > 301) long.push(file)
    }
    expect(long).toEqual([])
  })
})

describe('the components of authors', () => {
  it('are one file each, by name', async () => {
    const files = await listFiles(join(sourceDir, 'components/author'))
    const names = files.filter((file) => file.endsWith('.astro')).map((file) => file.slice(0, -6))
    expect(names).toEqual([...authorComponentNames].toSorted())
  })
})
