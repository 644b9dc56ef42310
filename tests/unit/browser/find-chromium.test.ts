import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../../src/browser/find-chromium.ts'

const folder = await mkdtemp(join(tmpdir(), 'find-chromium-'))

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
    const choice = { executablePath: path, env: {}, version: path }
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
      const { executablePath, env, version } = await findChromium({})
      expect(version).toBe('@sparticuz/chromium 153.0.0')
      expect(executablePath).toMatch(
        /node_modules\/\.cache\/zine-press\/chromium-153\.0\.0\/chromium$/,
      )
      expect(env['FONTCONFIG_FILE']).toMatch(/chromium-153\.0\.0\/fonts\.conf$/)
      expect(env['LD_LIBRARY_PATH']).toMatch(/chromium-153\.0\.0\/al2023\/lib$/)
    },
  )
})
