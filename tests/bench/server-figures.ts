import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { median, type Figure } from './figures.ts'
import { measureRun } from './measure-run.ts'
import { siteDir } from './scratch-folder.ts'

const port = 8947
/** How long each load lasts, in seconds. */
const loadSeconds = 5

/** How long nginx may take to answer, in milliseconds. */
const startTimeoutMs = 10_000

/** What wrk says of a load. */
export interface Load {
  readonly perSecond: number
  /** All but one of a hundred answers are there after so many milliseconds. */
  readonly p99Ms: number
}

/** Measures how nginx answers with the reading page, beside a page of nothing that is as long. */
export async function measureServer(repeat: number): Promise<Figure[]> {
  const what = 'the reading page from nginx, against a page of nothing as long'
  const missing = ['nginx', 'wrk'].find((name) => spawnSync(name, ['-v']).error !== undefined)
  if (missing !== undefined) {
    return [{ what, measured: `skipped: ${missing} is not installed`, ratio: null, most: 1.1 }]
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'))
  await mkdir(join(folder, 'www'))
  const html = await readFile(join(siteDir, 'IceMelts/index.html'))
  await writeFile(join(folder, 'www/page.html'), html)
  await writeFile(join(folder, 'www/empty.html'), ' '.repeat(html.length))
  await writeFile(join(folder, 'nginx.conf'), configure(folder))
  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  })
  try {
    await untilItAnswers()
    const [page, empty]: [Load[], Load[]] = [[], []]
    for (let turn = 0; turn < repeat; turn++) {
      page.push(await load('page'))
      empty.push(await load('empty'))
    }
    const rate = (loads: readonly Load[]) => median(loads.map(({ perSecond }) => perSecond))
    const tell = (loads: readonly Load[]) => {
      const p99 = median(loads.map(({ p99Ms }) => p99Ms)).toFixed(1)
      return `${Math.round(rate(loads))} requests a second, p99 ${p99} ms`
    }
    const measured = `${tell(page)}, against ${tell(empty)}`
    return [{ what, measured, ratio: rate(empty) / rate(page), most: 1.1 }]
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'close')
    await rm(folder, { recursive: true })
  }
}

/** Without `master_process`, nginx works as whoever starts it, root or not. */
function configure(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
  return `daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  default_type text/html;
${temporary.join('\n')}
  server { listen 127.0.0.1:${port}; root ${folder}/www; }
}
`
}

/** @throws Error when nginx does not answer within `startTimeoutMs` */
async function untilItAnswers(): Promise<void> {
  const started = performance.now()
  while (performance.now() - started < startTimeoutMs) {
    const answers = await fetch(addressOf('page')).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error('nginx does not answer.')
}

const addressOf = (name: string) => `http://127.0.0.1:${port}/${name}.html`

async function load(name: string): Promise<Load> {
  const args = ['-t1', '-c16', `-d${loadSeconds}s`, '--latency', addressOf(name)]
  return readLoad((await measureRun('wrk', args)).stdout)
}

/**
 * Reads what wrk says.
 * @throws Error where it says no rate, or had answers that were none
 */
export function readLoad(said: string): Load {
  const rate = /^Requests\/sec:\s+([\d.]+)/m.exec(said)?.[1]
  const [, p99, unit] = /^\s+99%\s+([\d.]+)(us|ms|s)/m.exec(said) ?? []
  if (rate === undefined || p99 === undefined || said.includes('Non-2xx')) {
    throw new Error(`wrk measured nothing:\n${said}`)
  }
  const inMs = { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's']
  return { perSecond: Number(rate), p99Ms: Number(p99) * inMs }
}
