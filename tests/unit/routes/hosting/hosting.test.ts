import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { hostingFiles } from '../../../../src/routes/hosting/hosting.ts'
import {
  listAddressRules,
  requestPattern,
  type HostedZine,
} from '../../../../src/routes/hosting/address-rules.ts'
import {
  answerHeaders,
  deniedFeatures,
  formatHeaders,
} from '../../../../src/routes/hosting/headers.ts'
import {
  formatRedirects,
  listRedirects,
  redirectCaps,
  type Redirect,
} from '../../../../src/routes/hosting/redirects.ts'
import { toRoman } from '../../../../src/zine/numerals.ts'
import { movedAddresses, rightAddresses } from '../../../support/moved-addresses.ts'
import { projectDir } from '../../../support/test-site.ts'

function hostZine(path: string, slug: string, count = 10, language = 'en'): HostedZine {
  const principles = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    anchor: toRoman(index + 1),
  }))
  return { path, slug, language, principles }
}
const iceMelts = hostZine('IceMelts', 'ice-melts')

/** Where nginx and Caddy send a request; undefined where they look for a file. */
function followRules(asked: string, zines: readonly HostedZine[] = [iceMelts]): string | undefined {
  const request = new RegExp(`^${requestPattern}$`).exec(asked)
  if (request === null) return undefined
  const { zine_name: name = '', zine_query: query = '' } = request.groups!
  for (const { pattern, target } of listAddressRules(zines)) {
    const found = new RegExp(`^${pattern}$`).exec(`/${name}`)
    if (found === null) continue
    const right = target.replace('$zine_rest', () => found.groups!['zine_rest']!) + query
    return right === asked ? undefined : right
  }
  return undefined
}

describe('the rules for addresses', () => {
  it.each(movedAddresses)('lead %s to %s', (asked, right) => {
    expect(followRules(asked)).toBe(right)
  })

  it.each(rightAddresses)('leave %s where it is', (asked) => {
    expect(followRules(asked)).toBeUndefined()
  })

  it('move no address of a zine that is not on the site', () => {
    const other = [hostZine('Other', 'other-zine')]
    const moved = movedAddresses.filter(([asked]) => followRules(asked, other) !== undefined)
    expect(moved.map(([, right]) => right)).toEqual(['/', '/', '/'])
  })

  it('tell zines apart whose names begin alike', () => {
    const zines = [hostZine('Ice', 'i'), iceMelts, hostZine('IceMeltsToo', 'ice-melts-too')]
    expect(followRules('/icemelts', zines)).toBe('/IceMelts/')
    expect(followRules('/ice', zines)).toBe('/Ice/')
    expect(followRules('/i/v', zines)).toBe('/Ice/V/')
    expect(followRules('/ice-melts-too/iv', zines)).toBe('/IceMeltsToo/IV/')
    expect(followRules('/Ice/IV/', zines)).toBeUndefined()
  })

  it('know the principles of each zine and no others', () => {
    const zines = [iceMelts, hostZine('Short', 'short', 2)]
    expect(followRules('/IceMelts/iii', zines)).toBe('/IceMelts/III/')
    expect(followRules('/Short/ii', zines)).toBe('/Short/II/')
    expect(followRules('/Short/iii', zines)).toBeUndefined()
  })

  it('lead nobody in circles, and out of the site', () => {
    const names = ['IceMelts', 'icemelts', 'ice-melts', 'IV', 'iv', '4', 'print', 'x', 'index.html']
    const signs = [
      '/',
      '//',
      '.',
      '..',
      ')',
      '%29',
      '%20',
      '%',
      '?',
      '=',
      '\\',
      '%E2%80%9D',
      '%0d',
      '_',
    ]
    const part = fc.constantFrom(...names, ...signs)
    let moved = 0
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        let address: string | undefined = `/${parts.join('')}`
        for (let steps = 0; address !== undefined; steps += 1) {
          expect(steps).toBeLessThan(5)
          address = followRules(address)
          if (address === undefined) continue
          moved += 1
          expect(address).toMatch(/^\/($|\?|IceMelts\/)/)
        }
      }),
      { numRuns: 2000 },
    )
    expect(moved).toBeGreaterThan(100)
  })
})

/** The first rule that a path meets, as Cloudflare reads them: whole paths before patterns. */
function meetRedirect(rules: readonly Redirect[], path: string): string | undefined {
  const plain = rules.find(({ from }) => from === path)
  if (plain !== undefined) return plain.to
  for (const { from, to } of rules) {
    const pattern = from
      .replaceAll(/[.()[\]!]/g, String.raw`\$&`)
      .replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*$/, '(?<splat>.*)')
    const found = new RegExp(`^${pattern}$`).exec(path)
    if (found === null || found.groups === undefined) continue
    return to.replaceAll(/:(\w+)/g, (_, name: string) => found.groups![name]!)
  }
  return undefined
}

/** Where a path ends up. */
function followRedirects(rules: readonly Redirect[], path: string): string {
  let here = path
  for (let steps = 0; steps < 5; steps += 1) {
    const next = meetRedirect(rules, here)
    if (next === undefined) return here
    here = next
  }
  throw new Error(`${path} goes on and on.`)
}

