import { rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import type { Zine } from '../../zine/zine.ts'
import { stageContent } from './staged-content.ts'
import { copyAstroTypes, writeEditorFiles } from '../editor-schemas.ts'
import { gateContent } from './content-integration.ts'
import { takenPort } from '../port.ts'
import { errorCode } from '../../user-error.ts'
import { readContentFiles } from '../../build/content/read-content.ts'
import type { OnStop } from '../run-command.ts'
import { serveCapitals } from '../serve-capitals.ts'
import { isRunning } from '../../build/publish/staging.ts'

/** What is served while somebody writes, and how. */
export interface DevServer {
  /** The folder of `astro.config.ts`. */
  readonly projectDir: string
  readonly contentDir: string
  /** 0 for any free one. */
  readonly port: number
  readonly onStop: OnStop
  /** Tells what is wrong with the content; nothing where all is right again. */
  readonly tell: (sentences: readonly string[]) => void
}

/**
 * Serves the pages with Astro's development server, to this machine only.
 * @returns its address with a slash at the end, and the zines as they are at the start
 * @throws UserError when there is no content folder, or the port is taken
 */
export async function serveDev(
  server: DevServer,
): Promise<{ readonly url: string; readonly zines: readonly Zine[] }> {
  const { projectDir, contentDir, port, onStop, tell } = server
  await readContentFiles(contentDir, projectDir)
  await refuseTakenPort(port)
  const rootDir = await openRoot(join(projectDir, '.astro/dev'))
  const removeRoot = () => rmSync(rootDir, { recursive: true, force: true })
  onStop(removeRoot)
  try {
    const folders = { projectDir, contentDir, stagedDir: join(rootDir, 'content') }
    await mkdir(folders.stagedDir)
    const stage = stageContent(folders)
    const read = async () => {
      await writeEditorFiles(projectDir)
      return stage()
    }
    const first = await read()
    if (first.sentences.length > 0) tell(first.sentences)
    const gate = gateContent({ folders, read, first, tell })
    // Read by src/content.config.ts.
    process.env['ZINE_CONTENT'] = folders.stagedDir
    // Astro would tell its makers of each start, and ask for its latest version.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
    process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
    // It takes a second to load.
    const { dev } = await import('astro')
    const { address } = await dev({
      root: rootDir,
      configFile: relative(rootDir, join(projectDir, 'astro.config.ts')),
      srcDir: join(projectDir, 'src'),
      publicDir: join(projectDir, 'public'),
      cacheDir: join(rootDir, 'cache'),
      server: { port },
      integrations: [gate],
      logLevel: 'error',
      vite: {
        logLevel: 'error',
        plugins: [
          {
            name: 'serve-capitals',
            configureServer: ({ middlewares }) => {
              middlewares.use(serveCapitals(projectDir))
            },
          },
        ],
        server: {
          strictPort: true,
          watch: {
            // The gate watches the content, and tells of its copy.
            ignored: [`${contentDir}/**`, `${folders.stagedDir}/**`],
          },
        },
        // Else it would be found on the first paged route, which would then be loaded twice.
        optimizeDeps: { include: ['pagedjs'] },
      },
    })
    await copyAstroTypes(rootDir, projectDir)
    return { url: `http://localhost:${address.port}/`, zines: first.zines }
  } catch (error) {
    removeRoot()
    throw error
  }
}

/** A new folder for what Astro writes down. Those of servers that were killed are removed. */
async function openRoot(rootsDir: string): Promise<string> {
  await mkdir(rootsDir, { recursive: true })
  const left = (await readdir(rootsDir)).filter((name) => !isRunning(Number(name)))
  const own = String(process.pid)
  for (const name of [...left, own]) {
    await rm(join(rootsDir, name), { recursive: true, force: true })
  }
  await mkdir(join(rootsDir, own))
  return join(rootsDir, own)
}

/** Asks before Astro is loaded, so that a taken port is reported at once. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, 'localhost', resolve)
    })
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(errorCode(error) ?? '')) throw error
    throw takenPort(port, 'npm run dev', error)
  }
  await new Promise((resolve) => probe.close(resolve))
}
