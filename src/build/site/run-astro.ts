import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { SiteAnswer, SiteBuild } from './astro-process.ts'

/**
 * Makes the site's pages with Astro, in a process of its own: what Astro keeps in memory, half a gigabyte, is
 * gone before the browser starts.
 * @throws Error when Astro fails, with its stack
 */
export async function runAstro(site: SiteBuild): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = fork(join(import.meta.dirname, 'astro-process.ts'), {
    cwd: site.projectDir,
    env: {
      ...process.env,
      // Read by src/content.config.ts.
      ZINE_CONTENT: site.contentDir,
      // Else a `development` or `test` from outside would change what is built.
      NODE_ENV: 'production',
      // Astro would tell its makers of each build.
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    // As of the build itself: else what is soon thrown away takes a hundred megabytes more.
    execArgv: ['--max-semi-space-size=8'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  // What Astro says on the way belongs to why it failed; a full disk is reported in a sentence of our own.
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.once('error', reject)
  child.once('message', ({ fault }: SiteAnswer) => {
    if (fault === undefined) {
      process.stderr.write(said)
      return resolve()
    }
    const error = new Error(said + fault)
    // Where it failed, not where that was reported.
    error.stack = error.message
    reject(error)
  })
  child.once('close', () => reject(new Error('The process that makes the pages ended too early.')))
  child.send(site)
  await promise
}
