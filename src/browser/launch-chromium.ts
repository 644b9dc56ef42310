import { chromium, type Browser } from 'playwright'
import { findChromium, type ChromiumChoice } from './find-chromium.ts'
import { UserError } from '../user-error.ts'

/** How long a browser may take to start, in milliseconds. */
const launchTimeoutMs = 60_000

/** The same for the build and the tests. */
export const chromiumArguments = [
  // Else letters are set on whole pixels, and the words of a page stand unevenly apart.
  '--font-render-hinting=none',
  // No request leaves the machine, whatever the browser itself would like to look up.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
]

/**
 * Starts a Chromium with a profile of its own. Close it in `finally`.
 * @param choice which one; undefined to choose one
 * @throws UserError when there is none, or it does not start
 */
export async function launchChromium(choice?: ChromiumChoice): Promise<Browser> {
  const { executablePath, env } = choice ?? (await findChromium(process.env))
  try {
    return await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: chromiumArguments,
      timeout: launchTimeoutMs,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new UserError(
      `Chromium at ${executablePath} did not start (${why}); set CHROMIUM_PATH to a Chromium that runs on this machine.`,
      { cause: error },
    )
  }
}
