import { describe, expect, it } from 'vitest'
import { withDeadline } from '../../../src/browser/deadline.ts'
import { UserError } from '../../../src/user-error.ts'

describe('withDeadline', () => {
  it('gives what the work gives in time', async () => {
    expect(await withDeadline(Promise.resolve(7), 1000, 'It')).toBe(7)
  })

  it('ends work that never ends, with a sentence', async () => {
    const never = new Promise(() => {})
    await expect(withDeadline(never, 20, 'Writing a PDF')).rejects.toThrow(
      new UserError('Writing a PDF took longer than 0.02 seconds; run the build again.'),
    )
  })
})
