import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { printFiles, type PrintFile } from '../../formats/formats.ts'
import { coverFile, coverWidthPx } from '../../formats/files.ts'
import type { ZineFile } from '../../formats/zine-manifest.ts'
import { printRoute, printTestRoutes, zineRoute } from '../../routes/routes.ts'
import { cardsRoute } from '../../routes/share-card.ts'
import { settleAll } from '../../user-error.ts'
import type { Zine } from '../../zine/zine.ts'
import { loadPdfTools, type BuildContext } from '../context.ts'
import { writeTree, type FileEntry } from '../files.ts'
import { copyToAliases } from '../publish/aliases.ts'
import { describeFile, onNoPaper, writeManifest } from '../publish/manifest.ts'
import { startClock } from '../report.ts'
import { exportCachedTexts } from './export-texts.ts'
import { fillPages } from './fill-pages.ts'
import type { ZineReporter } from './for-each-zine.ts'
import { makePdfs, type MadePdfs } from './make-pdfs.ts'
import { fillPrintPageOf, type DrawPage } from './print-page.ts'
import { drawCards } from './share-cards.ts'

/**
 * Builds all of a zine but its kit into its folder of the built site.
 * @throws UserError for what a person can mend
 */
export async function buildZine(
  context: BuildContext,
  zine: Zine,
  reporter: ZineReporter,
): Promise<void> {
  const { siteDir } = context
  const route = zineRoute(zine)
  const put = (entries: Iterable<FileEntry>) => writeTree(siteDir, entries)
  const below = (folder: string, entries: readonly FileEntry[]) =>
    put(entries.map(([path, content]) => [`${folder}${path}`, content]))

  // The browser draws the cards while sheets are preflighted.
  const [pdfs, cards] = await settleAll([
    buildPdfs(context, zine, printFiles(zine), reporter),
    drawCards(context, zine),
  ])
  // Cards and print tests are published as files; their routes were only there to print them.
  await rm(join(siteDir, cardsRoute(zine)), { recursive: true })
  await rm(join(siteDir, printTestRoutes(zine)), { recursive: true })
  await put([...pdfs.entries, ...cards])
  await put(await fillPages(siteDir, zine, pdfs.described))

  const draw = drawOnce(context)
  const coverPng = await draw(pdfs.shown[0]!.pagePdf, 1, coverWidthPx)
  const texts = await exportZineTexts(context, zine, coverPng, reporter)
  await below(route, [[coverFile, coverPng], ...texts.entries])

  const described = [...pdfs.described, ...texts.described]
  const printPage = await readFile(join(siteDir, printRoute(zine), 'index.html'), 'utf8')
  const filled = await fillPrintPageOf(printPage, zine, pdfs.shown, described, draw)
  await below(printRoute(zine), filled)
  await put(await copyToAliases(siteDir, zine))
  await put([await writeManifest(siteDir, zine, described)])
}

/** Finished files, as they are written and as the manifest describes them. */
interface Built {
  readonly entries: readonly FileEntry[]
  readonly described: readonly ZineFile[]
}

/**
 * Builds PDFs of a zine, each at its path below the site's root.
 * @throws UserError for what a person can mend
 */
export async function buildPdfs(
  context: BuildContext,
  zine: Zine,
  files: readonly PrintFile[],
  reporter: ZineReporter,
): Promise<Built & Pick<MadePdfs, 'shown'>> {
  if (files.length === 0) return { entries: [], described: [], shown: [] }
  const lap = startClock()
  const pathOf = (name: string) => `${zineRoute(zine)}${name}`
  const made = await makePdfs(context, zine, files, ({ content, cached, ...facts }) => {
    reporter.finished({
      ...facts,
      paper: facts.paper ?? '-',
      bytes: content.length,
      seconds: cached ? null : lap(),
      path: pathOf(facts.name),
    })
  })
  return {
    entries: made.files.map(({ name, content }) => [pathOf(name), content]),
    described: made.files.map(({ content, cached: _cached, ...facts }) =>
      describeFile(facts, content),
    ),
    shown: made.shown,
  }
}

async function exportZineTexts(
  context: BuildContext,
  zine: Zine,
  coverPng: Uint8Array,
  reporter: ZineReporter,
): Promise<Built> {
  const lap = startClock()
  const { siteDir } = context
  const { value: texts, cached } = await exportCachedTexts({ siteDir, zine, coverPng }, context)
  for (const { name, format, content } of texts) {
    reporter.finished({
      format,
      paper: '-',
      pages: null,
      sheets: null,
      bytes: content.length,
      seconds: cached ? null : lap(),
      path: `${zineRoute(zine)}${name}`,
    })
  }
  return {
    entries: texts.map(({ name, content }) => [name, content]),
    described: texts.map(({ name, format, content }) =>
      describeFile({ ...onNoPaper, name, format }, content),
    ),
  }
}

/** Draws pages of finished PDFs, or takes the pictures an earlier build drew. */
function drawOnce({ cache, code }: BuildContext): DrawPage {
  return async (pdf, number, widthPx) => {
    const make = async () => {
      const { drawPicture } = await loadPdfTools()
      return drawPicture(pdf, number, widthPx)
    }
    return (await cache.remember('picture', { code, pdf, number, widthPx }, make)).value
  }
}
