import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from 'dom-serializer'
import { DomUtils, parseDocument } from 'htmlparser2'
import { findChromium } from '../../src/browser/find-chromium.ts'
import { readContent } from '../../src/build/content/read-content.ts'
import type { PageLayoutId } from '../../src/formats/page-layouts.ts'
import { pagesAddress } from '../../src/routes/routes.ts'
import { projectDir } from '../support/test-site.ts'
import { measureRun, type Run } from './measure-run.ts'
import { benchDir, siteDir } from './scratch-folder.ts'

const peersDir = import.meta.dirname
const binDir = join(peersDir, 'node_modules/.bin')

/** Runs a program; `withMemory` looks at what it takes, which costs time. */
type RunPeer = (options?: {
  readonly withMemory?: boolean
  /** `half`, the booklet’s, where none is named. */
  readonly layout?: PageLayoutId
}) => Promise<Run>

/** Programs that make one PDF of single pages from the HTML the build lays out. */
export interface Peers {
  readonly paged: RunPeer
  readonly vivliostyle: RunPeer
}

/** Installs the peers where they are not there yet, without browsers of their own. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(binDir, 'vivliostyle'))) return
  console.log('Installing the peers into tests/bench/node_modules …')
  const env = { PUPPETEER_SKIP_DOWNLOAD: '1' }
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  await measureRun('npm', args, { cwd: peersDir, env })
}

/** Gets the peers ready to make PDFs of the real zine's layouts, once it is built, with the build's browser. */
export async function openPeers(): Promise<Peers> {
  const { zines } = await readContent(join(projectDir, 'content'), projectDir)
  const inputOf = async (layout: PageLayoutId) => {
    const route = pagesAddress(zines[0]!, layout).replace(/\?.*/, '')
    const input = join(siteDir, route, `plain-${layout}.html`)
    await writeFile(input, await plainHtml(join(siteDir, route, 'index.html'), layout))
    return input
  }
  const input = await inputOf('half')
  const chromium = await findChromium(process.env)
  const path = chromium.executablePath
  const env = { ...chromium.env, PUPPETEER_EXECUTABLE_PATH: path, PUPPETEER_SKIP_DOWNLOAD: '1' }
  const flags = ['--browserArgs', '--no-sandbox,--disable-gpu']
  const vivliostyle = ['build', '-d', input, '-o', join(benchDir, 'vivliostyle.pdf')]
  const browser = ['--executable-browser', path]
  return {
    paged: async ({ layout = 'half', withMemory = false } = {}) => {
      const own = ['-i', await inputOf(layout), '-o', join(benchDir, `paged-${layout}.pdf`)]
      return measureRun(join(binDir, 'pagedjs-cli'), [...own, ...flags], { env, withMemory })
    },
    vivliostyle: ({ withMemory = false } = {}) =>
      measureRun(join(binDir, 'vivliostyle'), [...vivliostyle, ...browser], { env, withMemory }),
  }
}

/** The text, the styles and the fonts of a layout, without the preview they are laid out on. */
async function plainHtml(page: string, layout: PageLayoutId): Promise<string> {
  const document = parseDocument(await readFile(page, 'utf8'))
  const find = (test: (element: { name: string; attribs: Record<string, string> }) => boolean) =>
    DomUtils.findOne(test, document.children, true)
  const template = find(({ attribs }) => attribs['id'] === `text-${layout}`)!
  const faces = find(({ name }) => name === 'style')!
  const [css, text] = [template.attribs['data-css']!, render(template.children)]
  const styles = `<style>${DomUtils.textContent(faces)}</style><style>${css}</style>`
  const head = `<meta charset="utf-8"><title>ICE Melts in the Spring</title>${styles}`
  return `<!doctype html><html lang="en"><head>${head}</head><body>${text}</body></html>`
}
