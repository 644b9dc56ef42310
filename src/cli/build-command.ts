import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chosenFormats } from '../formats/select-files.ts'
import { checkSiteUrl, siteUrl } from '../routes/site-url.ts'
import { paperNames } from '../imposition/sizes.ts'
import { openCache } from '../build/cache/cache.ts'
import { resolveContentDir } from './content-dir.ts'
import { writeEditorFiles } from './editor-schemas.ts'
import { parseOptions } from './parse-options.ts'
import { UserError } from '../user-error.ts'
import { pressChosen, pressSite } from '../build/build-site.ts'
import { createReporter } from '../build/report.ts'
import { runCommand } from './run-command.ts'
import { openStaging } from '../build/publish/staging.ts'
import { tellFullDisk } from '../build/disk-full.ts'

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

  --fresh           makes everything anew, whatever an earlier build has kept
  --cache FOLDER    where builds keep what the next one need not make again
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
  const projectDir = resolve(import.meta.dirname, '../..')
  const outDir = resolve(out)
  const contentDir = resolveContentDir(content, projectDir)
  const cacheDir = options.cache ?? join(projectDir, 'node_modules/.cache/zine-press/pressed')
  const source = { projectDir, contentDir, cache: openCache(resolve(cacheDir), { fresh }) }
  const started = performance.now()
  const buildsDir = join(projectDir, '.astro/builds')
  const staging = await openStaging(outDir, buildsDir, extent)
  onStop(staging.disposeNow)
  const reporter = createReporter(process.stdout)
  let what = 'Everything is'
  try {
    await writeEditorFiles(projectDir)
    if (extent === 'whole') await pressSite(source, staging, reporter)
    else {
      const count = await pressChosen(source, asked, staging, reporter)
      what = count === 1 ? 'The one file asked for is' : `The ${count} files asked for are`
    }
  } catch (error) {
    throw await tellFullDisk(error, [dirname(outDir), buildsDir, tmpdir()])
  } finally {
    await staging.dispose()
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${what} proved and in ${out}/ after ${seconds} s.`)
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
