import { enableCompileCache } from 'node:module'
import { join, relative } from 'node:path'

// What `run-astro.ts` runs in a process of its own: Astro makes the pages it is asked for, and ends.

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

/** What the process says in the end: why the pages could not be made, if so. */
export interface SiteAnswer {
  readonly fault: string | undefined
}

/**
 * To read the content, Astro starts a server of Vite's, which would first bundle the toolbar it offers to
 * those who write. Nobody is served here.
 */
const bundleNothingToServe = {
  name: 'bundle-nothing-to-serve',
  configResolved: ({ optimizeDeps, environments }: ViteChoices) => {
    for (const choice of [
      optimizeDeps,
      ...Object.values(environments).map((environment) => environment.optimizeDeps),
    ]) {
      choice.noDiscovery = true
      choice.include = []
    }
  },
}

/** What of Vite's settings decides what it bundles before it serves. */
interface ViteChoices {
  readonly optimizeDeps: { noDiscovery?: boolean; include?: string[] }
  readonly environments: Readonly<Record<string, Pick<ViteChoices, 'optimizeDeps'>>>
}

async function makePages({ projectDir, siteDir, rootDir }: SiteBuild): Promise<void> {
  enableCompileCache(join(projectDir, 'node_modules/.cache/zine-press/compiled'))
  const { build } = await import('astro')
  await build({
    root: rootDir,
    configFile: relative(rootDir, join(projectDir, 'astro.config.ts')),
    srcDir: join(projectDir, 'src'),
    publicDir: join(projectDir, 'public'),
    outDir: siteDir,
    cacheDir: join(rootDir, 'cache'),
    logLevel: 'error',
    vite: {
      logLevel: 'error',
      // Paged.js is what the one script is: 0.5 MB, on the paged routes only.
      build: { chunkSizeWarningLimit: 600 },
      plugins: [bundleNothingToServe],
    },
  })
}

/** Where the build ends before its pages are made, however that comes, they are not made to the end. */
process.once('disconnect', () => process.exit())

process.once('message', async (site: SiteBuild) => {
  const answer: SiteAnswer = await makePages(site).then(
    () => ({ fault: undefined }),
    (error: unknown) => ({
      fault: (error instanceof Error ? error.stack : undefined) ?? String(error),
    }),
  )
  process.send!(answer, () => process.exit())
})
