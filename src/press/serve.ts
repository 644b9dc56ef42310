import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PressError } from './press-error.ts'
import { runCommand } from './run-command.ts'
import { serveFolder } from './serve-folder.ts'
import { restoreOutput } from './staging.ts'
import { listFiles } from './list-files.ts'

const defaultPort = 4321

await runCommand(async (onStop) => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, port: { type: 'string' } },
  })
  const outDir = resolve(values.out)
  await restoreOutput(outDir)
  const server = await serveFolder(outDir, readPort(values.port ?? process.env['PORT']))
  onStop(() => server.close())
  const pages = (await listFiles(outDir)).filter((path) => path.endsWith('/index.html'))
  console.log(`Serving ${values.out}/ until you press Ctrl-C:`)
  const routes = ['', ...pages.map((path) => path.replace(/index\.html$/, '')).toSorted()]
  for (const route of routes.filter(isWorthNaming)) console.log(`  ${server.url}${route}`)
})

/** The shelf, each zine and its ways to print; not each principle. */
function isWorthNaming(route: string): boolean {
  return route === '' || !/\/[IVXLCDM]+\/$/.test(route)
}

function readPort(port: string | undefined): number {
  if (port === undefined || port === '') return defaultPort
  const number = Number(port)
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
  throw new PressError(`"${port}" is not a port; give a whole number from 0 to 65535.`)
}
