import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalAddress } from '../../routes/site-url.ts'
import { listFiles, sha256, type FileEntry } from '../files.ts'

/** The name of the file of checksums, at the root of the site and of the kit. */
export const sumsFile = 'SHA256SUMS'
/** The name of the list of addresses to mirror the site by, at its root. */
export const mirrorFile = 'mirror.txt'

/** What a host reads and many do not serve: a mirror has no use for it. */
const forHosts = /^(\.nojekyll|_headers|_redirects|hosting\/.*)$/

/** Writes checksums as `sha256sum -c` reads them, sorted by path. */
export function formatSums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('')
}

/**
 * Lists, for the root of a finished site, the checksum and the address of every file that is served, the
 * latter for `wget -i`. Neither lists itself; the second lists the first.
 */
export async function listSums(siteDir: string): Promise<FileEntry[]> {
  const paths = (await listFiles(siteDir)).filter(
    (path) => ![sumsFile, mirrorFile].includes(path) && !forHosts.test(path),
  )
  const contents = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(siteDir, path))] as const),
  )
  const addresses = [...paths, sumsFile].toSorted().map(canonicalAddress)
  return [
    [sumsFile, formatSums(new Map(contents))],
    [mirrorFile, addresses.map((address) => `${address}\n`).join('')],
  ]
}
