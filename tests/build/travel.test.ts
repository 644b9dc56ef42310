import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { zineAliases } from '../../src/routes/aliases.ts'
import { listFiles } from '../../src/build/files.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { readZine } from '../support/read-zine.ts'
import { runBuild } from '../support/run-build.ts'
import { hashFiles } from '../support/scratch.ts'
import { itWith } from '../support/outside-program.ts'
import { testSiteDir } from '../support/test-site.ts'

const read = async (path: string) => readFile(join(testSiteDir, path))
const readText = async (path: string) => (await read(path)).toString()

let zine: Zine

beforeAll(async () => {
  zine = await readZine()
})

describe('every spelling of an address', () => {
  it('has the bytes of the page', async () => {
    for (const alias of zineAliases(zine)) {
      expect(await read(`${alias}index.html`)).toEqual(await read('IceMelts/index.html'))
    }
    for (const { number, numeral } of zine.principles) {
      expect(await read(`IceMelts/${number}/index.html`)).toEqual(
        await read(`IceMelts/${numeral}/index.html`),
      )
    }
  })

  it('has anchors by numeral and by number', async () => {
    const html = await readText('IceMelts/index.html')
    for (const { number, numeral } of zine.principles) {
      expect(html).toContain(`id="${numeral}"`)
      expect(html).toContain(`id="${number}"`)
    }
    expect(html).not.toContain('id="11"')
  })
})

/** The value of a meta or link element. */
function valueOf(html: string, selector: string): string | undefined {
  return new RegExp(`<(?:meta|link) [^>]*${selector}[^>]*?(?:content|href)="([^"]*)"`).exec(
    html,
  )?.[1]
}

describe('what a link preview is told', () => {
  it('is the title, the words, the canonical address and the card', async () => {
    const html = await readText('IceMelts/index.html')
    expect(valueOf(html, 'rel="canonical"')).toBe('https://crimethinc.com/IceMelts/')
    expect(valueOf(html, 'property="og:title"')).toBe(zine.title)
    expect(valueOf(html, 'property="og:description"')).toBe(zine.subtitle)
    expect(valueOf(html, 'property="og:image"')).toBe(
      'https://crimethinc.com/IceMelts/cards/zine.png',
    )
    const four = await readText('IceMelts/4/index.html')
    expect(valueOf(four, 'rel="canonical"')).toBe('https://crimethinc.com/IceMelts/IV/')
    expect(valueOf(four, 'property="og:title"')).toBe(zine.principles[3]!.statement)
    expect(valueOf(four, 'property="og:image"')).toBe(
      'https://crimethinc.com/IceMelts/cards/IV.png',
    )
    expect(valueOf(four, 'property="og:nothing"')).toBeUndefined()
  })

  it('is data that says what it is', async () => {
    const html = await readText('IceMelts/IV/index.html')
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!
    expect(JSON.parse(json!)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      position: 4,
      dateModified: zine.edition,
      isPartOf: { name: zine.title, url: 'https://crimethinc.com/IceMelts/' },
    })
  })

  it('is a picture of 1200 x 630 pixels, under 60 kB, of its own', async () => {
    const cards = (await listFiles(join(testSiteDir, 'IceMelts/cards'))).toSorted()
    expect(cards).toHaveLength(11)
    const hashes = new Set<string>()
    for (const card of cards) {
      const bytes = await read(`IceMelts/cards/${card}`)
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
      expect(bytes.length).toBeLessThan(60_000)
      hashes.add(createHash('sha256').update(bytes).digest('hex'))
    }
    expect(hashes.size).toBe(11)
  })
})

describe('the feed, the sitemap and robots.txt', () => {
  it('name the edition, every page to read, and each other', async () => {
    const feed = await readText('feed.xml')
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
    expect(feed).toContain(`<updated>${zine.edition}T00:00:00.000Z</updated>`)
    expect(feed).not.toMatch(/generator/)
    const sitemap = await readText('sitemap-0.xml')
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)
    expect(addresses.toSorted()).toEqual(
      [
        'https://crimethinc.com/',
        'https://crimethinc.com/IceMelts/',
        'https://crimethinc.com/IceMelts/print/',
        ...zine.principles.map(({ numeral }) => `https://crimethinc.com/IceMelts/${numeral}/`),
      ].toSorted(),
    )
    expect(await readText('robots.txt')).toContain(
      'Sitemap: https://crimethinc.com/sitemap-index.xml',
    )
  })

  itWith('xmllint', 'are well-formed XML', () => {
    for (const file of ['feed.xml', 'sitemap-0.xml', 'sitemap-index.xml']) {
      execFileSync('xmllint', ['--noout', join(testSiteDir, file)], { stdio: 'pipe' })
    }
  })
})

describe('the list to mirror by', () => {
  it('names every file of the site, and the sums agree with all of them', async () => {
    const hashes = await hashFiles(testSiteDir)
    // What hosts read is not served by all of them.
    for (const path of ['.nojekyll', '_headers', '_redirects']) {
      expect(hashes).toHaveProperty([path])
      delete hashes[path]
    }
    for (const path of ['hosting/Caddyfile', 'hosting/nginx.conf']) delete hashes[path]
    const mirror = (await readText('mirror.txt')).trimEnd().split('\n')
    const paths = Object.keys(hashes).filter((path) => path !== 'mirror.txt')
    expect(mirror).toEqual(paths.toSorted().map((path) => `https://crimethinc.com/${path}`))
    const sums = (await readText('SHA256SUMS')).trimEnd().split('\n')
    const listed = Object.fromEntries(sums.map((line) => [line.slice(66), line.slice(0, 64)]))
    delete hashes['mirror.txt']
    delete hashes['SHA256SUMS']
    expect(listed).toEqual(hashes)
  })
})

describe('the kit', () => {
  it('holds the pages, every file and their sums, dated by the edition', async () => {
    const files = unzipSync(await read('IceMelts/ice-melts.zip'))
    const paths = Object.keys(files).map((path) => path.replace(/^ice-melts\//, ''))
    expect(Object.keys(files).every((path) => path.startsWith('ice-melts/'))).toBe(true)
    const site = await listFiles(join(testSiteDir, 'IceMelts'))
    const carried = site.filter(
      (path) => /\.(pdf|epub|txt|md|html|json)$/.test(path) && !path.includes('/'),
    )
    for (const path of carried) expect(paths).toContain(`IceMelts/${path}`)
    expect(paths).toContain('index.html')
    expect(paths).toContain('IceMelts/cover.png')
    expect(paths.some((path) => /\.js$|print\/booklet/.test(path))).toBe(false)
    const sums = Buffer.from(files['ice-melts/SHA256SUMS']!).toString().trimEnd().split('\n')
    expect(sums).toHaveLength(paths.length - 1)
    for (const line of sums) {
      const content = files[`ice-melts/${line.slice(66)}`]!
      expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64))
    }
    // The date of the first entry, as DOS wrote it.
    const zip = await read('IceMelts/ice-melts.zip')
    const date = zip.readUInt16LE(12)
    const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
    expect(`${year}-${month}-${day}`).toBe(zine.edition)
  })
})

describe('SITE_URL', () => {
  it('is refused in one sentence where it is no address', async () => {
    const env = { ...process.env, SITE_URL: 'example.org' }
    expect(await runBuild([], { env })).toMatchObject({
      code: 1,
      stderr:
        'SITE_URL is "example.org", which is no address to publish under; write it like this: SITE_URL=https://example.org/zines.\n',
    })
  })
})
