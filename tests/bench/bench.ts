import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectDir } from '../support/test-site.ts'
import { findBroken, judge, type Figure } from './figures.ts'
import { measureGrowth } from './growth-figures.ts'
import { describeMachine } from './machine.ts'
import { measureRun } from './measure-run.ts'
import { buildRealZine, measurePress } from './press-figures.ts'
import { measureReading } from './reading-figures.ts'
import { measureRebuild } from './rebuild-figures.ts'
import { benchDir, siteDir } from './scratch-folder.ts'
import { measureServer } from './server-figures.ts'
import { formatTable, replaceMeasured } from './write-table.ts'

// Measures the build beside its peers and writes the figures into `README.md` here. `--short` installs no peers,
// writes nothing, and fails where a ratio is far beyond its limit; `--out` names a folder with a site that is
// built already.

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    out: { type: 'string' },
    // How often everything is measured; the middle one counts.
    repeat: { type: 'string', default: '5' },
    // The same for what takes longest, long zines and shelves of many.
    'repeat-growth': { type: 'string' },
  },
})
const repeat = Number(values.repeat)
const repeatGrowth = Number(values['repeat-growth'] ?? repeat)

function tell(figures: readonly Figure[]): readonly Figure[] {
  for (const figure of figures) console.log(`${figure.what}: ${figure.measured}: ${judge(figure)}`)
  return figures
}

async function measureShort(): Promise<readonly Figure[]> {
  if (values.out === undefined) await buildRealZine()
  const reading = await measureReading(values.out ?? siteDir)
  return [...tell(reading), ...tell(await measureGrowth([100, 400], [], 1, 'screen'))]
}

async function measureAll(): Promise<readonly Figure[]> {
  const figures = [
    ...tell(await measurePress(repeat)),
    ...tell(await measureGrowth([12, 100, 400, 1600], [1, 10, 100], repeatGrowth, 'booklet')),
    ...tell(await measureRebuild(repeat)),
    ...tell(await measureReading(siteDir)),
    ...tell(await measureServer(repeat)),
  ]
  const readme = join(projectDir, 'tests/bench/README.md')
  const times = `Figures of time and memory are medians of ${repeat}, those of growth of ${repeatGrowth}.`
  const machine = `${await describeMachine()} ${times}`
  const measured = `${machine}\n\n${formatTable(figures)}`
  await writeFile(readme, replaceMeasured(await readFile(readme, 'utf8'), measured))
  await measureRun(join(projectDir, 'node_modules/.bin/prettier'), ['--write', readme])
  return figures
}

await rm(benchDir, { recursive: true, force: true })
const broken = findBroken(values.short ? await measureShort() : await measureAll())
for (const { what } of broken) console.error(`Far beyond its limit: ${what}.`)
if (values.short && broken.length > 0) process.exitCode = 1
