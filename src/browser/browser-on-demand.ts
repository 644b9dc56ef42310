import type { Browser } from 'playwright'

/** A browser that is started when it is first asked for. */
export interface BrowserOnDemand {
  /** @throws UserError when it does not start */
  open(): Promise<Browser>
  /** Whether it was started and is gone, so that no more can come of it. */
  hasEnded(): boolean
  /** Ends it, where it was started. Call it in `finally`. */
  close(): Promise<void>
}

/** Gets a browser ready to be started: where nothing is left to lay out, it never is. */
export function browserOnDemand(launch: () => Promise<Browser>): BrowserOnDemand {
  let started: Promise<Browser> | undefined
  let ended = false
  return {
    open: () => {
      started ??= launch().then((browser) => browser.once('disconnected', () => (ended = true)))
      return started
    },
    hasEnded: () => ended,
    close: async () => {
      const [result] = await Promise.allSettled([started])
      if (result.status === 'fulfilled') await result.value?.close()
    },
  }
}
