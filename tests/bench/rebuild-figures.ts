import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../support/test-site.ts'
import { buildWithAstro } from './build-with-astro.ts'
import { formatSeconds, median, type Figure } from './figures.ts'
import { benchDir, runPress } from './scratch-folder.ts'
import { writeLongZine } from './write-long-zine.ts'

const contentDir = join(benchDir, 'content-rebuilt')
const [out, cache] = [join(benchDir, 'rebuilt'), join(benchDir, 'pressed')]
/** The zine that is changed, and the one that is not. */
const [changed, other] = ['ice-melts', 'other']

/** Measures a build where nothing has changed, and one where a word has. */
export async function measureRebuild(repeat: number): Promise<Figure[]> {
  await rm(contentDir, { recursive: true, force: true })
  await cp(join(projectDir, 'content'), contentDir, { recursive: true })
  await writeLongZine(contentDir, other, 12)
  const build = () => runPress(['--content', contentDir, '--out', out, '--cache', cache])
  await build()
  const [unchanged, astro, ofOneWord]: [number[], number[], number[]] = [[], [], []]
  const remade = new Set<string>()
  for (let turn = 0; turn < repeat; turn++) {
    unchanged.push((await build()).seconds)
    astro.push(await buildWithAstro(contentDir))
    await changeWord(turn)
    const run = await build()
    ofOneWord.push(run.seconds)
    for (const path of findRemade(run.stdout)) remade.add(path.split('/', 1)[0]!)
  }
  const [same, alone, word] = [unchanged, astro, ofOneWord].map(median) as [number, number, number]
  return [
    {
      what: 'two zines built again, nothing changed, against `astro build` alone',
      measured: `${formatSeconds(same)} against ${formatSeconds(alone)}`,
      ratio: same / alone,
      most: 0.3,
    },
    {
      what: 'one word changed: the zines of which a file is made again',
      measured: `${[...remade].join(', ')}, in ${formatSeconds(word)}`,
      ratio: remade.size,
      most: 1,
    },
  ]
}

/** Puts another word where the last one was put; none of its letters is new to the site. */
async function changeWord(turn: number): Promise<void> {
  const file = join(contentDir, changed, 'en/04.mdx')
  const word = ['some', 'more', 'rest'][turn % 3]!
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/Though \w+ will/, `Though ${word}${turn % 2} will`))
}

/** The files that a build reports with a time: what it took from the cache is called cached. */
function findRemade(report: string): string[] {
  return [...report.matchAll(/^(?!web ).* \d+\.\d s {2}(\S+\/\S+)$/gm)].map(([, path]) => path!)
}
