import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test as base, type BrowserContext, type Page, type Request } from 'playwright/test'
import sirv from 'sirv'
import { listFiles } from '../../src/build/files.ts'
import { formatPolicy } from '../../src/build/site/write-csp.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'
import { routes } from './site.ts'

const zine = await readZine()
/**
 * Every page of the site, twins too, as a route. But for the one that a host answers with where there is
 * nothing: it is not asked for by its own address, and its font is found below the published one.
 */
const pages = (await listFiles(testSiteDir))
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))

/** A site served below a path, and nothing else beside it. */
interface Mount {
  /** Its address, as the browser sees it. */
  readonly url: string
  /** Its address on this machine. */
  readonly localUrl: string
}

/** A test to which the site is served twice: as root of a host, and below a path of another one. */
const test = base.extend<object, { readonly mounts: { atRoot: Mount; belowPath: Mount } }>({
  mounts: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const [root, path] = await Promise.all([mountSite('/'), mountSite('/a/b/')])
      await use({
        atRoot: { url: root.localUrl, localUrl: root.localUrl },
        belowPath: { url: 'http://zine.example/a/b/', localUrl: path.localUrl },
      })
      root.close()
      path.close()
    },
    { scope: 'worker' },
  ],
})

async function mountSite(path: string) {
  const serve = sirv(testSiteDir, { dev: true })
  const server = createServer((request, response) => {
    if (!request.url!.startsWith(path)) {
      response.writeHead(404).end()
      return
    }
    request.url = request.url!.slice(path.length - 1)
    serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { localUrl: `http://localhost:${port}${path}`, close }
}

/** What a context has done since it is watched. */
interface Watch {
  /** What a reader should not have to put up with. */
  readonly complaints: string[]
  /** The requests that have not ended. */
  readonly underWay: ReadonlySet<Request>
}

async function watch(context: BrowserContext, { url, localUrl }: Mount): Promise<Watch> {
  const complaints: string[] = []
  const underWay = new Set<Request>()
  const [host, localHost] = [url, localUrl].map((address) => new URL(address).host)
  if (host !== localHost) {
    // The page never learns which machine answers.
    await context.route(
      (asked) => asked.host === host,
      async (route) => {
        const local = route.request().url().replace(`//${host}/`, `//${localHost}/`)
        await route.fulfill({ response: await route.fetch({ url: local }) })
      },
    )
  }
  context.on('request', (request) => {
    underWay.add(request)
    const asked = request.url()
    if (!/^(data|blob):/.test(asked) && !asked.startsWith(url)) complaints.push(`asks ${asked}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answers ${response.status()}`)
  })
  context.on('requestfinished', (request) => underWay.delete(request))
  context.on('requestfailed', (request) => {
    underWay.delete(request)
    // Chromium tells of a request that a policy blocks before it is made, too.
    const isBlocked = request.failure()?.errorText === 'csp'
    if (isBlocked) complaints.splice(complaints.indexOf(`asks ${request.url()}`), 1)
    complaints.push(`${request.url()} ${isBlocked ? 'is blocked' : 'fails'}`)
  })
  // What a policy blocks is reported in the console, with scripts on or off.
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`says ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`throws ${error.error().message}`))
  return { complaints, underWay }
}

/** Lists what a site has put down in a browser. */
async function listStored(page: Page): Promise<string[]> {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true })
  const inSession = await page.evaluate(() => Object.keys(sessionStorage))
  return [
    ...cookies.map(({ name }) => `cookie ${name}`),
    ...origins.map(({ origin }) => `storage of ${origin}`),
    ...inSession.map((key) => `session storage ${key}`),
  ]
}

/** What a page refers to, as whole addresses, and the places in it that others can refer to. */
async function readReferences(page: Page) {
  // Locators would bring a script of Playwright's into each of two hundred pages.
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    const resources = [
      ...document.querySelectorAll('img[src], script[src], link[rel=alternate]'),
    ].map((one) => new URL(one.getAttribute('src') ?? one.getAttribute('href')!, location.href))
    return {
      links: [...links, ...resources].map(({ href }) => href),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }
  })
}

/** Where and how links are followed. */
interface Browse extends Pick<Watch, 'underWay'> {
  readonly page: Page
  readonly mount: Mount
  readonly hasScripts: boolean
}

/**
 * Follows every link from the addresses given.
 * @returns the addresses found, those that lead out of the site, and what is wrong with them
 */
async function walk({ page, mount, hasScripts, underWay }: Browse, from: readonly string[]) {
  const seen = new Map<string, readonly string[]>()
  const hashes = new Set<string>()
  const outside = new Set<string>()
  const wrong: string[] = []
  const queue = [...from]
  while (queue.length > 0) {
    const [address, hash] = queue.pop()!.split('#') as [string, string | undefined]
    if (hash !== undefined) hashes.add(`${address}#${hash}`)
    if (seen.has(address)) continue
    if (!address.startsWith(mount.url)) {
      outside.add(address)
      continue
    }
    if (!/(\/|\.html)$/.test(address)) {
      seen.set(address, [])
      const answer = await page.request.get(address.replace(mount.url, mount.localUrl))
      if (!answer.ok()) wrong.push(`${address} answers ${answer.status()}`)
      continue
    }
    await page.goto(address)
    if (hasScripts && (await page.locator('html[data-paged]').count()) > 0) {
      await page.waitForSelector('html[data-ready]', { state: 'attached' })
    }
    // A request that is under way when its page is left would fail.
    await expect.poll(() => underWay.size, { intervals: [10] }).toBe(0)
    const { links, ids } = await readReferences(page)
    seen.set(address, ids)
    // A page that is a file to take along names the published addresses of others.
    if (!address.endsWith('.html')) queue.push(...links)
  }
  for (const place of hashes) {
    const [address, hash] = place.split('#') as [string, string]
    if (seen.get(address)?.includes(decodeURIComponent(hash)) === false) {
      wrong.push(`${address} has no #${hash}`)
    }
  }
  return { seen, outside: [...outside], wrong }
}

for (const hasScripts of [true, false]) {
  for (const place of ['atRoot', 'belowPath'] as const) {
    const where = place === 'atRoot' ? 'at the root of a host' : 'below a path of another host'
    test.describe(`${where}, with scripts ${hasScripts ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: hasScripts })
      test.setTimeout(180_000)

      test('every link of every page leads somewhere, and nobody watches', async ({
        page,
        context,
        mounts,
      }) => {
        const mount = mounts[place]
        const { complaints, underWay } = await watch(context, mount)
        const browse = { page, mount, hasScripts, underWay }
        const shelf = await walk(browse, [mount.url])
        for (const route of routes) expect([...shelf.seen.keys()]).toContain(mount.url + route)
        // Twins are there for addresses that were typed.
        const rest = pages.map((route) => mount.url + route).filter((url) => !shelf.seen.has(url))
        const all = await walk(browse, rest)
        expect([...shelf.wrong, ...all.wrong]).toEqual([])
        expect(new Set([...shelf.outside, ...all.outside])).toEqual(
          new Set([`https://${zine.resource.address}`]),
        )
        await page.waitForLoadState('networkidle')
        expect(await listStored(page)).toEqual([])
        expect(context.serviceWorkers()).toEqual([])
        expect(complaints).toEqual([])
      })
    })
  }
}

