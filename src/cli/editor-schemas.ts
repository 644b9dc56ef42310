import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { editorSchema } from '../zine/editor-schema.ts'
import { principleSchema, zineSchema } from '../zine/schema.ts'
import { principleFileName, zineFileName } from '../zine/zine.ts'
import { listFiles } from '../build/files.ts'

/**
 * Writes what editors read: the schema of each collection, and which file belongs to which. The names
 * are those that Astro's language server looks for; `.vscode/settings.json` names them to the one of
 * YAML. Astro itself writes them only below its own root, which is another folder in a build.
 */
export async function writeEditorFiles(projectDir: string): Promise<void> {
  const folder = join(projectDir, '.astro/collections')
  const collections = {
    collections: Object.keys(schemas).map((name) => ({ hasSchema: true, name })),
    entries: await listEntries(join(projectDir, 'content')),
  }
  await mkdir(folder, { recursive: true })
  await writeJson(join(folder, 'collections.json'), collections)
  for (const [name, schema] of Object.entries(schemas)) {
    await writeJson(join(folder, `${name}.schema.json`), editorSchema(schema))
  }
}

/**
 * Copies the types that Astro wrote below a root of its own to where `tsconfig.json` includes them, so
 * that an editor knows `astro:content`.
 * @param rootDir the root, a folder of the project
 */
export async function copyAstroTypes(rootDir: string, projectDir: string): Promise<void> {
  const from = join(rootDir, '.astro')
  const to = join(projectDir, '.astro')
  for (const name of ['types.d.ts', 'content.d.ts']) {
    const text = await readFile(join(from, name), 'utf8')
    const up = (folder: string) =>
      `import("${toSlashes(relative(folder, join(projectDir, 'src')))}/`
    await writeChanged(join(to, name), text.replaceAll(up(from), up(to)))
  }
}

function toSlashes(path: string): string {
  return path.split(sep).join('/')
}

const schemas = { principles: principleSchema, zines: zineSchema }

/** The collection of each file, by its address in small letters, as the language server asks for it. */
async function listEntries(contentDir: string): Promise<Record<string, keyof typeof schemas>> {
  const files = await listFiles(contentDir).catch(() => [])
  return Object.fromEntries(
    files.flatMap((path) => {
      const name = path.split('/').at(-1)!
      const collection = principleFileName.test(name) ? 'principles' : 'zines'
      if (collection === 'zines' && name !== zineFileName) return []
      const address = decodeURIComponent(pathToFileURL(join(contentDir, path)).href)
      return [[address.toLowerCase(), collection] as const]
    }),
  )
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeChanged(file, `${JSON.stringify(value, null, 2)}\n`)
}

/** Leaves a file alone that is right: editors load it again on each change. */
async function writeChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== before) await writeFile(file, text)
}
