import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { thawCover } from '../../src/typography/thaw/thaw-title.ts'
import { sheetFormat, type SheetFormatId } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { serveFolder } from '../../src/cli/serve-folder.ts'
import type { Raster } from '../../src/pdf/rasterize.ts'
import { copierModel, copyTimes, simulateCopy } from '../copies/simulate-copy.ts'
import { readText } from '../copies/read-copy.ts'
import { foldedPages, singlePages } from '../copies/reader-pages.ts'
import { scoredWords, scoreWords } from '../copies/score-words.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

// The title is read wherever it is shown, 40 mm wide and on a copy of a copy: by machine, which is a
// stricter reader than a person who knows what a flower is.

const smallMm = 40
const smallPx = Math.round((smallMm / 25.4) * copierModel.dotsPerInch)
/** The last copy on which all is read. Before it, the grain of a copy may cost a word here and there. */
const lastCopy = 6
const mostly = 4

const readFileOf = (name: string) => readFile(join(testSiteDir, 'IceMelts', name))
const toPng = ({ width, height, luminance }: Raster) =>
  sharp(luminance, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()

/** A picture as wide as it is when it is small, at the dots per inch of the copier. */
async function makeSmall(picture: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .resize({ width: smallPx })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, luminance: new Uint8Array(data) }
}

async function drawCover(id: SheetFormatId): Promise<Raster> {
  const [cover] = await foldedPages(await readFileOf(`ice-melts-${id}-letter.pdf`), sheetFormat(id))
  return cover!.raster
}

/** The shelf's picture of the zine, as sharp as a telephone shows it. */
async function drawOnShelf(): Promise<Uint8Array> {
  const server = await serveFolder(testSiteDir, 0)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ deviceScaleFactor: 3 })
    await page.goto(server.url)
    await page.evaluate(() => document.fonts.ready)
    return await page.locator('.cover-picture').screenshot()
  } finally {
    await browser.close()
    server.close()
  }
}

const pictures: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'the cover of the booklet': async () => toPng(await drawCover('booklet')),
  'the cover of the one-sheet': async () => toPng(await drawCover('one-sheet')),
  'the cover of the mini': async () => toPng(await drawCover('mini')),
  'the poster': async () => {
    const [poster] = await singlePages(await readFileOf('ice-melts-poster-letter.pdf'))
    return toPng(poster!.raster)
  },
  'the picture on the shelf': drawOnShelf,
  'the picture of a link preview': () => readFileOf('cards/zine.png'),
}

let title: string
let titleWords: number
beforeAll(async () => {
  ;({ title } = await readZine())
  titleWords = scoredWords(title).length
})

/** How many words of the title are read in a picture, on each of its copies. */
async function readCopies(picture: Raster): Promise<number[]> {
  const copies: Raster[] = []
  for (let generation = 1; generation <= lastCopy; generation++) {
    copies.push(simulateCopy(copies.at(-1) ?? picture, generation))
  }
  return Promise.all(copies.map(async (copy) => scoreWords(title, await readText(copy)).read))
}

/** The copies on which the whole title is read. */
const listWhole = (words: readonly number[]) => words.filter((read) => read === titleWords)

describe('the title, 40 mm wide', () => {
  for (const [name, draw] of Object.entries(pictures)) {
    itWith(
      'tesseract',
      `is read word for word on most copies of ${name}, and on the sixth`,
      async () => {
        const words = await readCopies(await makeSmall(await draw()))
        expect(words.at(-1)).toBe(titleWords)
        expect(listWhole(words).length).toBeGreaterThanOrEqual(mostly)
      },
    )
  }

  itWith('tesseract', 'would not be read with flowers across its letters', async () => {
    const cover = await drawCover('booklet')
    const zine = await readZine()
    const drawn = (await thawCover(zine, pageLayouts.half))!
    const dots = (mm: number) => Math.round((mm / 25.4) * copierModel.dotsPerInch)
    const { box, margins } = pageLayouts.half
    const widthMm = box.widthMm - 2 * margins.sideMm
    const [from, height] = [
      dots(margins.topMm + drawn.flowersTop * widthMm),
      dots(drawn.flowersHeight * widthMm),
    ]
    const luminance = Uint8Array.from(cover.luminance)
    for (let at = from * cover.width; at < (from + height) * cover.width; at++) {
      const below = at + Math.round(height * 0.6) * cover.width
      luminance[below] = Math.min(luminance[below]!, cover.luminance[at]!)
    }
    const spoiled = await readCopies(await makeSmall(await toPng({ ...cover, luminance })))
    expect(listWhole(spoiled).length).toBeLessThan(mostly)
  })

  it('would not be told from another title by words that stand elsewhere on a cover', () => {
    expect(scoreWords(title, 'Ten Principles for the Movement').read).toBe(1)
  })
})

describe('the cover, as it is printed', () => {
  for (const id of ['booklet', 'one-sheet', 'mini'] as const) {
    itWith('tesseract', `of the ${id} is read to 97 % at least on a first copy`, async () => {
      const [cover] = await foldedPages(
        await readFileOf(`ice-melts-${id}-letter.pdf`),
        sheetFormat(id),
      )
      const { read, words } = scoreWords(cover!.text, await readText(copyTimes(cover!.raster, 1)))
      expect(read / words).toBeGreaterThanOrEqual(0.97)
    })
  }
})
