import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { principleTwin, zineVariants } from '../../routes/aliases.ts'
import { principleRoute, zineRoute } from '../../routes/routes.ts'
import type { Zine } from '../../zine/zine.ts'

/**
 * Puts the bytes of a zine's page at every other spelling of its address, and those of each principle
 * at its number, for hosts without rules. On a disk that does not tell capitals from small letters
 * some of them are one file, which is written twice with the same bytes.
 */
export async function writeTwins(siteDir: string, zine: Zine): Promise<void> {
  const pages = [
    ...zineVariants(zine).map((variant) => [zineRoute(zine), variant] as const),
    ...zine.principles.flatMap((principle) => {
      const twin = principleTwin(zine, principle)
      return twin === undefined ? [] : [[principleRoute(zine, principle), twin] as const]
    }),
  ]
  for (const [route, twin] of pages) {
    const bytes = await readFile(join(siteDir, route, 'index.html'))
    await mkdir(join(siteDir, twin), { recursive: true })
    await writeFile(join(siteDir, twin, 'index.html'), bytes)
  }
}
