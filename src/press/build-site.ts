/**
 * Makes the site's pages with Astro.
 * @param projectDir the folder of `astro.config.ts`
 * @param contentDir the zines to build
 * @param siteDir where the pages go
 * @param cacheDir must be new: Astro's store would remember entries of other content folders
 */
export async function buildSite(
  projectDir: string,
  contentDir: string,
  siteDir: string,
  cacheDir: string,
): Promise<void> {
  // Read by src/content.config.ts.
  process.env['ZINE_CONTENT'] = contentDir
  // Else a `development` or `test` from outside would change what is built.
  process.env['NODE_ENV'] = 'production'
  // Astro would tell its makers of each build.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  // Astro takes a second to load; an error in the content is told before that.
  const { build } = await import('astro')
  await build({
    root: projectDir,
    outDir: siteDir,
    cacheDir,
    logLevel: 'error',
    vite: {
      logLevel: 'error',
      // Paged.js is what the one script is: 0.5 MB, on the paged routes only.
      build: { chunkSizeWarningLimit: 600 },
    },
  })
}