/** Serves a page of the site with something put at the end of its text. */
async function spoil(page: Page, mount: Mount, route: string, addition: string): Promise<void> {
  const html = await readFile(join(testSiteDir, route, 'index.html'), 'utf8')
  await page.route(mount.url + route, (request) =>
    request.fulfill({
      body: html.replace('</body>', `${addition}</body>`),
      contentType: 'text/html; charset=utf-8',
    }),
  )
}

const intruders = `
  <script>document.title = 'run'</script>
  <img alt="" src="https://example.org/a.png">
  <link rel="stylesheet" href="https://example.org/a.css">
  <iframe src="https://example.org/"></iframe>`

test.describe('the policy', () => {
  test('is the least that each page needs, as published', async () => {
    for (const route of [...pages, '404.html']) {
      const isFile = route.endsWith('.html')
      const html = await readFile(join(testSiteDir, isFile ? route : `${route}index.html`), 'utf8')
      const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(
        html,
      )!
      expect(policy, route).toMatch(/^default-src 'none'; /)
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|connect-src/)
      // The formats' own, and no other.
      const isPaged = /\/print\/[a-z-]+\/$/.test(route)
      expect(policy!.includes('script-src')).toBe(isPaged)
      // The zine as one file has a policy of its own.
      if (isFile) continue
      expect(html).toContain('<head><meta http-equiv="Content-Security-Policy"')
      expect(policy).toBe(formatPolicy(html, route))
      expect(policy!.includes('unsafe-inline')).toBe(isPaged)
    }
  })

  test('blocks what does not belong to a page', async ({ page, context, mounts }) => {
    const { atRoot } = mounts
    const { complaints } = await watch(context, atRoot)
    const marked = '<p style="color: rgb(255, 0, 0)">Red</p>'
    await spoil(page, atRoot, 'IceMelts/', intruders + marked)
    await page.goto(`${atRoot.url}IceMelts/`, { waitUntil: 'networkidle' })
    await expect(page).toHaveTitle(zine.title)
    await expect(page.getByText('Red', { exact: true })).not.toHaveCSS('color', 'rgb(255, 0, 0)')
    expect(complaints.filter((complaint) => complaint.startsWith('asks'))).toEqual([])
    expect(complaints).toContain('https://example.org/a.png is blocked')
    expect(complaints.filter((complaint) => complaint.startsWith('says'))).toHaveLength(5)
  })

  test('blocks such on a paged route too, which is laid out all the same', async ({
    page,
    context,
    mounts,
  }) => {
    const { atRoot } = mounts
    const { complaints } = await watch(context, atRoot)
    await spoil(page, atRoot, 'IceMelts/print/poster/', intruders)
    await page.goto(`${atRoot.url}IceMelts/print/poster/`, { waitUntil: 'networkidle' })
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    await expect(page).not.toHaveTitle('run')
    expect(complaints.filter((complaint) => complaint.startsWith('asks'))).toEqual([])
    expect(complaints.filter((complaint) => complaint.startsWith('says'))).toHaveLength(4)
  })
})

