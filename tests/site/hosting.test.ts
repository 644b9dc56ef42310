import { spawn } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { zineAliases } from '../../src/routes/aliases.ts'
import { hostingFiles } from '../../src/routes/hosting/hosting.ts'
import { answerHeaders, deniedFeatures } from '../../src/routes/hosting/headers.ts'
import { zineRoute } from '../../src/routes/routes.ts'
import { canonicalAddress } from '../../src/routes/site-url.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { listFiles, writeTree } from '../../src/build/files.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { movedAddresses, rightAddresses } from '../support/moved-addresses.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { makeScratch } from '../support/scratch.ts'
import { testSiteDir } from '../support/test-site.ts'

let zine: Zine
let siteDir: string

/** A copy of the site as it is published: with the aliases that hosts without rules need. */
beforeAll(async () => {
  zine = await readZine()
  siteDir = join(await makeScratch(), 'site')
  await cp(testSiteDir, siteDir, { recursive: true })
  const page = join(siteDir, zineRoute(zine), 'index.html')
  for (const alias of [...zineAliases(zine), `${zineRoute(zine)}4/`]) {
    await mkdir(join(siteDir, alias), { recursive: true })
    await cp(page, join(siteDir, alias, 'index.html'))
  }
  await writeFile(join(siteDir, 'feed.xml'), '<feed xmlns="http://www.w3.org/2005/Atom"/>')
  await writeFile(join(siteDir, 'IceMelts/ice-melts.epub'), 'an EPUB')
  await writeTree(
    siteDir,
    hostingFiles([zine]).map(({ path, text }) => [path, text]),
  )
})

/** What a server answered. */
interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}
type Ask = (path: string) => Promise<Answer>

/** How long a server may take to start, in milliseconds. */
const startLimitMs = 15_000

