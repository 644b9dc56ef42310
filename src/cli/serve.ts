import { resolve } from 'node:path'
import { parseOptions } from './parse-options.ts'
import { readPort } from './port.ts'
import { runCommand } from './run-command.ts'
import { serveFolder } from './serve-folder.ts'
import { restoreOutput } from '../build/publish/staging.ts'
import { listFiles } from '../build/files.ts'

const usage = `Serves the built site to this machine only, until you press Ctrl-C.

  npm run serve [-- --port PORT] [--out FOLDER]

  --port PORT   the port (default: 4321, or what the variable PORT says)
  --out FOLDER  the built site (default: dist)`

await runCommand(async (onStop) => {
  const { values } = parseOptions('npm run serve', {
    options: {
      out: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const outDir = resolve(values.out)
  await restoreOutput(outDir)
  const server = await serveFolder(outDir, readPort(values.port ?? process.env['PORT']))
  onStop(() => server.close())
  const files = await listFiles(outDir)
  console.log(`Serving ${values.out}/ until you press Ctrl-C:`)
  for (const route of ['', ...chooseRoutes(files)]) console.log(`  ${server.url}${route}`)
})

/** Each zine and its ways to print; not each principle, nor each alias of an address. */
function chooseRoutes(files: readonly string[]): string[] {
  const zines = files
    .filter((path) => path.endsWith('/zine.json'))
    .map((path) => path.replace(/zine\.json$/, ''))
  const isWorthNaming = (route: string) =>
    zines.some((zine) => route === zine || route.startsWith(`${zine}print/`))
  return files
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.replace(/index\.html$/, ''))
    .filter(isWorthNaming)
    .toSorted()
}
