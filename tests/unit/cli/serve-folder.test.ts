import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveFolder } from '../../../src/cli/serve-folder.ts'

const folder = await mkdtemp(join(tmpdir(), 'serve-folder-'))

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
