import { resolve } from 'node:path'
import { formatsOf } from '../formats/formats.ts'
import { formatRoute, zineRoute } from '../routes/routes.ts'
import { resolveContentDir } from './content-dir.ts'
import { parseOptions } from './parse-options.ts'
import { readPort } from './port.ts'
import { runCommand } from './run-command.ts'
import { serveDev } from './dev/dev-server.ts'

const usage = `Serves the pages while you write, and loads them again on each change.

  npm run dev [-- --port NUMBER] [--content FOLDER]

  --port NUMBER     where it serves (default: 4321); PORT=8000 npm run dev does it, too
  --content FOLDER  the zines, below this project (default: content)`

await runCommand(async (onStop) => {
  const { values } = parseOptions('npm run dev', {
    options: {
      port: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const port = readPort(values.port ?? process.env['PORT'])
  const projectDir = resolve(import.meta.dirname, '../..')
  const contentDir = resolveContentDir(values.content, projectDir)
  const { url, zines } = await serveDev({ projectDir, contentDir, port, onStop, tell })
  console.log('Serving the pages, with reload, until you press Ctrl-C:')
  const routes = zines.flatMap((zine) => [
    zineRoute(zine),
    ...formatsOf(zine).map(({ id }) => formatRoute(zine, id)),
  ])
  for (const route of ['', ...routes]) console.log(`  ${url}${route}`)
})

function tell(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence)
  if (sentences.length === 0) console.log('The content is right again.')
}
