import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { fileStem } from '../../formats/formats.ts'
import { chooseKitFiles, linkFromFolder } from './kit-files.ts'
import { kitFile } from '../../formats/files.ts'
import { zineRoute } from '../../routes/routes.ts'
import type { Zine } from '../../zine/zine.ts'
import type { BuildContext } from '../context.ts'
import { dateInZip } from '../../exports/date-in-zip.ts'
import { listFiles, type FileEntry } from '../files.ts'
import { UserError } from '../../user-error.ts'
import { formatSums, sumsFile } from '../publish/checksums.ts'

/**
 * Packs the kit of a zine: its pages with links that open from a folder, and every file of it, for a USB
 * stick, a distro or a computer without a network.
 * @param context with the finished site
 * @returns the archive, at its path below the site's root
 * @throws UserError where two files would have one name on a disk that does not tell capitals from
 *   small letters
 */
export async function packKit(
  { siteDir, cache, code }: Pick<BuildContext, 'siteDir' | 'cache' | 'code'>,
  zine: Zine,
): Promise<FileEntry> {
  const paths = chooseKitFiles(await listFiles(siteDir), zine)
  const used = new Set<string>()
  const contents = new Map<string, Uint8Array>()
  const files = new Set(paths)
  for (const path of paths) {
    const bytes = await readFile(join(siteDir, path))
    if (!path.endsWith('/index.html') && path !== 'index.html') {
      contents.set(path, bytes)
      continue
    }
    const html = bytes.toString()
    const route = path.replace(/index\.html$/, '')
    for (const asset of findAssets(html, route)) used.add(asset)
    contents.set(path, Buffer.from(linkFromFolder(html, route, files, zine)))
  }
  for (const asset of used) contents.set(asset, await readFile(join(siteDir, asset)))
  const path = `${zineRoute(zine)}${kitFile(zine)}`
  refuseTwoOfOneName([...contents.keys()], path)
  const sums = formatSums(contents)
  contents.set(sumsFile, Buffer.from(sums))
  const { edition } = zine
  // Kits of several languages unpack side by side.
  const folder = fileStem(zine)
  // The checksums stand for all that it holds.
  const inputs = { code, folder, edition, sums }
  const pack = async () => zipFolder(folder, contents, edition)
  return [path, (await cache.remember('kit', inputs, pack)).value]
}

/** The built files, such as fonts, that a page asks for. */
function findAssets(html: string, route: string): string[] {
  return [...html.matchAll(/(?:["'(])((?:\.\.\/)*_astro\/[^"')\s]+)/g)].map(([, href]) =>
    new URL(href!, `https://kit.invalid/${route}`).pathname.slice(1),
  )
}

/**
 * Refuses files whose names differ only by capitals.
 * @param what the archive, as the author knows it
 */
export function refuseTwoOfOneName(paths: readonly string[], what: string): void {
  const sentences = [...Map.groupBy(paths, (path) => path.toLowerCase()).values()]
    .filter((group) => group.length > 1)
    .map(
      (group) =>
        `${what}: it would hold ${group.toSorted().join(' and ')}, which are one name on many disks; rename one of them.`,
    )
  if (sentences.length > 0) throw new UserError(sentences)
}

/** Zips files below one folder, sorted, dated by the edition, the same bytes for the same files. */
function zipFolder(
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  edition: string,
): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...contents.keys()].toSorted()) {
    entries[`${folder}/${path}`] = contents.get(path)!
  }
  return zipSync(entries, { level: 9, mtime: dateInZip(edition) })
}
