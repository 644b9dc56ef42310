import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/user-error.ts'
import { saysFull, tellFullDisk } from '../../../src/build/disk-full.ts'

const noSpace = Object.assign(new Error('write'), { code: 'ENOSPC' })
const noFile = Object.assign(new Error('open'), { code: 'ENOENT' })

describe('saysFull', () => {
  it.each([
    ['the system', noSpace, true],
    ['a quota', Object.assign(new Error('write'), { code: 'EDQUOT' }), true],
    ['another program', new Error('Caused by: No space left on device (os error 28)'), true],
    ['a cause', new Error('it failed', { cause: noSpace }), true],
    ['one of many', new AggregateError([noFile, noSpace]), true],
    ['another fault', noFile, false],
    ['a fault of ours', new TypeError('there is no space'), false],
    ['what is no error', 'ENOSPC', false],
  ])('hears it from %s', (_, error, is) => {
    expect(saysFull(error)).toBe(is)
  })
})

describe('tellFullDisk', () => {
  it('names the folder that has the least room', async () => {
    const told = await tellFullDisk(noSpace, ['/nowhere', import.meta.dirname])
    expect(told).toBeInstanceOf(UserError)
    expect((told as UserError).sentences).toEqual([
      `${import.meta.dirname}: its disk is full; make room there, then build again.`,
    ])
  })

  it('leaves every other error as it is', async () => {
    const folders = [import.meta.dirname]
    const sentence = new UserError('The browser ended.', { cause: noFile })
    for (const error of [noFile, sentence]) expect(await tellFullDisk(error, folders)).toBe(error)
  })
})
