import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir, scratchDir } from '../support/test-site.ts'
import { measureRun, type Run } from './measure-run.ts'

/** Where the bench puts what it builds; git does not see it. */
export const benchDir = join(scratchDir, '..', 'bench')

/** The folder that the real zine is built into. */
export const siteDir = join(benchDir, 'site')

/** A build as a user runs it, by the script of `package.json`, measured. */
export async function runPress(
  args: readonly string[],
  options: Parameters<typeof measureRun>[2] = {},
): Promise<Run> {
  const { scripts } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8')) as {
    scripts: { build: string }
  }
  const [, ...own] = scripts.build.split(' ')
  return measureRun(process.execPath, [...own, ...args], options)
}