const isPattern = ({ from }: Redirect) => /\*|:[a-z]/.test(from)

describe('_redirects', () => {
  const rules = listRedirects([iceMelts])

  it.each([
    ['/icemelts', '/IceMelts/'],
    ['/icemelts/', '/IceMelts/'],
    ['/Icemelts', '/IceMelts/'],
    ['/ICEMELTS', '/IceMelts/'],
    ['/ice-melts/', '/IceMelts/'],
    ['/Ice-Melts', '/IceMelts/'],
    ['/icemelts/print/', '/IceMelts/print/'],
    ['/ice-melts/ice-melts-booklet-a4.pdf', '/IceMelts/ice-melts-booklet-a4.pdf'],
    ['/ICEMELTS/iv', '/IceMelts/IV/'],
    ['/ICEMELTS/iv/', '/IceMelts/IV/'],
    ['/icemelts/4/', '/IceMelts/4/'],
    ['/IceMelts.html', '/IceMelts/'],
    ['/icemelts.html', '/IceMelts/'],
    ['/IceMelts/IV.html', '/IceMelts/IV/'],
    ['/IceMelts/4.html', '/IceMelts/4/'],
    ['/IceMelts.', '/IceMelts/'],
    ['/IceMelts)', '/IceMelts/'],
    ['/icemelts)', '/IceMelts/'],
    ['/IceMelts/)', '/IceMelts/'],
    ['/IceMelts).', '/IceMelts/'],
    ['/IceMelts%20', '/IceMelts/'],
    ['/IceMelts%22', '/IceMelts/'],
    ['/IceMelts%E2%80%99', '/IceMelts/'],
    ['/IceMelts%E2%80%9D.', '/IceMelts/'],
    ['/IceMelts:', '/IceMelts/'],
    ['/IceMelts%3E', '/IceMelts/'],
    ['/%E2%80%9CIceMelts%E2%80%9D', '/IceMelts/'],
    ['/(IceMelts)', '/IceMelts/'],
    ['/IceMelts/IV,', '/IceMelts/IV/'],
    ['/IceMelts/IV/)', '/IceMelts/IV/'],
    ['/icemelts/iv/%E2%80%9D', '/IceMelts/IV/'],
    ['/IceMelts/10]', '/IceMelts/10/'],
  ])('leads %s to %s', (asked, right) => {
    expect(followRedirects(rules, asked)).toBe(right)
    expect(followRedirects([], asked)).toBe(asked)
  })

  it.each(rightAddresses.filter((address) => !address.includes('?')))('leaves %s', (address) => {
    expect(followRedirects(rules, address)).toBe(address)
  })

  it('says each rule in a form that both hosts read, whole paths first', () => {
    const lines = formatRedirects([iceMelts]).split('\n').slice(1, -1)
    expect(lines).toHaveLength(rules.length)
    for (const line of lines) {
      expect(line).toMatch(/^\/[!-~]+ \/[!-~]*\/(:splat)? 301$/)
      expect(line).not.toMatch(/\*.+\*|\*[^ ]|[^/]\*/)
    }
    const firstPattern = rules.findIndex(isPattern)
    expect(rules.slice(firstPattern).every(isPattern)).toBe(true)
    expect(new Set(rules.map(({ from }) => from)).size).toBe(rules.length)
    // What only one of them reads would be told.
    expect('/a /b/ 301!').not.toMatch(/^\/[!-~]+ \/[!-~]*\/(:splat)? 301$/)
  })

  it('stays below the caps, whatever the number of zines', () => {
    const zines = Array.from({ length: 60 }, (_, index) =>
      hostZine(`Zine${index}X`, `zine-${index}`),
    )
    const many = listRedirects(zines)
    expect(many).toHaveLength(redirectCaps.all)
    expect(many.filter(isPattern)).toHaveLength(redirectCaps.patterns)
    expect(listRedirects([zines[0]!]).length * zines.length).toBeGreaterThan(redirectCaps.all)
    expect(rules.length).toBeLessThan(redirectCaps.all)
    for (const { path, slug } of zines) {
      expect(followRedirects(many, `/${path.toLowerCase()}`)).toBe(`/${path}/`)
      expect(followRedirects(many, `/${slug}`)).toBe(`/${path}/`)
    }
    expect(followRedirects(many, '/Zine0X/V/)')).toBe('/Zine0X/V/')
  })

  it('is empty where there are no zines, but for what is right of any', () => {
    expect(listRedirects([]).every(isPattern)).toBe(true)
  })
})

