import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import xterm from '@xterm/headless'
import { withDeadline } from '../../../src/press/deadline.ts'
import { findChromium } from '../../../src/press/find-chromium.ts'
import { PressError } from '../../../src/press/press-error.ts'
import { createReporter, formatFinishedFile } from '../../../src/press/report.ts'
import { serveFolder } from '../../../src/press/serve-folder.ts'

// A CommonJS package: Node finds its names only below the default.
const { Terminal } = xterm
const folder = await mkdtemp(join(tmpdir(), 'edges-'))

describe('withDeadline', () => {
  it('gives what the work gives in time', async () => {
    expect(await withDeadline(Promise.resolve(7), 1000, 'It')).toBe(7)
  })

  it('ends work that never ends, with a sentence', async () => {
    const never = new Promise(() => {})
    await expect(withDeadline(never, 20, 'Writing a PDF')).rejects.toThrow(
      new PressError('Writing a PDF took longer than 0.02 seconds; run the build again.'),
    )
  })
})

describe('findChromium', () => {
  it('takes CHROMIUM_PATH first', async () => {
    const path = join(folder, 'chromium')
    await writeFile(path, '')
    await chmod(path, 0o755)
    expect(await findChromium({ CHROMIUM_PATH: path })).toEqual({ executablePath: path, env: {} })
  })

  const otherMachine = { platform: 'darwin', arch: 'arm64' } as const

  it('takes Playwright’s own where npm has none for the machine', async () => {
    const path = join(folder, 'chromium')
    const choice = { executablePath: path, env: {} }
    expect(await findChromium({}, otherMachine, path)).toEqual(choice)
  })

  it('says which command installs one where there is none', async () => {
    await expect(findChromium({}, otherMachine, '/nowhere/chromium')).rejects.toThrow(
      'There is no Chromium on this machine; run "npx playwright install chromium" once, or set CHROMIUM_PATH to one you have.',
    )
  })

  it('says so when CHROMIUM_PATH names nothing that can be started', async () => {
    await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow(
      'CHROMIUM_PATH names /nowhere/chromium, which cannot be started; correct it, or unset it to use the Chromium of this project.',
    )
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'takes the Chromium of the npm package on Linux x64',
    async () => {
      const { executablePath, env } = await findChromium({})
      expect(executablePath).toMatch(
        /node_modules\/\.cache\/zine-press\/chromium-153\.0\.0\/chromium$/,
      )
      expect(env['FONTCONFIG_FILE']).toMatch(/chromium-153\.0\.0\/fonts\.conf$/)
      expect(env['LD_LIBRARY_PATH']).toMatch(/chromium-153\.0\.0\/al2023\/lib$/)
    },
  )
})

describe('the report', () => {
  const file = {
    format: 'booklet',
    paper: 'a4',
    pages: 12,
    sheets: 3,
    bytes: 70_001,
    seconds: 0.52,
    path: 'Z/z-booklet-a4.pdf',
  }
  const line = 'booklet  a4      12 pages  3 sheets    71 kB   0.5 s  Z/z-booklet-a4.pdf'

  it('is a line for each file', () => {
    expect(formatFinishedFile(file)).toBe(line)
    const written: string[] = []
    const stream = { isTTY: false, write: (text: string) => written.push(text) }
    const reporter = createReporter(stream as unknown as NodeJS.WriteStream)
    reporter.start(1)
    reporter.finished(file)
    reporter.stop()
    expect(written).toEqual([`${line}\n`])
  })

  it('is the same lines above a progress bar on a terminal', async () => {
    const terminal = new Terminal({ cols: 90, rows: 10, convertEol: true, allowProposedApi: true })
    const stream = Object.assign(
      new Writable({ write: (chunk: Buffer, _, done) => terminal.write(chunk, done) }),
      { isTTY: true, columns: 90 },
    ) as unknown as NodeJS.WriteStream
    const readScreen = async () => {
      await new Promise<void>((resolve) => terminal.write('', resolve))
      const lines = Array.from({ length: 10 }, (_, row) =>
        terminal.buffer.active.getLine(row)!.translateToString(true),
      )
      return lines.filter((text) => text !== '')
    }
    const other = { ...file, paper: 'letter' }
    const reporter = createReporter(stream)
    reporter.start(3)
    reporter.finished(file)
    reporter.finished(other)
    const bar = expect.stringMatching(/^=+-+ 2 of 3 files$/) as string
    expect(await readScreen()).toEqual([line, formatFinishedFile(other), bar])
    reporter.stop()
    expect(await readScreen()).toEqual([line, formatFinishedFile(other)])
  })
})

describe('serveFolder', () => {
  it('serves a site, and says so when its port is taken', async () => {
    await writeFile(join(folder, 'index.html'), 'Hello')
    const server = await serveFolder(folder, 0)
    try {
      expect(await (await fetch(server.url)).text()).toBe('Hello')
      const port = Number(new URL(server.url).port)
      await expect(serveFolder(folder, port)).rejects.toThrow(
        `Port ${port} is taken or not allowed; choose another one, for example: PORT=${port + 1} npm start.`,
      )
    } finally {
      server.close()
    }
  })

  it('says so when there is no site', async () => {
    await expect(serveFolder('/nowhere', 0)).rejects.toThrow(
      '/nowhere holds no site; run "npm run build" first.',
    )
  })
})
