import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zineRoute } from '../../routes/routes.ts'
import { canonicalAddress } from '../../routes/site-url.ts'
import type { ZineFile, ZineManifest } from '../../formats/zine-manifest.ts'
import type { Zine } from '../../zine/zine.ts'
import { listFiles, sha256, type FileEntry } from '../files.ts'

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

/** Describes a finished file; what only the build knows of it is left out. */
export function describeFile(facts: FileFacts, content: Uint8Array): ZineFile {
  const { name, format, paper, flip, part, pages, sheets, sides, staples, inkPercent } = facts
  const own = { name, format, paper, flip, part, pages, sheets, sides, staples, inkPercent }
  return { ...own, bytes: content.length, sha256: sha256(content) }
}

/**
 * Describes every file of a zine's folder in `zine.json`, sorted by name. What was not printed is a page of
 * the web.
 * @param siteDir the site, with all of the zine's files but this one
 */
export async function writeManifest(
  siteDir: string,
  zine: Zine,
  printed: readonly ZineFile[],
): Promise<FileEntry> {
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
  return [`${zineRoute(zine)}zine.json`, `${JSON.stringify(manifest, null, 2)}\n`]
}
