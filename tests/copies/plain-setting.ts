import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import type { Zine } from '../../src/zine/zine.ts'

/** The serif of a plain page, as its readers know it: of the measures of Times. */
export const plainSerif = 'Liberation Serif'
const fontFile = '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf'

/**
 * Sets the text of a zine as a word processor does that nobody has told anything: a serif, one size, black.
 * The pages are as large as the booklet's.
 * @returns a PDF of single pages
 * @throws where the font is not installed; Debian's package is `fonts-liberation`
 */
export async function printPlain(
  browser: Browser,
  zine: Zine,
  sizePt: number,
): Promise<Uint8Array> {
  const font = (await readFile(fontFile)).toString('base64')
  const texts = [
    zine.title,
    zine.subtitle,
    zine.standfirst,
    ...zine.principles.flatMap(({ statement, blocks }) => [statement, ...blocks]),
    zine.closing,
    zine.resource.line,
    zine.resource.address,
    zine.edition,
  ]
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const page = await browser.newPage()
  try {
    await page.setContent(`<!doctype html><style>
      @font-face { font-family: Plain; src: url(data:font/ttf;base64,${font}) }
      @page { size: 139.7mm 210mm; margin: 13mm }
      body { margin: 0; font: ${sizePt}pt/1.2 Plain }
      p { margin: 0 0 ${sizePt / 2}pt }
    </style>${texts.map((text) => `<p>${escape(text)}</p>`).join('')}`)
    await page.evaluate(async () => void (await document.fonts.ready))
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  } finally {
    await page.close()
  }
}
