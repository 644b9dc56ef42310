import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { readCapitals } from '../typography/capitals.ts'
import { readFont } from '../typography/read-font.ts'
import { cutFont } from '../build/site/cut-font.ts'

/** How heavy a variable font is cut: statements are as heavy as titles. */
const variableWeight = 900

/**
 * Answers for fonts whose small letters are drawn as capitals, while somebody writes: a build cuts them when all
 * pages are there (`subset-fonts.ts`). Each is cut once.
 * @param projectDir whose packages the fonts are in
 */
export function serveCapitals(projectDir: string) {
  const cuts = new Map<string, Promise<Uint8Array>>()
  const packages = join(projectDir, 'node_modules/')
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> => {
    const { address, capitals } = readCapitals(request.url ?? '')
    const path = decodeURIComponent(address.replace(/^\/@fs/, ''))
    if (capitals === undefined || !path.startsWith(packages) || path.includes('..')) return next()
    try {
      const cut = cuts.get(`${path} ${capitals}`) ?? cutWhole(path, capitals)
      cuts.set(`${path} ${capitals}`, cut)
      response.setHeader('Content-Type', 'font/woff2').end(await cut)
    } catch (error) {
      next(error)
    }
  }
}

async function cutWhole(path: string, capitals: string): Promise<Uint8Array> {
  const characters = [...(await readFont(path)).collectUnicodes()]
  return cutFont(await readFile(path), String.fromCodePoint(...characters), {
    weight: /-wght-/.test(path) ? variableWeight : undefined,
    capitals,
  })
}
