import { UserError } from '../user-error.ts'

/** How long a failed command waits for what it started, in milliseconds. */
const lingerMs = 5_000

/** What a command does when it is told to stop, at once and without waiting. */
export type OnStop = (cleanUp: () => void) => void

/**
 * Runs a command of the build. Sentences for a person go to standard error, all of them, with exit
 * code 1; a fault of the build keeps its stack trace. On Ctrl-C, or when it is ended or hung up on, it
 * cleans up and stops; Playwright ends its browsers when the process exits.
 */
export async function runCommand(work: (onStop: OnStop) => Promise<void>): Promise<void> {
  const cleanUps: (() => void)[] = []
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      for (const cleanUp of cleanUps) cleanUp()
      process.exit(code)
    })
  }
  try {
    await work((cleanUp) => cleanUps.push(cleanUp))
  } catch (error) {
    if (error instanceof UserError) for (const sentence of error.sentences) console.error(sentence)
    else console.error(error)
    process.exitCode = 1
    // Whatever still hangs, a browser that does not close among it, is not waited for.
    setTimeout(() => process.exit(), lingerMs).unref()
  }
}
