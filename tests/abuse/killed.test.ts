import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findBrowsers } from '../support/running-browsers.ts'
import { hashFiles } from '../support/scratch.ts'
import { expectFaultless, expectTidy, expectWhole, setScene, startAbused } from './abused-build.ts'
import { drawShares, times } from './extent.ts'

/** About how long the build of the tiny zine takes, in milliseconds, until one is seen to be faster. */
const usualBuildMs = 6_000

describe('a build that is killed', () => {
  it('at any moment leaves the last good output, no browser, and a next build that works', async () => {
    // Anywhere on the machine, and not below the project.
    const elsewhere = await mkdtemp(join(tmpdir(), 'zine-press-'))
    const published = join(elsewhere, 'published')
    let scene = await setScene(published)
    const before = await hashFiles(scene.out)
    const wanted = times(3, 50)
    let [killed, buildMs] = [0, usualBuildMs]
    // Some end before they are killed.
    for (const share of drawShares(7, 3 * wanted)) {
      if (killed === wanted) break
      const build = startAbused(scene)
      const moment = share * buildMs
      await wait(moment)
      if (build.child.exitCode !== null) {
        buildMs = moment
        await expectFaultless(scene.out)
        await rm(published, { recursive: true })
        scene = await setScene(published)
        continue
      }
      build.child.kill('SIGKILL')
      const { code, stderr } = await build.ended
      expect([code, stderr]).toEqual([null, ''])
      await expectWhole(scene, before)
      killed++
    }
    expect(killed).toBe(wanted)
    const { code, stderr } = await startAbused(scene).ended
    expect([code, stderr]).toEqual([0, ''])
    await expectFaultless(scene.out)
    await expectTidy(scene)
    // A byte that was lost would be told.
    const spoilt = { ...before, 'index.html': 'another' }
    await expect(expectWhole(scene, spoilt)).rejects.toThrow('to deeply equal')
    await rm(elsewhere, { recursive: true })
  })
})

describe('a browser that is killed', () => {
  const shares = drawShares(11, times(1, 10))
  it.each([
    ...shares.map((share) => ['before it has a page', share] as const),
    ...shares.map((share) => ['in the middle of a page', share] as const),
  ])('%s (%f) is told in a sentence', async (moment, share) => {
    const scene = await setScene()
    const before = await hashFiles(scene.out)
    const build = startAbused(scene)
    // Then the pages are there that the browser lays out.
    if (moment === 'in the middle of a page') await once(build.child.stdout, 'data')
    let browsers: number[] = []
    while (browsers.length === 0 && build.child.exitCode === null) {
      await wait(20)
      browsers = await findBrowsers(scene.tmpDir)
    }
    await wait(100 + share * 400)
    for (const pid of browsers) await killIfThere(pid)
    const { code, stderr } = await build.ended
    expect(code).toBe(1)
    for (const line of stderr.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^The browser ended while it worked on Tiny\/[\w/?=&-]+; run the build again\.$|^Chromium at \S+ did not start \(.*\); set CHROMIUM_PATH/,
      )
    }
    await expectWhole(scene, before)
    await expectTidy(scene)
  })
})

async function killIfThere(pid: number): Promise<void> {
  try {
    await readFile(`/proc/${pid}/cmdline`)
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
