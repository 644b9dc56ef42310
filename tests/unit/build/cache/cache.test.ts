import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openCache } from '../../../../src/build/cache/cache.ts'
import { keyOf as keyOfInputs } from '../../../../src/build/cache/key-of.ts'
import { makeScratch } from '../../../support/scratch.ts'

let folder: string

beforeEach(async () => {
  folder = join(await makeScratch(), 'pressed')
})

const keyOf = (name: string) => keyOfInputs('test', { name })
const key = keyOf('one')
const madeNow = (value: unknown) => ({ value, cached: false })
const cachedSince = (value: unknown) => ({ value, cached: true })

/** Asks a new build's cache for a value that it would make. */
const ask = async <Value>(value: Value, name = 'one', fresh = false) =>
  openCache(folder, { fresh }).remember('test', { name }, async () => value)

describe('the cache', () => {
  it('makes a value once, and gives it to later builds', async () => {
    const value = { pdf: new Uint8Array([1, 2, 3]), faults: [], cost: null }
    expect(await ask(value)).toEqual(madeNow(value))
    expect(await ask('another one')).toEqual(cachedSince(value))
    expect(await ask('of another key', 'two')).toEqual(madeNow('of another key'))
    expect(await readdir(folder)).toEqual([key, keyOf('two')].toSorted())
  })

  it('gives nothing to a fresh build, and keeps what that makes', async () => {
    await ask('old')
    expect(await ask('new', 'one', true)).toEqual(madeNow('new'))
    expect(await ask('newer')).toEqual(cachedSince('new'))
  })

  it('says whether anything could be taken from it', async () => {
    const isEmpty = (fresh: boolean) => openCache(folder, { fresh }).isEmpty()
    expect([await isEmpty(false), await isEmpty(true)]).toEqual([true, true])
    await mkdir(folder)
    await writeFile(join(folder, 'notes.txt'), 'Not an entry.')
    expect(await isEmpty(false)).toBe(true)
    await ask('value')
    expect([await isEmpty(false), await isEmpty(true)]).toEqual([false, true])
  })

  it('keeps nothing that is wrong, and nothing of work that fails', async () => {
    const cache = openCache(folder, { fresh: false })
    const isRight = () => false
    expect(await cache.remember('test', { name: 'one' }, async () => 'wrong', isRight)).toEqual(
      madeNow('wrong'),
    )
    const fail = async () => Promise.reject(new Error('it failed'))
    await expect(cache.remember('test', { name: 'one' }, fail)).rejects.toThrow('it failed')
    expect(await ask('right')).toEqual(madeNow('right'))
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['other in one bit', (bytes: Buffer) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
    ['of another seal', (bytes: Buffer) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))],
  ])('throws away an entry that is %s', async (_, spoil) => {
    await ask('what was made')
    const file = join(folder, key)
    const whole = await readFile(file)
    await writeFile(file, spoil(whole))
    expect(await ask('what was made')).toEqual(madeNow('what was made'))
    expect(await readFile(file)).toEqual(whole)
  })

  it('throws away an entry of another name, and one that is no file', async () => {
    await ask('what was made')
    await rename(join(folder, key), join(folder, keyOf('two')))
    expect(await ask('of two', 'two')).toEqual(madeNow('of two'))
    await mkdir(join(folder, key, 'inside'), { recursive: true })
    expect(await ask('of one')).toEqual(madeNow('of one'))
    expect(await ask('again')).toEqual(cachedSince('of one'))
  })

  it('is done without where it cannot be written', async () => {
    await writeFile(folder, 'a file where its folder would be')
    expect(await ask('made')).toEqual(madeNow('made'))
    expect(await ask('made again')).toEqual(madeNow('made again'))
  })

  it('tells of a fault of ours', async () => {
    await expect(ask(() => 'a function cannot be kept')).rejects.toThrow('could not be cloned')
  })

  it('may be shared by builds side by side', async () => {
    const values = await Promise.all(Array.from({ length: 20 }, () => ask('the same')))
    expect(values.map(({ value }) => value)).toEqual(values.map(() => 'the same'))
    expect(await readdir(folder)).toEqual([key])
  })
})

describe('trimming the cache', () => {
  /** Adds an entry of about 1000 bytes that was last used some hours ago. */
  const addOld = async (name: string, hours: number) => {
    await ask('x'.repeat(1000), name)
    const then = new Date(Date.now() - hours * 60 * 60 * 1000)
    await utimes(join(folder, keyOf(name)), then, then)
  }
  const trim = async (limits: { longestUnusedMs: number; mostBytes: number }) => {
    const cache = openCache(folder, { fresh: false }, limits)
    await cache.remember('test', { name: 'used' }, async () => 'y')
    await cache.remember('test', { name: 'new' }, async () => 'z')
    await cache.trim()
    const left = await readdir(folder)
    return ['used', 'new', 'a', 'b', 'c'].filter((name) => left.includes(keyOf(name)))
  }
  const hour = 60 * 60 * 1000

  it('removes what was not used for long, and nothing that this build used', async () => {
    await addOld('used', 90)
    await addOld('a', 1)
    await addOld('b', 50)
    const limits = { longestUnusedMs: 10 * hour, mostBytes: 1e9 }
    expect(await trim(limits)).toEqual(['used', 'new', 'a'])
  })

  it('removes the oldest of what is too much', async () => {
    await addOld('used', 9)
    await addOld('a', 1)
    await addOld('b', 3)
    await addOld('c', 2)
    const limits = { longestUnusedMs: 10 * hour, mostBytes: 2500 }
    expect(await trim(limits)).toEqual(['used', 'new', 'a', 'c'])
  })

  it('removes what a killed build left half written, and no file that is not its own', async () => {
    await ask('x')
    const left = `${key}.00000000-0000-4000-8000-000000000000.partial`
    const underWay = `${key}.00000000-0000-4000-8000-000000000001.partial`
    for (const name of [left, underWay, 'thesis.txt']) await writeFile(join(folder, name), 'half')
    await utimes(join(folder, left), 0, 0)
    await utimes(join(folder, 'thesis.txt'), 0, 0)
    expect(await ask('x')).toEqual(cachedSince('x'))
    await trim({ longestUnusedMs: hour, mostBytes: 0 })
    const names = await readdir(folder)
    expect(names).not.toContain(left)
    expect(names).toEqual(expect.arrayContaining([underWay, 'thesis.txt']))
  })

  it('counts an entry as used when it is taken', async () => {
    await addOld('a', 50)
    await ask('', 'a')
    expect(await trim({ longestUnusedMs: 10 * hour, mostBytes: 1e9 })).toEqual(['used', 'new', 'a'])
  })
})
