import { mkdir } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashFiles, makeScratch } from '../support/scratch.ts'
import {
  canRun,
  expectTidy,
  expectWhole,
  setScene,
  startAbused,
  type Scene,
  type Surroundings,
} from './abused-build.ts'
import { isLong } from './extent.ts'

/** Namespaces are the kernel's; a user without them is reported so, and builds as usual. */
const unshared = (what: string, lack: string) =>
  canRun('unshare', ['--map-root-user', what, 'true'], lack) ? ['unshare', '-r', what] : []
const withoutNetwork = unshared('--net', 'this user may not take the network away')
const at = (day: string) =>
  canRun('faketime', ['-f', '@2000-01-01 00:00:00', 'true'], 'faketime is not installed')
    ? ['faketime', '-f', `@${day} 12:00:00`]
    : []
/** A folder that nobody may write to, root neither. */
const closed = '/sys'
const closedHome = { HOME: closed, XDG_CACHE_HOME: closed, XDG_CONFIG_HOME: closed }
const nonsense = { LANG: 'tr_TR.UTF-8', LC_ALL: 'no sense', LANGUAGE: ':::', TZ: 'Nowhere/At_All' }

const apart: readonly (readonly [string, () => Surroundings])[] = [
  ['in 1970', () => ({ under: at('1970-01-02') })],
  ['in 2100', () => ({ under: at('2100-06-01') })],
  ['in Turkish', () => ({ env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })],
  ['in C', () => ({ env: { LANG: 'C', LC_ALL: 'C' } })],
  ['in a language that is none', () => ({ env: nonsense })],
  ['with a home that is read-only', () => ({ env: closedHome })],
  ['with a cache that is read-only', () => ({ args: ['--cache', `${closed}/pressed`] })],
  ['without a network', () => ({ under: withoutNetwork })],
]
const together: readonly (readonly [string, () => Surroundings])[] = [
  [
    'in 2100, in nonsense, without network, home and cache',
    () => ({
      under: [...withoutNetwork, ...at('2100-06-01')],
      env: { ...nonsense, ...closedHome },
      args: ['--cache', `${closed}/pressed`],
    }),
  ],
]

describe('a build in odd surroundings', () => {
  let usual: Scene
  let expected: Readonly<Record<string, string>>

  beforeAll(async () => {
    usual = await setScene()
    // Two at once in one folder: one says so, the other one publishes.
    const both = [startAbused(usual), startAbused(usual)]
    const results = await Promise.all(both.map(({ ended }) => ended))
    const [done, refused] = results.toSorted((one, other) => one.code! - other.code!)
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(refused!.stderr).toMatch(/^Another build \(process \d+\) publishes to \S+; wait .*\.\n$/)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expected = await hashFiles(usual.out)
    await expectTidy(usual)
  })

  it.each([...(isLong ? apart : []), ...together])(
    '%s makes the same bytes',
    async (_, surroundings) => {
      const scene = await setScene()
      const { code, stderr } = await startAbused(scene, surroundings()).ended
      expect([code, stderr]).toEqual([0, ''])
      await expectWhole(scene, expected)
      await expectTidy(scene)
    },
  )
})

describe('a full disk', () => {
  const mayMount = canRun(
    'unshare',
    ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
    'this user may not mount a disk',
  )
  /** Where a small disk is mounted, and its size. */
  const disks = [
    ['what is published', 'out', '4k'],
    ['what is published', 'out', '700k'],
    ['what is only needed meanwhile', 'builds', '4k'],
    ['what is only needed meanwhile', 'builds', '2m'],
    ['the profile of the browser', 'tmpDir', '4k'],
    ['the profile of the browser', 'tmpDir', '3m'],
  ] as const

  it.skipIf(!mayMount).each(isLong ? disks : [disks[1], disks[3], disks[5]])(
    'for %s (%s, %s) is told by its folder',
    async (_, where, size) => {
      const scene = await setScene()
      const before = await hashFiles(scene.out)
      const disk = where === 'tmpDir' ? scene.tmpDir : await makeScratch()
      await mkdir(disk, { recursive: true })
      const folder = where === 'builds' ? '.astro/builds' : disk
      const script = `mkdir -p "$0" && mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$@"`
      const under = ['unshare', '-r', '--mount', 'sh', '-c', script, folder]
      const args = where === 'out' ? ['--out', `${disk}/dist`] : []
      const { code, stderr } = await startAbused(scene, { under, args }).ended
      expect(stderr).toMatch(/^\S+: its disk is full; make room there, then build again\.\n$/)
      expect(stderr).toContain(folder)
      expect(code).toBe(1)
      await expectWhole(scene, before)
      await expectTidy(scene)
    },
  )

  // Of the long form alone.
  const ownDisks = isLong ? ['the cache'] : []
  it.skipIf(!mayMount).each(ownDisks)('for %s is done without', async () => {
    const scene = await setScene()
    await mkdir(scene.cache, { recursive: true })
    const script = `mount -t tmpfs -o size=40k tmpfs "$0" && exec "$@"`
    const under = ['unshare', '-r', '--mount', 'sh', '-c', script, scene.cache]
    const { code, stderr } = await startAbused(scene, { under }).ended
    expect([code, stderr]).toEqual([0, ''])
  })
})
