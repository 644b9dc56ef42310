import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import sharp from 'sharp'
import { canonicalAddress } from '../../src/routes/site-url.ts'
import { drawPicture } from '../../src/pdf/draw-picture.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { listFiles } from '../../src/build/files.ts'
import { openPdf } from '../support/open-pdf.ts'
import { serveFolder } from '../../src/cli/serve-folder.ts'
import { projectDir } from '../support/test-site.ts'
import { drawContactSheet, type Shot } from './contact-sheet.ts'

// `npm run look`: pictures of every route and every printed page of the built site, on one contact sheet
// each, so that whoever comes next sees the whole zine at a glance.

const siteDir = join(projectDir, 'dist')
const lookDir = join(projectDir, 'look')
/** The windows a route is looked at in. */
const windows = [320, 390, 768, 1280].flatMap((widthPx) =>
  (
    [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ] as const
  ).map((colors) => ({ widthPx, ...colors })),
)
/** No more of a long page than this, in px; and how wide a printed page is drawn. */
const [mostHeightPx, pageWidthPx] = [4800, 560]
/** How long a route may take to be laid out. */
const layoutTimeoutMs = 120_000

async function shootRoute(browser: Browser, address: string, route: string): Promise<Shot[]> {
  const shots: Shot[] = []
  for (const { widthPx, ...colors } of windows) {
    const page = await browser.newPage({ viewport: { width: widthPx, height: 900 }, ...colors })
    await page.goto(`${address}${route}`)
    if ((await page.locator('html[data-paged]').count()) > 0) {
      const states = 'html[data-ready], html[data-failed]'
      await page.waitForSelector(states, { state: 'attached', timeout: layoutTimeoutMs })
    }
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode()))
      await document.fonts.ready
    })
    const full = await page.evaluate(() => document.documentElement.scrollHeight)
    const heightPx = Math.min(full, mostHeightPx)
    await page.setViewportSize({ width: widthPx, height: heightPx })
    shots.push({ png: await page.screenshot(), widthPx, heightPx })
    await page.close()
  }
  return shots
}

async function drawPages(path: string): Promise<Shot[]> {
  const pdf = await readFile(join(siteDir, path))
  const document = await openPdf(pdf)
  const count = document.getPageCount()
  const shots: Shot[] = []
  for (let number = 1; number <= count; number++) {
    const png = await drawPicture(pdf, number, pageWidthPx, 16)
    const { width, height } = await sharp(png).metadata()
    shots.push({ png, widthPx: width, heightPx: height })
  }
  return shots
}

async function keep(name: string, shots: readonly Shot[], rowHeightPx: number): Promise<void> {
  const path = join(lookDir, `${name.replaceAll('/', '_')}.png`)
  await writeFile(path, await drawContactSheet(shots, rowHeightPx))
  console.log(`look/${name.replaceAll('/', '_')}.png  ${shots.length} pictures`)
}

/** Whether a page is not only another spelling of an address, with the same bytes. */
async function isOwnRoute(path: string): Promise<boolean> {
  const html = await readFile(join(siteDir, path), 'utf8')
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
  return canonical === undefined || canonical === canonicalAddress(path.replace(/index\.html$/, ''))
}

const paths = await listFiles(siteDir).catch(() => [])
const routes: string[] = []
for (const path of paths.filter((each) => /(^|\/)index\.html$/.test(each))) {
  if (await isOwnRoute(path)) routes.push(path)
}
if (routes.length === 0) {
  console.error('There is no built site in dist/; run "npm run build" first.')
  process.exitCode = 1
} else {
  await rm(lookDir, { recursive: true, force: true })
  await mkdir(lookDir)
  const server = await serveFolder(siteDir, 0)
  const browser = await launchChromium()
  try {
    for (const path of [...routes, '404.html']) {
      const route = path.replace(/index\.html$/, '')
      await keep(`screen-${route || 'shelf'}`, await shootRoute(browser, server.url, route), 1200)
    }
  } finally {
    await browser.close()
    server.close()
  }
  for (const path of paths.filter((each) => each.endsWith('.pdf'))) {
    await keep(`paper-${path.split('/').at(-1)!.slice(0, -4)}`, await drawPages(path), 640)
  }
}
