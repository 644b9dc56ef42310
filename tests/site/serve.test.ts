import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startPress } from '../support/run-build.ts'
import { testSiteDir } from '../support/test-site.ts'

describe('npm run serve', () => {
  const served = startPress('serve', ['--out', testSiteDir, '--port', '0'])

  afterAll(() => served.child.kill('SIGKILL'))

  it('prints the addresses of the shelf, the zine and its ways to print', async () => {
    const [first, ...addresses] = (await served.untilItSays('poster/')).trimEnd().split('\n')
    expect(first).toBe(`Serving ${testSiteDir}/ until you press Ctrl-C:`)
    const url = addresses[0]!.trim()
    expect(addresses.map((line) => line.trim().replace(url, '/'))).toEqual([
      '/',
      '/IceMelts/',
      '/IceMelts/print/',
      ...['booklet', 'large-print', 'mini', 'one-sheet', 'poster'].map(
        (format) => `/IceMelts/print/${format}/`,
      ),
    ])
    for (const address of addresses) expect((await fetch(address.trim())).status).toBe(200)
    const missing = await fetch(`${url}IceMelts/none`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toBe(await readFile(join(testSiteDir, '404.html'), 'utf8'))
  })

  it('helps, and says so in a sentence where it does not know an option', async () => {
    const helped = await startPress('serve', ['--help']).ended
    expect(helped).toMatchObject({ code: 0, stderr: '' })
    expect(helped.stdout).toContain('--port PORT')
    expect(await startPress('serve', ['--prot', '1']).ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: "Unknown option '--prot'; see npm run serve -- --help.\n",
    })
  })

  it('ends at Ctrl-C', async () => {
    served.child.kill('SIGINT')
    expect(await served.ended).toMatchObject({ code: 130, stderr: '' })
  })
})
