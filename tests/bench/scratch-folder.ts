import { join } from 'node:path'
import { projectDir, scratchDir } from '../test-site.ts'
import { measureRun, type Run } from './measure-run.ts'

/** Where the bench puts what it builds; git does not see it. */
export const benchDir = join(scratchDir, '..', 'bench')

/** The folder that the real zine is built into. */
export const siteDir = join(benchDir, 'site')

/** A build as a user runs it, measured. */
export function runPress(
  args: readonly string[],
  options: Parameters<typeof measureRun>[2] = {},
): Promise<Run> {
  return measureRun(process.execPath, [join(projectDir, 'src/press/build.ts'), ...args], options)
}
