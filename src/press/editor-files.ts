import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { editorSchema } from '../zine/editor-schema.ts'
import { principleSchema, zineSchema } from '../zine/schema.ts'
import { principleFileName, zineFileName } from '../zine/zine.ts'
import { listFiles } from './list-files.ts'

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

/** Leaves a file alone that is right: editors load it again on each change. */
async function writeJson(file: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== before) await writeFile(file, text)
}
