import { afterAll, describe, expect, it } from 'vitest'
import { startPress } from '../run-build.ts'
import { testSiteDir } from '../test-site.ts'

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
    expect((await fetch(`${url}IceMelts/none`)).status).toBe(404)
  })

  it('ends at Ctrl-C', async () => {
    served.child.kill('SIGINT')
    expect(await served.ended).toMatchObject({ code: 130, stderr: '' })
  })
})
