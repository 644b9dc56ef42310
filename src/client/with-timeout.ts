import { PreviewFailure } from './preview-failure.ts'

/**
 * Waits for work, but not for ever.
 * @throws PreviewFailure when the limit is reached; the work itself is not stopped by it
 */
export function withTimeout<Value>(work: Promise<Value>, timeoutMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new PreviewFailure('late', `it took longer than ${timeoutMs / 1000} seconds`))
    }, timeoutMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
