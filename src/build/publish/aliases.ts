import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { principleAlias, zineAliases } from '../../routes/aliases.ts'
import { principleRoute, zineRoute } from '../../routes/routes.ts'
import type { FileEntry } from '../files.ts'
import type { Zine } from '../../zine/zine.ts'

/**
 * The bytes of a zine's page at every alias of its address, and those of each principle
 * at its number, for hosts without rules. On a disk that does not tell capitals from small letters
 * some of them are one file, which is written twice with the same bytes.
 */
export async function copyToAliases(siteDir: string, zine: Zine): Promise<FileEntry[]> {
  const pages = [
    ...zineAliases(zine).map((alias) => [zineRoute(zine), alias] as const),
    ...zine.principles.flatMap((principle) => {
      const alias = principleAlias(zine, principle)
      return alias === undefined ? [] : [[principleRoute(zine, principle), alias] as const]
    }),
  ]
  return Promise.all(
    pages.map(async ([route, alias]): Promise<FileEntry> => {
      return [`${alias}index.html`, await readFile(join(siteDir, route, 'index.html'))]
    }),
  )
}
