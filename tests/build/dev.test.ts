import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startPress } from '../support/run-build.ts'
import { copyZines, makeScratch } from '../support/scratch.ts'
import { projectDir } from '../support/test-site.ts'

/** Tells of each connection to another machine, and of each question for its address. */
const tellRequests = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net'
import dns from 'node:dns'
const isHere = (host) => host === undefined || host === 'localhost' || /^(127\\.|[0:.]+1?$)/.test(host)
const tell = (host) => { if (!isHere(host)) console.error('asks ' + host) }
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  tell(options.host)
  return connect.apply(this, args)
}
const { lookup } = dns
dns.lookup = (host, ...rest) => { tell(host); return lookup(host, ...rest) }
`)}`

const readFixture = (path: string) =>
  readFile(join(projectDir, 'tests/fixtures/zines/promise', path), 'utf8')

/** An environment in which Astro would ask for its latest version, was it not told otherwise. */
async function listeningEnv(): Promise<NodeJS.ProcessEnv> {
  const home = await makeScratch()
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(CI|CONTINUOUS_INTEGRATION|BUILD_|RUN_ID|VITEST|NODE_ENV|ASTRO_)/.test(name),
  )
  return {
    ...Object.fromEntries(others),
    HOME: home,
    XDG_CONFIG_HOME: home,
    NODE_OPTIONS: `--import=${tellRequests}`,
  }
}

describe('npm run dev', () => {
  it('starts on broken content, says so, and serves the pages when it is right', async () => {
    const content = await copyZines('promise', {
      'tiny/en/zine.yaml': (text) => text.replace(/^title:/m, 'titel:'),
      'tiny/en/01.mdx': '---\nstatement: [\n---\n\n<Note>\n',
    })
    const dev = startPress('dev', ['--port', '0', '--content', content], {
      env: await listeningEnv(),
    })
    try {
      const said = await dev.untilItSays('http://localhost')
      expect(said).toMatch(
        /^Serving the pages, with reload, until you press Ctrl-C:\n {2}http:\/\/localhost:\d+\/\n/,
      )
      const url = /http:\S+/.exec(said)![0]
      const wrong = await fetch(url)
      expect(wrong.status).toBe(500)
      const page = await wrong.text()
      expect(page).toContain('zine.yaml:1:1, field titel: it is unknown; remove it')
      expect(page).toMatch(/01\.mdx:\d+:\d+: the YAML cannot be read: /)
      expect(page).toContain('Expected a closing tag for `&lt;Note&gt;`')
      for (const file of ['tiny/en/01.mdx', 'tiny/en/zine.yaml']) {
        await writeFile(join(content, file), await readFixture(file))
      }
      await dev.untilItSays('The content is right again.')
      const right = await fetch(`${url}Tiny/`)
      expect(right.status).toBe(200)
      expect(await right.text()).toContain('<h1')
      await rm(content, { recursive: true })
      await expect
        .poll(async () => (await fetch(`${url}Tiny/`)).status, { timeout: 10_000 })
        .toBe(500)
    } finally {
      dev.child.kill('SIGTERM')
    }
    const { code, stderr } = await dev.ended
    expect(code).toBe(143)
    expect(stderr).toMatch(/content: it cannot be read \(ENOENT\); the zines belong in /)
    expect(stderr).not.toContain('asks ')
    expect(stderr).not.toMatch(/^ +at /m)
    expect(await readdir(join(projectDir, '.astro/dev'))).not.toContain(String(dev.child.pid))
  })

  it('would be heard if it asked another machine', async () => {
    const ask = "fetch('https://registry.npmjs.invalid/astro').catch(() => {})"
    const { stderr } = await promisify(execFile)(process.execPath, ['-e', ask], {
      env: await listeningEnv(),
    })
    expect(stderr).toContain('asks registry.npmjs.invalid')
  })

  it('tells of a taken port before anything else', async () => {
    const server = createServer().listen(0, 'localhost')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    try {
      expect(await startPress('dev', ['--port', String(port)]).ended).toEqual({
        code: 1,
        stdout: '',
        stderr: `Port ${port} is taken or not allowed; choose another one, for example: PORT=${port + 1} npm run dev.\n`,
      })
    } finally {
      server.close()
    }
  })

  it.each([
    [
      ['--content', 'nowhere'],
      /^\S+nowhere: it cannot be read \(ENOENT\); the zines belong in nowhere\/ZINE\/LANGUAGE\/\.\n$/,
    ],
    [['--content', '/tmp'], /^\/tmp: the content folder lies outside \S+; move it inside\.\n$/],
    [['--port', 'x'], /^"x" is not a port; give a whole number from 0 to 65535\.\n$/],
    [['--zine'], /^Unknown option '--zine'; see npm run dev -- --help\.\n$/],
  ])('given %j says in one sentence what is wrong', async (args, sentence) => {
    const { code, stdout, stderr } = await startPress('dev', args).ended
    expect(stderr).toMatch(sentence)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  })

  it('cleans up behind a server that was killed, and leaves what editors read', async () => {
    const schema = join(projectDir, '.astro/collections/zines.schema.json')
    const types = join(projectDir, '.astro/content.d.ts')
    for (const file of [schema, types]) await rm(file, { force: true })
    const left = join(projectDir, '.astro/dev/999999999')
    await mkdir(left, { recursive: true })
    const dev = startPress('dev', ['--port', '0'])
    await dev.untilItSays('http://localhost')
    dev.child.kill('SIGINT')
    await dev.ended
    expect(await readdir(join(projectDir, '.astro/dev'))).not.toContain('999999999')
    expect(await readFile(schema, 'utf8')).toContain('The line under the title.')
    expect(await readFile(types, 'utf8')).toContain('typeof import("../src/content.config.js")')
  })
})
