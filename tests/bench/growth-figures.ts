import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { formatSeconds, median, type Figure } from './figures.ts'
import { benchDir, runPress } from './scratch-folder.ts'
import { writeLongZine } from './write-long-zine.ts'

/** Of work that grows four times, what begins and ends a build grows not at all; a tenth is noise. */
const mostForFourTimes = 4.4

/** What is made of each zine: its single pages, or the booklet for a paper, for both flips and in two passes. */
export type GrowthFiles = 'screen' | 'booklet'

/**
 * Measures how the time grows with the pages of a zine, and with the zines of a shelf: the site's pages, and
 * files of each zine laid out, printed, finished, imposed and preflighted. Of a shelf these are the single pages.
 * @param files what is made of the zines that grow
 */
export async function measureGrowth(
  pageCounts: readonly number[],
  zineCounts: readonly number[],
  repeat: number,
  files: GrowthFiles,
): Promise<Figure[]> {
  const pages = new Map<number, number[]>()
  const zines = new Map<number, number[]>()
  for (let turn = 0; turn < repeat; turn++) {
    for (const count of pageCounts) {
      const contentDir = await emptyFolder(`content-${count}-pages`)
      await writeLongZine(contentDir, `long-${count}`, count)
      keep(pages, count, await press(contentDir, files))
    }
    for (const count of zineCounts) {
      const contentDir = await emptyFolder(`content-${count}-zines`)
      for (let zine = 1; zine <= count; zine++) await writeLongZine(contentDir, `zine-${zine}`, 12)
      keep(zines, count, await press(contentDir, 'screen'))
    }
  }
  return [
    ...compare(pages, files === 'screen' ? 'pages' : 'pages as a booklet'),
    ...compare(zines, 'zines of 12 pages'),
  ]
}

async function press(contentDir: string, files: GrowthFiles): Promise<number> {
  const out = join(benchDir, 'growth')
  const asked = files === 'screen' ? ['screen'] : ['booklet', '--paper', 'a4']
  const where = ['--content', contentDir, '--out', out]
  return (await runPress(['--fresh', '--format', ...asked, ...where])).seconds
}

function keep(times: Map<number, number[]>, count: number, seconds: number): void {
  times.set(count, [...(times.get(count) ?? []), seconds])
}

async function emptyFolder(name: string): Promise<string> {
  const folder = join(benchDir, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

/** Compares each size with the one before it. */
function compare(times: ReadonlyMap<number, readonly number[]>, noun: string): Figure[] {
  const found = [...times].map(([count, seconds]) => ({ count, seconds: median(seconds) }))
  return found.slice(1).map(({ count, seconds }, index) => {
    const before = found[index]!
    return {
      what: `${count} ${noun} against ${before.count}`,
      measured: `${formatSeconds(seconds)} against ${formatSeconds(before.seconds)}`,
      ratio: seconds / before.seconds,
      most: Math.round((count / before.count) * (mostForFourTimes / 4) * 10) / 10,
    }
  })
}
