import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ContentFile } from '../../zine/check/content-file.ts'

/**
 * Writes the files of the content as they were checked, so that Astro reads the very same text: no byte
 * order mark, one kind of line end, no file that nobody looked at.
 */
export async function writeContent(files: readonly ContentFile[], dir: string): Promise<void> {
  await Promise.all(
    files.map(async ({ path, text }) => {
      const file = join(dir, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }),
  )
}
