import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { printedWords } from '../../src/zine/printed-words.ts'
import { splitWords } from '../../src/zine/words.ts'
import { readZine } from '../support/read-zine.ts'
import { makeScratch } from '../support/scratch.ts'
import { testSiteDir } from '../support/test-site.ts'

const zine = await readZine()

/** Unzips the kit as somebody with a USB stick would. */
async function unzipKit(): Promise<string> {
  const folder = await makeScratch()
  const files = unzipSync(await readFile(join(testSiteDir, 'IceMelts/ice-melts.zip')))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return join(folder, 'ice-melts')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the unzipped kit, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('is the whole site: every link leads somewhere, and nothing is asked of a network', async ({
      page,
    }) => {
      const kit = await unzipKit()
      const asked: string[] = []
      const failed: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('requestfailed', (request) => failed.push(request.url()))
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      const seen = new Set<string>()
      const queue = [pathToFileURL(join(kit, 'index.html')).href]
      const dead: string[] = []
      while (queue.length > 0) {
        const url = queue.pop()!.replace(/#.*$/, '')
        if (seen.has(url)) continue
        seen.add(url)
        if (!(await stat(fileURLToPath(url)).catch(() => undefined))?.isFile()) {
          dead.push(url)
          continue
        }
        if (!url.endsWith('.html')) continue
        await page.goto(url)
        const links = await page
          .locator('a[href]')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
        queue.push(...links.filter((link) => link.startsWith('file:')))
      }
      expect(dead).toEqual([])
      expect(failed).toEqual([])
      expect(errors).toEqual([])
      expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
      const pages = [...seen].filter((url) => url.endsWith('/index.html'))
      expect(pages.length).toBe(2 + zine.principles.length + 1)
      expect([...seen].some((url) => url.endsWith('ice-melts-booklet-letter.pdf'))).toBe(true)
    })

    test('holds every word, and the face of its titles', async ({ page }) => {
      const kit = await unzipKit()
      await page.goto(pathToFileURL(join(kit, 'IceMelts/index.html')).href)
      const texts = await page.locator('header, section, .closing, footer').allInnerTexts()
      const words = printedWords(zine, { extent: 'full' }).map(({ word }) => word)
      expect(texts.flatMap(splitWords)).toEqual(words)
    })
  })
}
