import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from 'dom-serializer'
import { DomUtils, parseDocument } from 'htmlparser2'
import { findChromium } from '../../src/browser/find-chromium.ts'
import { measureRun, type Run } from './measure-run.ts'
import { benchDir, siteDir } from './scratch-folder.ts'

const peersDir = import.meta.dirname
const binDir = join(peersDir, 'node_modules/.bin')

/** Runs a program; `withMemory` looks at what it takes, which costs time. */
type RunPeer = (options?: { readonly withMemory?: boolean }) => Promise<Run>

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

/** Gets the peers ready to make a PDF of the real zine's booklet, once it is built, with the build's browser. */
export async function openPeers(): Promise<Peers> {
  const input = join(siteDir, 'IceMelts/print/booklet/plain.html')
  await writeFile(input, await plainHtml())
  const chromium = await findChromium(process.env)
  const path = chromium.executablePath
  const env = { ...chromium.env, PUPPETEER_EXECUTABLE_PATH: path, PUPPETEER_SKIP_DOWNLOAD: '1' }
  const paged = ['-i', input, '-o', join(benchDir, 'paged.pdf')]
  const flags = ['--browserArgs', '--no-sandbox,--disable-gpu']
  const vivliostyle = ['build', '-d', input, '-o', join(benchDir, 'vivliostyle.pdf')]
  const browser = ['--executable-browser', path]
  return {
    paged: (options) =>
      measureRun(join(binDir, 'pagedjs-cli'), [...paged, ...flags], { env, ...options }),
    vivliostyle: (options) =>
      measureRun(join(binDir, 'vivliostyle'), [...vivliostyle, ...browser], { env, ...options }),
  }
}

/** The text, the styles and the fonts of the booklet, without the preview they are laid out on. */
async function plainHtml(): Promise<string> {
  const page = join(siteDir, 'IceMelts/print/booklet/index.html')
  const document = parseDocument(await readFile(page, 'utf8'))
  const find = (test: (element: { name: string; attribs: Record<string, string> }) => boolean) =>
    DomUtils.findOne(test, document.children, true)
  const template = find(({ attribs }) => attribs['id'] === 'text-half')!
  const faces = find(({ name }) => name === 'style')!
  const [css, text] = [template.attribs['data-css']!, render(template.children)]
  const styles = `<style>${DomUtils.textContent(faces)}</style><style>${css}</style>`
  const head = `<meta charset="utf-8"><title>ICE Melts in the Spring</title>${styles}`
  return `<!doctype html><html lang="en"><head>${head}</head><body>${text}</body></html>`
}
