import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { objectToSiteUrl, siteUrl } from '../formats/site.ts'
import { writeEditorFiles } from './editor-files.ts'
import { PressError } from './press-error.ts'
import { pressSite } from './press-site.ts'
import { createReporter } from './report.ts'
import { runCommand } from './run-command.ts'
import { openStaging } from './staging.ts'

const usage = `Builds the site and its booklets.

  npm run build [-- --out FOLDER] [--content FOLDER]

  --out FOLDER      where it is published (default: dist)
  --content FOLDER  the zines, below this project (default: content)

  SITE_URL=https://example.org/zines npm run build
                    names the address it is published under, in canonical links,
                    PDFs and the feed (default: https://crimethinc.com)`

await runCommand(async (onStop) => {
  const { out, content, help } = readOptions()
  if (help) {
    console.log(usage)
    return
  }
  const objection = objectToSiteUrl(siteUrl)
  if (objection !== undefined) throw new PressError(objection)
  const projectDir = resolve(import.meta.dirname, '../..')
  const outDir = resolve(out)
  const contentDir = resolve(content)
  // Its MDX finds the packages of the project only from inside.
  if (relative(projectDir, contentDir).startsWith('..')) {
    throw new PressError(
      `${content}: the content folder lies outside ${projectDir}; move it inside.`,
    )
  }
  const started = performance.now()
  const staging = await openStaging(outDir, join(projectDir, '.astro/builds'))
  onStop(staging.disposeNow)
  try {
    await writeEditorFiles(projectDir)
    await pressSite({ projectDir, contentDir }, staging, createReporter(process.stdout))
  } finally {
    await staging.dispose()
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Everything is proved and in ${out}/ after ${seconds} s.`)
})

function readOptions() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string', default: 'dist' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new PressError(`${error.message.split('.', 1)[0]}; see npm run build -- --help.`)
  }
}
