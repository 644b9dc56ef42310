import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runAstro } from '../../src/build/site/run-astro.ts'
import { projectDir } from '../support/test-site.ts'
import { benchDir } from './scratch-folder.ts'

/**
 * Lets Astro make the pages of a content folder and nothing else, as the build has it do, with nothing it
 * knows from before.
 * @returns how long it took, in seconds
 */
export async function buildWithAstro(contentDir: string): Promise<number> {
  const rootDir = join(benchDir, 'astro-root')
  await rm(rootDir, { recursive: true, force: true })
  await mkdir(rootDir, { recursive: true })
  const started = performance.now()
  await runAstro({ projectDir, contentDir, siteDir: join(benchDir, 'astro'), rootDir })
  return (performance.now() - started) / 1000
}
