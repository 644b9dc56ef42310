import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectDir } from '../support/test-site.ts'

/** What the figures were measured on and with: nothing that tells whose machine it is. */
export async function describeMachine(): Promise<string> {
  const versions = async (folder: string, names: readonly string[]) => {
    const file = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>
    }
    return names.map((name) => `${name} ${file.dependencies[name]}`)
  }
  const own = await versions(projectDir, [
    'astro',
    'pagedjs',
    '@sparticuz/chromium',
    '@cantoo/pdf-lib',
  ])
  const peers = await versions(import.meta.dirname, ['pagedjs-cli', '@vivliostyle/cli'])
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const gigabytes = Math.round(totalmem() / 1e9)
  const machine = `${availableParallelism()} cores (${model}), ${gigabytes} GB`
  return `Measured on ${machine}, with Node ${process.versions.node}, ${[...own, ...peers].join(', ')}.`
}
