import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AstroIntegration } from 'astro'
import { watch } from 'chokidar'
import type { DevFolders, Reading } from './staged-content.ts'
import { writeProblemPage } from './problem-page.ts'

/** How long to wait for more changes, in milliseconds: editors save a file in several steps. */
const settleMs = 50
/** How long a page that is being made holds a change back, in milliseconds; it is reported again after it. */
const pageMs = 5_000

/** How long a page that nobody waits for any more holds a change back, in milliseconds, and how long it may go on. */
const leftMs = 500
const longestMs = 60_000

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => Promise<void>

/** What stands between the content and Astro's development server. */
export interface Gate {
  readonly folders: DevFolders
  /** Looks at the content, and lets Astro's copy follow it. */
  readonly read: () => Promise<Reading>
  /** What the first look found. */
  readonly first: Reading
  /** Tells what is wrong, in the terminal; nothing where all is right again. */
  readonly tell: (sentences: readonly string[]) => void
}

/**
 * Looks at the content on each change. While it is wrong, every page says what is wrong; when it is
 * right, Astro takes it up and the pages that are open load again.
 */
export function gateContent({ folders, read, first, tell }: Gate): AstroIntegration {
  const { projectDir, contentDir, stagedDir } = folders
  // Astro's list of the texts that it has; it names files that were not there when a page asked for them.
  const textsList = join(stagedDir, '../.astro/content-modules.mjs')
  let { sentences } = first
  let lookAgain = (): void => {}
  return {
    name: 'zine-press:gate-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const underWay = new Set<Promise<void>>()
        const announce = () => {
          for (const [name, { hot }] of Object.entries(server.environments)) {
            if (name !== 'client') hot.send('astro:content-changed', {})
          }
        }
        const reload = () => server.environments.client.hot.send({ type: 'full-reload', path: '*' })
        const announceBehind = async (work: Promise<unknown>) => {
          await work
          announce()
          reload()
        }
        const takeUp = async (): Promise<void> => {
          const reading = await read()
          if (reading.changed.length > 0) {
            for (const { moduleGraph } of Object.values(server.environments)) {
              for (const file of reading.changed) moduleGraph.onFileChange(file)
            }
            await refreshContent?.({})
            for (const { moduleGraph } of Object.values(server.environments)) {
              moduleGraph.onFileChange(textsList)
            }
            // A page that was being made meanwhile may put back the addresses it knew.
            const made = Promise.all(underWay)
            const late = Symbol('late')
            if ((await Promise.race([made, wait(pageMs, late)])) === late) void announceBehind(made)
            announce()
          }
          const isOther = reading.sentences.join('\n') !== sentences.join('\n')
          sentences = reading.sentences
          if (isOther) tell(sentences)
          if (isOther || reading.changed.length > 0) {
            reload()
          }
        }
        let settled = Promise.resolve()
        lookAgain = () => {
          settled = settled.then(takeUp).catch((error: unknown) => console.error(error))
        }
        let timer: NodeJS.Timeout | undefined
        // Not by Astro's watcher: on a change it sees, Astro loads its settings of the content anew, and passes over
        // what it is asked to take up meanwhile.
        const watcher = watch(contentDir, { ignoreInitial: true })
        watcher.on('all', () => {
          clearTimeout(timer)
          timer = setTimeout(lookAgain, settleMs)
        })
        // Such as more folders than the system watches.
        watcher.on('error', (error) => console.error(error))
        server.httpServer?.once('close', () => void watcher.close())
        // Astro's root, which is watched, is another folder.
        server.watcher.add(join(projectDir, 'src'))
        const tellInPage: Handler = async (request, response, next) => {
          await settled
          // A browser that has left meanwhile would never leave again.
          if (response.closed) return
          if (!asksForPage(request)) {
            next()
            return
          }
          if (sentences.length === 0) {
            const made = untilMade(response, announce)
            underWay.add(made)
            void made.then(() => underWay.delete(made))
            next()
            return
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
          response.end(writeProblemPage(sentences))
        }
        server.middlewares.use(
          (request, response, next) => void tellInPage(request, response, next),
        )
      },
      // Somebody may have written while Astro started.
      'astro:server:start': () => lookAgain(),
    },
  }
}

/**
 * Waits until a page is made. A browser that has left closes the connection before: a page that is loaded anew
 * while it is being made goes on being made, and may put back the addresses it knew.
 * @param announce tells Astro to read them again
 */
async function untilMade(response: ServerResponse, announce: () => void): Promise<void> {
  await new Promise<void>((resolve) => response.once('close', resolve))
  for (let waited = 0; !response.writableEnded && waited < leftMs; waited += settleMs) {
    await wait(settleMs)
  }
  void announceUntilEnded(response, announce)
}

async function announceUntilEnded(response: ServerResponse, announce: () => void): Promise<void> {
  for (let waited = 0; !response.writableEnded && waited < longestMs; waited += leftMs) {
    await wait(leftMs, undefined, { ref: false })
    announce()
  }
}

function asksForPage({ url = '', headers }: IncomingMessage): boolean {
  return /\/($|\?)/.test(url) || headers.accept?.includes('text/html') === true
}
