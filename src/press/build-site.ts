import { join, relative } from 'node:path'

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

/** Makes the site's pages with Astro. */
export async function buildSite(site: SiteBuild): Promise<void> {
  const { projectDir, contentDir, siteDir, rootDir } = site
  // Read by src/content.config.ts.
  process.env['ZINE_CONTENT'] = contentDir
  // Else a `development` or `test` from outside would change what is built.
  process.env['NODE_ENV'] = 'production'
  // Astro would tell its makers of each build.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  // Astro takes a second to load; an error in the content is told before that.
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
