import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { withDeadline } from '../../../src/press/deadline.ts'
import { findChromium } from '../../../src/press/find-chromium.ts'
import { PressError } from '../../../src/press/press-error.ts'
import { createReporter, formatFinishedFile } from '../../../src/press/report.ts'
import { serveFolder } from '../../../src/press/serve-folder.ts'

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

  const streamOf = (isTTY: boolean) => {
    const written: string[] = []
    const stream = new Writable({
      write: (chunk: Buffer, _, done) => {
        written.push(chunk.toString())
        done()
      },
    })
    const terminal = { isTTY, columns: 80, clearLine: () => {}, cursorTo: () => {} }
    return { stream: Object.assign(stream, terminal) as unknown as NodeJS.WriteStream, written }
  }

  it('is a line for each file', () => {
    expect(formatFinishedFile(file)).toBe(line)
    const { stream, written } = streamOf(false)
    const reporter = createReporter(stream)
    reporter.start(1)
    reporter.finished(file)
    reporter.stop()
    expect(written).toEqual([`${line}\n`])
  })

  it('is the same line above a progress bar on a terminal', () => {
    const { stream, written } = streamOf(true)
    const reporter = createReporter(stream)
    reporter.start(2)
    reporter.finished(file)
    reporter.stop()
    expect(written).toContain(`${line}\n`)
    expect(written.join('')).toContain('1 of 2 files')
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
