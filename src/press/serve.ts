import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPort } from './port.ts'
import { runCommand } from './run-command.ts'
import { serveFolder } from './serve-folder.ts'
import { restoreOutput } from './staging.ts'
import { listFiles } from './list-files.ts'

await runCommand(async (onStop) => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, port: { type: 'string' } },
  })
  const outDir = resolve(values.out)
  await restoreOutput(outDir)
  const server = await serveFolder(outDir, readPort(values.port ?? process.env['PORT']))
  onStop(() => server.close())
  const files = await listFiles(outDir)
  console.log(`Serving ${values.out}/ until you press Ctrl-C:`)
  for (const route of ['', ...chooseRoutes(files)]) console.log(`  ${server.url}${route}`)
})

/** Each zine and its ways to print; not each principle, nor each spelling of an address. */
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
