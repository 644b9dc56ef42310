import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent, type ContentFile } from '../../src/zine/check/check-content.ts'
import { isError } from '../../src/zine/check/problem.ts'
import { runBuild } from '../support/run-build.ts'
import { makeScratch } from '../support/scratch.ts'
import { times } from './extent.ts'
import { mutateFile, mutations, originals } from './mutate-content.ts'

/** How many zines are built at once. */
const zinesOfBuild = 3
/** What a build says of a zine it does not publish, or of one that is worth a look: a line with a stop. */
const sentence = /^(Advice: )?[^\s:]+: .+\.( \[[a-z-]+\])?$/

/** Zines that were mutated and that the check finds right, as the builds that put them to the test. */
function chooseBuilds(count: number): ContentFile[][] {
  const found = fc
    .sample(mutations, { numRuns: 40 * count * zinesOfBuild, seed: 20_261_123 })
    .map(({ file, changes }) => mutateFile(originals, file, changes))
    .filter((files) => !checkContent(files, 'content').problems.some(isError))
    .slice(0, count * zinesOfBuild)
  return Array.from({ length: count }, (_, build) =>
    found
      .slice(build * zinesOfBuild, (build + 1) * zinesOfBuild)
      .flatMap((files, index) => files.map((file) => intoZine(file, index))),
  )
}

/** The same file in a zine of its own. */
function intoZine({ path, text }: ContentFile, index: number): ContentFile {
  const own = text.replace(/^path: .*$/m, `path: Zine${index}Mutated`)
  return { path: path.replace('zine/', `zine-${index}/`), text: own }
}

describe('a build of mutated zines', () => {
  it.each(chooseBuilds(times(1, 12)).map((files, index) => [index, files] as const))(
    'publishes them preflighted, or says what is wrong with them (%i)',
    async (_, files) => {
      const folder = await makeScratch()
      for (const { path, text } of files) {
        const file = join(folder, 'content', path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text)
      }
      const args = ['--content', join(folder, 'content'), '--out', join(folder, 'dist')]
      const part = times(1, 0) === 1 ? ['--format', 'booklet', '--paper', 'a4'] : []
      const { code, stderr } = await runBuild([...args, ...part])
      const lines = stderr.split('\n').filter((line) => line !== '')
      for (const line of lines) expect(line).toMatch(sentence)
      expect(code).toBe(lines.some((line) => !line.startsWith('Advice: ')) ? 1 : 0)
    },
  )
})
