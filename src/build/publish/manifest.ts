import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zineRoute } from '../../routes/routes.ts'
import { canonicalAddress } from '../../routes/site-url.ts'
import type { ZineFile, ZineManifest } from '../../formats/zine-manifest.ts'
import type { Zine } from '../../zine/zine.ts'
import { listFiles } from '../files.ts'

/** What a file is, apart from its bytes. */
export type FileFacts = Omit<ZineFile, 'bytes' | 'sha256'>

/** What is said of a file that is not printed. */
export const onNoPaper = {
  paper: null,
  flip: null,
  part: 'whole',
  pages: null,
  sheets: null,
  sides: null,
  staples: null,
  inkPercent: null,
} as const

/** Describes a finished file. */
export function describeFile(facts: FileFacts, content: Uint8Array): ZineFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { ...facts, bytes: content.length, sha256 }
}

/**
 * Writes `zine.json`: every file of the zine's folder, sorted by name. What was not printed is a page
 * of the web.
 */
export async function writeManifest(
  siteDir: string,
  zine: Zine,
  printed: readonly ZineFile[],
): Promise<void> {
  const folder = join(siteDir, zineRoute(zine))
  const files: ZineFile[] = []
  for (const name of await listFiles(folder)) {
    files.push(
      printed.find((file) => file.name === name) ??
        describeFile({ ...onNoPaper, name, format: 'web' }, await readFile(join(folder, name))),
    )
  }
  const { title, language, edition } = zine
  const address = canonicalAddress(zineRoute(zine))
  const manifest: ZineManifest = { title, language, edition, address, files }
  await writeFile(join(folder, 'zine.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
