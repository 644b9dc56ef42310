import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillExpected, fillSizes } from './fill-print-page.ts'
import { formatsOf, paginationsOfFormat, sheetFiles } from '../../formats/formats.ts'
import { formatRoute, zineRoute } from '../../routes/routes.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import { speak } from '../../i18n/speak.ts'
import type { Zine } from '../../zine/zine.ts'

/**
 * Writes into the page of a zine and into those of its formats what is known once the PDFs are made: how large they
 * are, and how many pages a browser has to come to that lays them out again.
 * @param siteDir the built site
 */
export async function finishPages(
  siteDir: string,
  zine: Zine,
  files: readonly ZineFile[],
): Promise<void> {
  const speaker = speak(zine.language)
  await change(join(siteDir, zineRoute(zine)), (html) => fillSizes(html, files, speaker))
  for (const format of formatsOf(zine)) {
    const sheets = sheetFiles(zine, format)
    const counts = new Map(
      paginationsOfFormat(zine, format).map(({ id }) => {
        const { name } = sheets.find(({ pagination }) => pagination === id)!
        return [id, files.find((file) => file.name === name)!.pages!] as const
      }),
    )
    await change(join(siteDir, formatRoute(zine, format.id)), (html) =>
      fillExpected(fillSizes(html, files, speaker), counts),
    )
  }
}

async function change(folder: string, fill: (html: string) => string): Promise<void> {
  const file = join(folder, 'index.html')
  await writeFile(file, fill(await readFile(file, 'utf8')))
}