async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Asks for a path as it is; `fetch` would tidy it up. */
function askPort(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Without `master_process`, nginx works as whoever starts it, root or not. */
const formatNginxConf = (folder: string, port: number, include: string) => `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${siteDir};
    ${include}
  }
}
`

const formatCaddyfile = (folder: string, port: number, include: string) => `{
	admin off
	auto_https off
	storage file_system ${folder}
	log {
		level ERROR
	}
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	root * ${siteDir}
	${include}
	file_server
}
`

const servers = {
  nginx: {
    formatConfig: formatNginxConf,
    include: () => `include ${siteDir}/hosting/nginx.conf;`,
    args: (folder: string, config: string) => ['-e', 'stderr', '-p', folder, '-c', config],
  },
  caddy: {
    formatConfig: formatCaddyfile,
    include: () => `import ${siteDir}/hosting/Caddyfile`,
    args: (_: string, config: string) => ['run', '--config', config, '--adapter', 'caddyfile'],
  },
}
type ServerName = keyof typeof servers

/** Starts a server on the copy of the site, lets it be asked, and ends it. */
async function askServer(
  name: ServerName,
  { withRules }: { withRules: boolean },
  test: (ask: Ask) => Promise<void>,
): Promise<void> {
  const { formatConfig, include, args } = servers[name]
  const folder = await makeScratch()
  const port = await findPort()
  const config = join(folder, 'config')
  await writeFile(config, formatConfig(folder, port, withRules ? include() : ''))
  // Caddy keeps what it knows in these folders.
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
  const child = spawn(name, args(folder, config), { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += String(error)
      resolve()
    })
    child.once('close', () => resolve())
  })
  try {
    const ask = (path: string) => askPort(port, path)
    await waitUntilServed(
      ask,
      () => child.exitCode !== null,
      () => `${name}: ${said}`,
    )
    await test(ask)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

async function waitUntilServed(
  ask: Ask,
  hasEnded: () => boolean,
  said: () => string,
): Promise<void> {
  const limit = Date.now() + startLimitMs
  while (Date.now() < limit && !hasEnded()) {
    const answer = await ask('/').catch(() => undefined)
    if (answer !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`The server did not start. It said:\n${said()}`)
}

/** Says which addresses do not lead, with a 301, where they should. */
async function listAstray(ask: Ask): Promise<string[]> {
  const astray: string[] = []
  for (const [asked, right] of movedAddresses) {
    const { status, headers } = await ask(asked)
    const found = `${status} ${headers.location}`
    if (found !== `301 ${right}`) astray.push(`${asked}: ${found}, not ${right}`)
  }
  return astray
}

/** The headers of an answer that are not as they should be. */
function listWrongHeaders({ headers }: Answer): string[] {
  return answerHeaders
    .filter(({ name, value }) => headers[name.toLowerCase()] !== value)
    .map(({ name }) => name)
}

const notFound = '<h1>Not found</h1>'
const short = 'public, max-age=0, must-revalidate'
const long = 'public, max-age=31536000, immutable'

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  itWith(name, 'leads every spelling and every mangled paste to the right address', async () => {
    await askServer(name, { withRules: true }, async (ask) => {
      expect(await listAstray(ask)).toEqual([])
    })
  })

  itWith(name, 'leads the bytes of a program that encodes nothing there too', async () => {
    await askServer(name, { withRules: true }, async (ask) => {
      const { status, headers } = await ask(Buffer.from('/“icemelts”.').toString('latin1'))
      expect([status, headers.location]).toEqual([301, '/IceMelts/'])
    })
  })

  itWith(name, 'leaves right addresses where they are', async () => {
    await askServer(name, { withRules: true }, async (ask) => {
      for (const address of rightAddresses) {
        const { status, headers } = await ask(address)
        expect([address, status, headers.location]).toEqual([
          address,
          expect.toBeOneOf([200, 404]),
          undefined,
        ])
      }
    })
  })

  itWith(name, 'serves each page of the site at its own address', async () => {
    const pages = (await listFiles(siteDir)).filter((path) =>
      /^(index\.html|IceMelts\/.*index\.html)$/.test(path),
    )
    expect(pages.length).toBeGreaterThan(15)
    await askServer(name, { withRules: true }, async (ask) => {
      for (const page of pages) {
        const { status, body } = await ask(`/${page.replace(/index\.html$/, '')}`)
        expect([page, status]).toEqual([page, 200])
        expect([page, body.equals(await readFile(join(siteDir, page)))]).toEqual([page, true])
      }
    })
  })

  itWith(name, 'gives a mirror the bytes of every file, by its path', async () => {
    // Caddy does not serve what it imports.
    const paths = (await listFiles(siteDir)).filter(
      (path) => `${name} ${path}` !== 'caddy hosting/Caddyfile',
    )
    await askServer(name, { withRules: true }, async (ask) => {
      for (const path of paths) {
        const first = await ask(`/${path}`)
        const { body } = first.status === 301 ? await ask(first.headers.location!) : first
        expect([path, body.equals(await readFile(join(siteDir, path)))]).toEqual([path, true])
      }
      const { body } = await ask('/IceMelts/nothing.pdf')
      expect(body.equals(await readFile(join(siteDir, 'IceMelts/ice-melts-screen.pdf')))).toBe(
        false,
      )
    })
  })

  itWith(name, 'answers with the 404 page, at any depth', async () => {
    await askServer(name, { withRules: true }, async (ask) => {
      for (const address of [
        '/nothing',
        '/nothing/',
        '/nothing.epub',
        '/IceMelts/nothing',
        '/IceMelts/a/b/c/',
        '/IceMelts/99/',
        '/_astro/',
        '/_astro/nothing.js',
      ]) {
        const { status, headers, body } = await ask(address)
        expect([address, status]).toEqual([address, 404])
        expect(headers['content-type']).toBe('text/html; charset=utf-8')
        expect(body.toString()).toContain(notFound)
      }
    })
  })

  itWith(name, 'puts every header on pages, files, redirects and errors', async () => {
    const asset = (await listFiles(siteDir)).find((path) => path.startsWith('_astro/'))!
    await askServer(name, { withRules: true }, async (ask) => {
      for (const [address, status, cache] of [
        ['/', 200, short],
        ['/IceMelts/', 200, short],
        ['/IceMelts/zine.json', 200, short],
        [`/${asset}`, 200, long],
        ['/icemelts', 301, short],
        ['/IceMelts/iv).', 301, short],
        ['/nothing', 404, short],
        ['/IceMelts/nothing', 404, short],
        // Else a file that comes a minute too late would be missing for a year.
        ['/_astro/nothing.js', 404, short],
      ] as const) {
        const answer = await ask(address)
        expect([address, answer.status]).toEqual([address, status])
        expect([address, listWrongHeaders(answer)]).toEqual([address, []])
        expect([address, answer.headers['cache-control']]).toEqual([address, cache])
        expect(answer.headers['strict-transport-security']).toBeUndefined()
      }
    })
  })

  itWith(name, 'says what a feed and an EPUB are', async () => {
    await askServer(name, { withRules: true }, async (ask) => {
      const typeOf = async (path: string) => (await ask(path)).headers['content-type']
      expect(await typeOf('/feed.xml')).toBe('application/atom+xml')
      expect(await typeOf('/IceMelts/ice-melts.epub')).toBe('application/epub+zip')
      expect(await typeOf('/IceMelts/ice-melts-screen.pdf')).toBe('application/pdf')
    })
  })

  itWith(name, 'does none of it without the rules', async () => {
    await askServer(name, { withRules: false }, async (ask) => {
      expect(await listAstray(ask)).toHaveLength(movedAddresses.length)
      expect((await ask('/icemelts/')).status).toBe(200)
      for (const address of ['/', '/IceMelts', '/nothing']) {
        const answer = await ask(address)
        expect(listWrongHeaders(answer)).toHaveLength(answerHeaders.length)
        expect(answer.headers['cache-control']).toBeUndefined()
        expect(answer.body.toString()).not.toContain(notFound)
      }
      expect((await ask('/feed.xml')).headers['content-type']).not.toBe('application/atom+xml')
    })
  })
})

