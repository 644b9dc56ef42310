import { join } from 'node:path'
import { projectDir } from '../support/test-site.ts'
import { buildWithAstro } from './build-with-astro.ts'
import { formatSeconds, median, type Figure } from './figures.ts'
import { layOutAll } from './lay-out-all.ts'
import { installPeers, openPeers } from './peers.ts'
import { makeSheetsPlainly } from './same-work.ts'
import { runPress, siteDir } from './scratch-folder.ts'

const fresh = ['--fresh', '--out', siteDir]
const withMemory = { withMemory: true }

/** Builds the real zine, all of it anew. */
export const buildRealZine = () => runPress(fresh)

/**
 * Measures all files of the real zine beside what the peers take for one, taking turns; then how much memory
 * each takes, in a run of its own, because to look at it takes time.
 */
export async function measurePress(repeat: number): Promise<Figure[]> {
  await installPeers()
  const seconds = {
    press: [] as number[],
    paged: [] as number[],
    vivliostyle: [] as number[],
    astro: [] as number[],
    layouts: [] as number[],
    plain: [] as number[],
  }
  let count = 0
  for (let turn = 0; turn < repeat; turn++) {
    seconds.press.push((await buildRealZine()).seconds)
    const peers = await openPeers()
    seconds.paged.push((await peers.paged()).seconds)
    seconds.vivliostyle.push((await peers.vivliostyle()).seconds)
    seconds.astro.push(await buildWithAstro(join(projectDir, 'content')))
    const layouts = await layOutAll()
    seconds.layouts.push(layouts.seconds)
    count = layouts.count
    seconds.plain.push(await makeSheetsPlainly())
  }
  const press = await runPress(fresh, withMemory)
  const peers = await openPeers()
  const [paged, vivliostyle] = [await peers.paged(withMemory), await peers.vivliostyle(withMemory)]
  const peak = ({ peakMb }: { readonly peakMb: number }) => `${Math.round(peakMb)} MB`
  const against = (what: string, one: number, other: number, most: number | null): Figure => ({
    what,
    measured: `${formatSeconds(one)} against ${formatSeconds(other)}`,
    ratio: one / other,
    most,
  })
  const times = Object.fromEntries(
    Object.entries(seconds).map(([who, all]) => [who, median(all)]),
  ) as Record<keyof typeof seconds, number>
  return [
    against(
      'the real zine, every file of it preflighted, against pagedjs-cli making one',
      times.press,
      times.paged,
      5,
    ),
    against(
      `the same against pagedjs-cli making the ${count} layouts and pdf-lib the sheets, nothing read back`,
      times.press,
      times.plain,
      0.6,
    ),
    against('the same against Vivliostyle making one', times.press, times.vivliostyle, null),
    against(
      'of that, Astro alone, making the pages that the peers are given',
      times.astro,
      times.paged,
      null,
    ),
    against(
      `of that, Chromium alone, laying out and printing the ${count} layouts`,
      times.layouts,
      times.paged,
      null,
    ),
    {
      what: 'its memory at the peak, all processes, in GB',
      measured: `${peak(press)}; pagedjs-cli ${peak(paged)}, Vivliostyle ${peak(vivliostyle)}`,
      ratio: press.peakMb / 1000,
      most: 0.7,
    },
  ]
}
