import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileEntry } from '../files.ts'
import { fillExpected, fillSizes } from './fill-print-page.ts'
import { formatsOf, pageLayoutsOf, sheetFiles } from '../../formats/formats.ts'
import { formatRoute, zineRoute } from '../../routes/routes.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Zine } from '../../zine/zine.ts'

/**
 * Fills in the page of a zine and those of its formats what is known once the PDFs are made: how large they are,
 * and how many pages a browser has to come to that lays them out again.
 * @param siteDir the built site
 * @returns the pages, by path below it
 */
export async function fillPages(
  siteDir: string,
  zine: Zine,
  files: readonly ZineFile[],
): Promise<FileEntry[]> {
  const translations = useTranslations(zine.language)
  const fill = async (route: string, change: (html: string) => string): Promise<FileEntry> => {
    const path = `${route}index.html`
    return [path, change(await readFile(join(siteDir, path), 'utf8'))]
  }
  const pages = [fill(zineRoute(zine), (html) => fillSizes(html, files, translations))]
  for (const format of formatsOf(zine)) {
    const sheets = sheetFiles(zine, format)
    const counts = new Map(
      pageLayoutsOf(zine, format).map(({ id }) => {
        const { name } = sheets.find(({ layout }) => layout === id)!
        return [id, files.find((file) => file.name === name)!.pages!] as const
      }),
    )
    pages.push(
      fill(formatRoute(zine, format.id), (html) =>
        fillExpected(fillSizes(html, files, translations), counts),
      ),
    )
  }
  return Promise.all(pages)
}