describe('_headers', () => {
  /** The blocks of the file: their path, and their lines. */
  const blocks = new Map(
    formatHeaders()
      .split(/\n(?=\/)/)
      .slice(1)
      .map((block) => {
        const [path, ...lines] = block.trim().split('\n')
        return [path!, lines.map((line) => line.trim())]
      }),
  )

  it('puts every header on every answer', () => {
    expect(blocks.get('/*')).toEqual(answerHeaders.map(({ name, value }) => `${name}: ${value}`))
    expect(blocks.get('/*')).toEqual(
      expect.arrayContaining([
        "Content-Security-Policy: frame-ancestors 'none'",
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Cross-Origin-Opener-Policy: same-origin',
        'Cross-Origin-Resource-Policy: cross-origin',
        expect.stringMatching(/^Permissions-Policy: .*\bcamera=\(\), .*\bmicrophone=\(\), /),
      ]),
    )
    expect(formatHeaders()).not.toContain('Strict-Transport-Security')
  })

  it('says no header in two blocks, which one host would join', () => {
    const names = [...blocks.values()].flat().map((line) => line.split(':', 1)[0]!)
    const repeated = names.filter((name, index) => names.indexOf(name) !== index)
    // Of the types, no file has two.
    expect(new Set(repeated)).toEqual(new Set(['Content-Type']))
    expect(blocks.get('/_astro/*')).toEqual(['Cache-Control: public, max-age=31536000, immutable'])
    expect(blocks.get('/feed.xml')).toEqual(['Content-Type: application/atom+xml'])
    expect(blocks.get('/*.epub')).toEqual(['Content-Type: application/epub+zip'])
  })

  it('denies nothing that a reader of a zine needs', () => {
    expect(deniedFeatures).toContain('geolocation')
    for (const feature of ['clipboard-write', 'fullscreen', 'web-share', 'screen-wake-lock']) {
      expect(deniedFeatures).not.toContain(feature)
    }
  })
})

describe('the files for hosts', () => {
  const files = new Map(hostingFiles([iceMelts]).map(({ path, text }) => [path, text]))

  it('are four, of text that ends in a line', () => {
    expect([...files.keys()]).toEqual([
      '_redirects',
      '_headers',
      'hosting/nginx.conf',
      'hosting/Caddyfile',
    ])
    for (const text of files.values()) expect(text).toMatch(/[^\n]\n$/)
  })

  it('say every header and every page to nginx and to Caddy', () => {
    for (const path of ['hosting/nginx.conf', 'hosting/Caddyfile']) {
      const text = files.get(path)!
      for (const { name, value } of answerHeaders) expect(text).toContain(`${name} "${value}"`)
      for (const { target } of listAddressRules([iceMelts])) {
        expect(text).toContain(target.split('$', 1)[0])
      }
      expect(text).not.toContain('/Other/')
    }
  })

  it('put headers of nginx on errors too, and in one place', () => {
    const text = files.get('hosting/nginx.conf')!
    const lines = text.split('\n').filter((line) => /^[^#]*add_header/.test(line))
    expect(lines.every((line) => /^add_header .* always;$/.test(line))).toBe(true)
    expect(lines).toHaveLength(answerHeaders.length + 1)
    expect('location / { add_header A b; }').not.toMatch(/^add_header .* always;$/)
  })
})

interface Workflow {
  readonly permissions: Record<string, string>
  readonly concurrency: { readonly group: string }
  readonly jobs: Record<
    string,
    {
      readonly permissions: Record<string, string>
      readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
    }
  >
}

/** Says what is wrong with a workflow that publishes. */
function checkWorkflow({ permissions, jobs }: Workflow): string[] {
  const allowed: Record<string, Record<string, string>> = {
    build: { contents: 'read', pages: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
  }
  const granted = (rights: Record<string, string>, most: Record<string, string> = {}) =>
    Object.entries(rights).filter(([right, level]) => most[right] !== level)
  return [
    ...granted(permissions).map(([right]) => `every job may ${right}`),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...granted(job.permissions, allowed[name]).map(([right]) => `${name} may ${right}`),
      ...job.steps
        .map(({ uses }) => uses)
        .filter((uses) => uses !== undefined && !/^actions\/[a-z-]+@v\d+$/.test(uses))
        .map((uses) => `${name} uses ${uses}`),
    ]),
  ]
}

describe('the workflow for GitHub Pages', () => {
  const read = async (change: (text: string) => string = (text) => text) => {
    const text = await readFile(join(projectDir, '.github/workflows/deploy.yml'), 'utf8')
    return load(change(text)) as Workflow
  }

  it('builds as everybody does, and publishes dist, one at a time', async () => {
    const workflow = await read()
    const steps = workflow.jobs['build']!.steps
    expect(steps.map(({ run }) => run).filter((run) => run !== undefined)).toEqual([
      'npm ci',
      'npm run build',
    ])
    expect(steps.at(-1)).toMatchObject({ with: { path: 'dist' } })
    expect(workflow.concurrency.group).toBe('pages')
  })

  it('uses official actions of one major version, with no right that it does not need', async () => {
    expect(checkWorkflow(await read())).toEqual([])
  })

  it.each([
    [/checkout@v\d+/, 'checkout@main', 'build uses actions/checkout@main'],
    [/actions\/setup-node/, 'someone/setup-node', 'build uses someone/setup-node@v5'],
    [/contents: read/, 'contents: write', 'build may contents'],
    [/permissions: \{\}/, 'permissions: { actions: write }', 'every job may actions'],
  ])('would be told of %s as %s', async (pattern, text, found) => {
    const broken = await read((workflow) => workflow.replace(pattern, text))
    expect(checkWorkflow(broken)).toEqual([found])
  })
})
