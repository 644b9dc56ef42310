import { formatSeconds, median, type Figure } from './figures.ts'
import type { Run } from './measure-run.ts'
import { installPeers, openPeers } from './peers.ts'
import { runPress, siteDir } from './scratch-folder.ts'

const fresh = ['--fresh', '--out', siteDir]

/** Builds the real zine, all of it anew. */
export const buildRealZine = () => runPress(fresh, { withMemory: true })

/** Measures all files of the real zine beside what the peers take for one, taking turns. */
export async function measurePress(repeat: number): Promise<Figure[]> {
  await installPeers()
  const [press, paged, vivliostyle]: [Run[], Run[], Run[]] = [[], [], []]
  for (let turn = 0; turn < repeat; turn++) {
    press.push(await buildRealZine())
    const peers = await openPeers()
    paged.push(await peers.paged())
    vivliostyle.push(await peers.vivliostyle())
  }
  const times = (runs: readonly Run[]) => median(runs.map(({ seconds }) => seconds))
  const peak = (runs: readonly Run[]) => Math.round(median(runs.map(({ peakMb }) => peakMb)))
  return [
    {
      what: 'the real zine, every file of it proved, against pagedjs-cli making one',
      measured: `${formatSeconds(times(press))} against ${formatSeconds(times(paged))}`,
      ratio: times(press) / times(paged),
      most: 1.5,
    },
    {
      what: 'the same against Vivliostyle making one',
      measured: `${formatSeconds(times(press))} against ${formatSeconds(times(vivliostyle))}`,
      ratio: times(press) / times(vivliostyle),
      most: 1.5,
    },
    {
      what: 'its memory at the peak, all processes, in GB',
      measured: `${peak(press)} MB; pagedjs-cli ${peak(paged)} MB, Vivliostyle ${peak(vivliostyle)} MB`,
      ratio: peak(press) / 1000,
      most: 1,
    },
  ]
}
