import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** A site that is served to one browser, and a proxy that lets it reach no other host. */
export interface WatchedSite {
  /** The address of the site, with a slash at the end. */
  readonly siteUrl: string
  /** The port of `localhost` that all other hosts are to be asked through. */
  readonly proxyPort: number
  /** The paths it has asked the site for. */
  readonly asked: string[]
  /** What it has asked of any other host. It got no answer: nothing leaves the machine. */
  readonly strayed: string[]
  /** Pages that are served in place of those of the site, by their path: `/IceMelts/`. */
  readonly replaced: Map<string, string>
  /** Paths that are answered with no content, for which a browser stays where it is. */
  readonly withheld: Set<string>
  close(): void
}

/** Serves a built site, and watches what is asked of it and of others. */
export async function serveWatched(siteDir: string): Promise<WatchedSite> {
  const [asked, strayed] = [[] as string[], [] as string[]]
  const replaced = new Map<string, string>()
  const withheld = new Set<string>()
  const serveSite = sirv(siteDir, { dev: true })
  const site = createServer((request, response) => {
    const path = request.url!
    asked.push(path)
    const html = replaced.get(path)
    if (withheld.has(path)) response.writeHead(204).end()
    else if (html === undefined) serveSite(request, response)
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
  })
  const elsewhere = createServer((request, response) => {
    strayed.push(request.url!)
    response.writeHead(502).end()
  }).on('connect', (request, socket) => {
    strayed.push(request.url!)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const [sitePort, proxyPort] = await Promise.all([listen(site), listen(elsewhere)])
  return {
    siteUrl: `http://localhost:${sitePort}/`,
    proxyPort,
    asked,
    strayed,
    replaced,
    withheld,
    close: () => {
      for (const server of [site, elsewhere]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return (server.address() as AddressInfo).port
}

/** A port that nothing listened to a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}