describe('the rules in the site', () => {
  it('are the files that the pure part writes', async () => {
    for (const { path, text } of hostingFiles([zine])) {
      expect(await readFile(join(siteDir, path), 'utf8')).toBe(text)
    }
  })

  it('deny features by names that the browser knows', async () => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      const known = await page.evaluate(() =>
        (
          document as unknown as { featurePolicy: { features(): string[] } }
        ).featurePolicy.features(),
      )
      expect(deniedFeatures.filter((feature) => !known.includes(feature))).toEqual([])
      expect(known).not.toContain('telepathy')
    } finally {
      await browser.close()
    }
  })
})

/** The links of a page that lead elsewhere when it is served at another depth or below a path. */
function listWanderingLinks(html: string): string[] {
  const bases = ['https://a.example/x', 'https://a.example/x/y/z/', 'https://b.example/below/x']
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
    .map(([, href]) => href!)
    .filter((href) => new Set(bases.map((base) => new URL(href, base).href)).size > 1)
}

describe('the 404 page', () => {
  const read = (path: string) => readFile(join(testSiteDir, path), 'utf8')

  it('lists every zine, with links that are right wherever it is served', async () => {
    const html = await read('404.html')
    expect(html).toContain('<title>Not found</title>')
    expect(html).toContain(notFound)
    expect(html).toContain(`href="${canonicalAddress(zineRoute(zine))}"`)
    expect(html).toContain(zine.title)
    expect(html).toContain(`href="${canonicalAddress('')}"`)
    // The way past the head of the page stays on it.
    expect(listWanderingLinks(html)).toEqual(['#text'])
    // Those of the shelf would not be right.
    expect(listWanderingLinks(await read('index.html'))).toContain('IceMelts/')
  })

  it('helps without a script, and is not there to be found', async () => {
    const html = await read('404.html')
    expect(html).not.toMatch(/<script|\son[a-z]+=/)
    expect(html).toMatch(/<meta name="robots" content="noindex"/)
    expect(await read('IceMelts/print/booklet/index.html')).toMatch(/<script/)
    expect(await read('index.html')).not.toMatch(/noindex/)
  })
})
