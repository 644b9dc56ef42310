import { join } from 'node:path'
import { readContent } from '../../src/build/content/read-content.ts'
import type { Zine } from '../../src/zine/zine.ts'
import { projectDir } from './test-site.ts'

/** Reads the real zine, the one the project exists for. */
export async function readZine(): Promise<Zine> {
  const { zines, problems } = await readContent(join(projectDir, 'content'), projectDir)
  const zine = zines.find(({ slug }) => slug === 'ice-melts')
  if (zine === undefined || problems.length > 0) {
    throw new Error(`The content is broken: ${JSON.stringify(problems)}`)
  }
  return zine
}
