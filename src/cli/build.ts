import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../user-error.ts'
import { resolveContentDir } from './content-dir.ts'
import { parseOptions } from './parse-options.ts'
import { runCommand } from './run-command.ts'

const projectDir = resolve(import.meta.dirname, '../..')

// Node strips the types of each file and compiles it; the cache keeps the result, by the file's bytes. Only
// what is imported from here on is cached.
enableCompileCache(join(projectDir, 'node_modules/.cache/zine-press/compiled'))
const { checkSiteUrl, siteUrl } = await import('../routes/site-url.ts')
const { chosenFormats } = await import('../formats/select-files.ts')
const { paperNames } = await import('../imposition/sizes.ts')

const usage = `Builds the site and its booklets.

  npm run build [-- --out FOLDER] [--content FOLDER] [--fresh] [--cache FOLDER]
  npm run build -- [--zine SLUG] [--format FORMAT] [--paper PAPER] [--out FOLDER] …

  --out FOLDER      where it is published (default: dist)
  --content FOLDER  the zines, below this project (default: content)

  --zine SLUG       makes only the PDFs of this zine, named as its folder is
  --format FORMAT   … in this format: ${chosenFormats.join(', ')}
  --paper PAPER     … for this paper: ${paperNames.join(', ')}
                    Each may be given more than once. What is made goes, with its checksums, to a
                    folder of its own (default: dist-part) and leaves the whole site as it is.

  --fresh           makes everything anew, whatever an earlier build has cached
  --cache FOLDER    where builds cache what the next one need not make again
                    (default: node_modules/.cache/zine-press/pressed)

  SITE_URL=https://example.org/zines npm run build
                    names the address it is published under, in canonical links,
                    PDFs and the feed (default: https://crimethinc.com)`

await runCommand(async (onStop) => {
  const { zine, format, paper, content, fresh, help, ...options } = readOptions()
  if (help) {
    console.log(usage)
    return
  }
  const fault = checkSiteUrl(siteUrl)
  if (fault !== undefined) throw new UserError(fault)
  const asked = { zines: zine, formats: format, papers: paper }
  const extent = Object.values(asked).every(({ length }) => length === 0) ? 'whole' : 'part'
  const out = options.out ?? (extent === 'whole' ? 'dist' : 'dist-part')
  const outDir = resolve(out)
  const contentDir = resolveContentDir(content, projectDir)
  const cacheDir = options.cache ?? join(projectDir, 'node_modules/.cache/zine-press/pressed')
  const [{ buildPart, buildSite }, { openCache }, { openStaging }, { createReporter }] =
    await Promise.all([
      import('../build/build-site.ts'),
      import('../build/cache/cache.ts'),
      import('../build/publish/staging.ts'),
      import('../build/report.ts'),
    ])
  const { writeEditorFiles } = await import('./editor-schemas.ts')
  const source = { projectDir, contentDir, cache: openCache(resolve(cacheDir), { fresh }) }
  const started = performance.now()
  const buildsDir = join(projectDir, '.astro/builds')
  const staging = await openStaging(outDir, buildsDir, extent)
  onStop(staging.disposeNow)
  const reporter = createReporter(process.stdout)
  let what = 'Everything passed preflight and is'
  try {
    await writeEditorFiles(projectDir)
    if (extent === 'whole') await buildSite(source, staging, reporter)
    else {
      const count = await buildPart(source, asked, staging, reporter)
      what =
        count === 1
          ? 'The one file asked for passed preflight and is'
          : `The ${count} files asked for passed preflight and are`
    }
  } catch (error) {
    const { tellFullDisk } = await import('../build/disk-full.ts')
    throw await tellFullDisk(error, [dirname(outDir), buildsDir, tmpdir()])
  } finally {
    await staging.dispose()
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${what} in ${out}/ after ${seconds} s.`)
})

function readOptions() {
  const several = { type: 'string', multiple: true, default: [] as string[] } as const
  return parseOptions('npm run build', {
    options: {
      out: { type: 'string' },
      content: { type: 'string', default: 'content' },
      zine: several,
      format: several,
      paper: several,
      fresh: { type: 'boolean', default: false },
      cache: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values
}
