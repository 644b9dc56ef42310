import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { SiteAnswer } from './site-process.ts'

/** What Astro builds, and where. */
export interface SiteBuild {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  /** The zines to build. */
  readonly contentDir: string
  /** Where the pages go. */
  readonly siteDir: string
  /**
   * A new folder below the project, for what Astro writes down about the content: builds side by side
   * would take each other's, and a later one would remember entries that are gone.
   */
  readonly rootDir: string
}

/**
 * Starts a process that loads Astro, which takes a second, while what it is to build is still read. It is a
 * process of its own so that what Astro keeps in memory, half a gigabyte, is gone before the browser and the
 * threads of the proof have theirs. It ends with the work, whatever it is at.
 * @param work is given what makes the pages of a site, once; it throws an Error where Astro fails, with its stack
 */
export async function withSiteBuilder<Value>(
  projectDir: string,
  work: (build: (site: SiteBuild) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const { promise: built, resolve, reject } = Promise.withResolvers<void>()
  // Nobody may be waiting for it yet, or any more.
  built.catch(() => {})
  const child = fork(join(import.meta.dirname, 'site-process.ts'), {
    cwd: projectDir,
    env: {
      ...process.env,
      // Else a `development` or `test` from outside would change what is built.
      NODE_ENV: 'production',
      // Astro would tell its makers of each build.
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    execArgv: [],
  })
  child.once('error', reject)
  child.once('message', ({ fault }: SiteAnswer) => {
    if (fault === undefined) return resolve()
    const error = new Error('Astro could not make the pages.')
    // Where it failed, not where that was told.
    error.stack = fault
    reject(error)
  })
  child.once('close', () => reject(new Error('The process that makes the pages ended too early.')))
  try {
    return await work((site) => {
      // Where it has ended already, that is what is told.
      child.send(site, () => {})
      return built
    })
  } finally {
    child.kill('SIGKILL')
  }
}

/**
 * Makes a site's pages with Astro.
 * @throws Error when Astro fails, with its stack
 */
export async function buildSite(site: SiteBuild): Promise<void> {
  await withSiteBuilder(site.projectDir, (build) => build(site))
}
