import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Page } from 'puppeteer-core'
import sirv from 'sirv'

type Preferences = Readonly<Record<string, boolean | number | string>>

/** What Tor Browser's Safest level does to a page, and pictures off besides. */
export const safestPreferences: Preferences = {
  'javascript.enabled': false,
  'svg.disabled': true,
  'gfx.downloadable_fonts.enabled': false,
  'permissions.default.image': 2,
}

/** A running Firefox ESR with one page, and a site served to it. */
export interface OpenFirefox {
  readonly page: Page
  /** The address of the site, with a slash at the end. */
  readonly siteUrl: string
  /** The paths it has asked the site for. */
  readonly asked: string[]
  /** What it has asked of any other host. It got no answer: nothing leaves the machine. */
  readonly strayed: string[]
  /** Pages that are served in place of those of the site, by their path: `/IceMelts/`. */
  readonly replaced: Map<string, string>
  close(): Promise<void>
}

/**
 * Starts Debian's Firefox ESR with a profile and a home of its own, for root as for anybody. Playwright
 * cannot drive it; puppeteer-core does, over WebDriver BiDi. Without scripts, only functions that wait for
 * nothing can be evaluated in its pages: promises never settle there.
 */
export async function openFirefox(siteDir: string, preferences: Preferences): Promise<OpenFirefox> {
  const [asked, strayed] = [[] as string[], [] as string[]]
  const replaced = new Map<string, string>()
  const serveSite = sirv(siteDir, { dev: true })
  const site = createServer((request, response) => {
    asked.push(request.url!)
    const html = replaced.get(request.url!)
    if (html === undefined) serveSite(request, response)
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
  })
  const elsewhere = createServer((request, response) => {
    strayed.push(request.url!)
    response.writeHead(502).end()
  }).on('connect', (request, socket) => {
    strayed.push(request.url!)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const [sitePort, elsewherePort] = await Promise.all([listen(site), listen(elsewhere)])
  const home = await mkdtemp(join(tmpdir(), 'firefox-'))
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // Else Firefox takes no other address for the lists it fetches from its makers than theirs.
    env: { PATH: process.env['PATH'], HOME: home, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...preferences,
      'network.proxy.type': 1,
      'network.proxy.http': 'localhost',
      'network.proxy.http_port': elsewherePort,
      'network.proxy.ssl': 'localhost',
      'network.proxy.ssl_port': elsewherePort,
    },
  })
  return {
    page: await browser.newPage(),
    siteUrl: `http://localhost:${sitePort}/`,
    asked,
    strayed,
    replaced,
    close: async () => {
      await browser.close()
      for (const server of [site, elsewhere]) {
        server.close()
        server.closeAllConnections()
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return (server.address() as AddressInfo).port
}
