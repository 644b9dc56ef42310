import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zineRoute } from '../../routes/routes.ts'
import { canonicalAddress, siteUrl } from '../../routes/site-url.ts'
import { textFiles } from '../../formats/files.ts'
import type { TextFormatId } from '../../formats/formats.ts'
import { writeMarkdown } from '../../exports/markdown/write-markdown.ts'
import { writePlainText } from '../../exports/text/write-plain-text.ts'
import { readPrincipleText } from '../../exports/principle-text.ts'
import type { Zine } from '../../zine/zine.ts'
import type { Remembered } from '../cache/cache.ts'
import type { BuildContext } from '../context.ts'
import { describeFaults } from './describe-faults.ts'
import { UserError } from '../../user-error.ts'
import { findPageAssets, inlinePage, linkFromAnywhere } from '../../exports/html/inline-page.ts'
import { packEpub } from '../../exports/epub/pack-epub.ts'
import { preflightText } from '../../preflight/texts/preflight-text.ts'

/** What the texts of a zine are made from. */
export interface TextSource {
  /** The built pages. */
  readonly siteDir: string
  readonly zine: Zine
  /** A picture of the cover, for the shelves of those who read EPUBs. */
  readonly coverPng: Uint8Array
}

/** A finished text. */
export interface ExportedText {
  readonly format: TextFormatId
  /** The file's name in the zine's folder. */
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Makes the texts of a zine, each in one file that needs no other: HTML, plain text, EPUB and Markdown.
 * Each is preflighted from its bytes.
 * @throws UserError with all that the preflight found wrong
 */
export async function exportTexts(source: TextSource): Promise<ExportedText[]> {
  return makeTexts(source, await readParts(source))
}

/**
 * The same, or the texts that an earlier build made of the same parts.
 * @throws UserError with all that the preflight found wrong
 */
export async function exportCachedTexts(
  source: TextSource,
  { cache, code }: Pick<BuildContext, 'cache' | 'code'>,
): Promise<Remembered<readonly ExportedText[]>> {
  const { zine, coverPng } = source
  const parts = await readParts(source)
  const inputs = { code, siteUrl, zine, coverPng, ...parts }
  return cache.remember('texts', inputs, async () => makeTexts(source, parts))
}

/** What the texts are made from, as it was read. */
interface TextParts {
  /** The HTML of the zine's page. */
  readonly page: string
  /** What it shows and is styled with, by path. */
  readonly assets: ReadonlyMap<string, Uint8Array>
}

async function readParts({ siteDir, zine }: TextSource): Promise<TextParts> {
  const route = zineRoute(zine)
  const page = await readFile(join(siteDir, route, 'index.html'), 'utf8')
  const assets = new Map(
    await Promise.all(
      findPageAssets(page, route).map(async (path) => {
        return [path, new Uint8Array(await readFile(join(siteDir, path)))] as const
      }),
    ),
  )
  return { page, assets }
}

function makeTexts(
  { zine, coverPng }: Pick<TextSource, 'zine' | 'coverPng'>,
  { page, assets }: TextParts,
): ExportedText[] {
  const route = zineRoute(zine)
  // Markdown has no anchors of its own that all agree on.
  const linkTo = (address: string) =>
    linkFromAnywhere(address, route).replace(/^(?=#)/, canonicalAddress(route))
  const texts = zine.principles.map(({ source }) => readPrincipleText(source, linkTo))
  const encode = (text: string) => new TextEncoder().encode(text)
  const contents: Readonly<Record<TextFormatId, Uint8Array>> = {
    html: encode(inlinePage(page, route, assets)),
    text: encode(writePlainText(zine, texts)),
    epub: packEpub({ zine, page, coverPng }),
    markdown: encode(writeMarkdown(zine, texts)),
  }
  const files = textFiles(zine).map(({ format, name }) => {
    return { format, name, content: contents[format] }
  })
  const sentences = files.flatMap((file) => describeTextFaults(zine, file))
  if (sentences.length > 0) throw new UserError(sentences)
  return files
}

/** What the preflight found wrong with a text, one sentence each. */
export function describeTextFaults(zine: Zine, { name, format, content }: ExportedText): string[] {
  return describeFaults(zine, { name, format, paper: null }, preflightText(format, content, zine))
}
