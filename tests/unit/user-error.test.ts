import { describe, expect, it } from 'vitest'
import { settleAll, UserError } from '../../src/user-error.ts'

const later = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

describe('settleAll', () => {
  it('gives the results in their order', async () => {
    expect(await settleAll([later(5).then(() => 'a'), Promise.resolve(1)])).toEqual(['a', 1])
  })

  it('tells all that a person can mend, once everything has ended', async () => {
    let ended = false
    const slow = later(10).then(() => {
      ended = true
      throw new UserError('The second.')
    })
    const work = settleAll([Promise.reject(new UserError(['The first.', 'Another.'])), slow])
    await expect(work).rejects.toMatchObject({
      sentences: ['The first.', 'Another.', 'The second.'],
    })
    expect(ended).toBe(true)
  })

  it('tells what several say only once', async () => {
    const same = () => Promise.reject(new UserError('The browser ended.'))
    await expect(settleAll([same(), same()])).rejects.toMatchObject({
      sentences: ['The browser ended.'],
    })
  })

  it('throws a fault of the press as it is', async () => {
    const fault = new TypeError('x is not a function')
    const work = settleAll([Promise.reject(new UserError('A.')), Promise.reject(fault)])
    await expect(work).rejects.toBe(fault)
  })
})
