import { EventEmitter } from 'node:events'
import type { Browser } from 'playwright'
import { describe, expect, it } from 'vitest'
import { browserOnDemand } from '../../../src/browser/browser-on-demand.ts'
import { UserError } from '../../../src/user-error.ts'

/** Counts what is done to a browser that is none. */
function makeBrowser() {
  const done = { started: 0, closed: 0 }
  const browser = Object.assign(new EventEmitter(), {
    close: async () => {
      done.closed += 1
    },
  })
  const onDemand = browserOnDemand(async () => {
    done.started += 1
    return browser as unknown as Browser
  })
  return { done, browser, onDemand }
}

describe('a browser on demand', () => {
  it('is not started where nobody asks for it', async () => {
    const { done, onDemand } = makeBrowser()
    await onDemand.close()
    expect(done).toEqual({ started: 0, closed: 0 })
  })

  it('is started once and closed', async () => {
    const { done, onDemand } = makeBrowser()
    const [one, other] = await Promise.all([onDemand.open(), onDemand.open()])
    expect(one).toBe(other)
    await onDemand.close()
    expect(done).toEqual({ started: 1, closed: 1 })
  })

  it('tells that it has ended', async () => {
    const { browser, onDemand } = makeBrowser()
    await onDemand.open()
    expect(onDemand.hasEnded()).toBe(false)
    browser.emit('disconnected')
    expect(onDemand.hasEnded()).toBe(true)
  })

  it('says the same to all who ask where it does not start, and closes', async () => {
    const onDemand = browserOnDemand(async () => Promise.reject(new UserError('It did not start.')))
    await expect(onDemand.open()).rejects.toThrow('It did not start.')
    await expect(onDemand.open()).rejects.toThrow('It did not start.')
    await onDemand.close()
    expect(onDemand.hasEnded()).toBe(false)
  })
})