test.describe('the checks themselves, where no policy holds', () => {
  test.use({ bypassCSP: true })

  test('see requests to other hosts, and what fails', async ({ page, context, mounts }) => {
    const { atRoot } = mounts
    const { complaints } = await watch(context, atRoot)
    await spoil(page, atRoot, 'IceMelts/', `${intruders}<img alt="" src="none.png">`)
    await page.goto(`${atRoot.url}IceMelts/`)
    await expect(page).toHaveTitle('run')
    for (const complaint of [
      'asks https://example.org/a.png',
      'asks https://example.org/a.css',
      'asks https://example.org/',
      'https://example.org/a.png fails',
      `${atRoot.url}IceMelts/none.png answers 404`,
    ]) {
      await expect.poll(() => complaints).toContain(complaint)
    }
  })

  test('see links from the root of a host, to nowhere, and to no place', async ({
    page,
    context,
    mounts,
  }) => {
    const { belowPath } = mounts
    const { complaints, underWay } = await watch(context, belowPath)
    const links = ['/IceMelts/', '../IceMelts/none.pdf', '../IceMelts/#XI', 'print/']
    const addition = links.map((href) => `<a href="${href}">Link</a>`).join('')
    await spoil(page, belowPath, 'icemelts/', addition)
    const browse = { page, mount: belowPath, hasScripts: true, underWay }
    const { wrong, outside } = await walk(browse, [`${belowPath.url}icemelts/`])
    expect(outside).toContain('http://zine.example/IceMelts/')
    expect(wrong).toContain(`${belowPath.url}IceMelts/none.pdf answers 404`)
    expect(wrong).toContain(`${belowPath.url}IceMelts/ has no #XI`)
    // What would come of a link that does not climb to the root, on a twin of the page.
    expect(complaints).toContain(`${belowPath.url}icemelts/print/ answers 404`)
  })

  test('see what a page puts down in the browser', async ({ page, mounts }) => {
    const { atRoot } = mounts
    await page.goto(atRoot.url)
    expect(await listStored(page)).toEqual([])
    await page.evaluate(() => {
      document.cookie = 'seen=1'
      localStorage.setItem('seen', '1')
      sessionStorage.setItem('seen', '1')
    })
    expect(await listStored(page)).toEqual([
      'cookie seen',
      `storage of ${new URL(atRoot.url).origin}`,
      'session storage seen',
    ])
  })
})
