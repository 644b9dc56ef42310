import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { takenPort } from './port.ts'
import { errorCode, UserError } from '../user-error.ts'

/** A running server. */
export interface ServedFolder {
  /** Its address with a slash at the end: `http://localhost:4321/`. */
  readonly url: string
  close(): void
}

/**
 * Serves a built site to this machine only; a wrong address is answered with its 404 page, as a host does.
 * @param port 0 for any free one
 * @throws UserError when there is no site, or the port is taken
 */
export async function serveFolder(dir: string, port: number): Promise<ServedFolder> {
  const index = await stat(join(dir, 'index.html')).catch(() => undefined)
  if (index === undefined) {
    throw new UserError(`${dir} holds no site; run "npm run build" first.`)
  }
  // `dev` reads the folder anew on each request, so that a new build is served at once.
  const serve = sirv(dir, {
    dev: true,
    etag: true,
    onNoMatch: (_, to) => void answerNotFound(dir, to),
  })
  const server = createServer((request, response) => serve(request, response))
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, 'localhost', resolve)
    })
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(errorCode(error) ?? '')) throw error
    throw takenPort(port, 'npm start', error)
  }
  const { port: actualPort } = server.address() as AddressInfo
  return {
    url: `http://localhost:${actualPort}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answerNotFound(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => 'Not found')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}
