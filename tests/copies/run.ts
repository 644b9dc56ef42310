import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sheetFormat, type SheetFormatId } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { launchChromium } from '../../src/browser/launch-chromium.ts'
import { readZine } from '../support/read-zine.ts'
import { projectDir } from '../support/test-site.ts'
import {
  codeGeneration,
  findShortfalls,
  formatTable,
  percentOf,
  replaceTable,
  type CopyScore,
} from './copies-table.ts'
import { measureCopies, type Setting } from './measure-copies.ts'
import { plainSerif, printPlain } from './plain-setting.ts'
import { findReaders } from './read-copy.ts'
import { foldedPages, singlePages } from './reader-pages.ts'

// How well a zine is read on a copy of a copy of a copy: of what lies in a folder that was built, by the
// model in `simulate-copy.ts`. The long form writes the table in `README.md` here anew; the short one is for CI.

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
  },
})

/** The formats, and the sizes at which their text is set beside a plain setting. */
const formats: readonly SheetFormatId[] = ['booklet', 'one-sheet', 'mini', 'large-print']
const plainSizesPt = [11, 9]

async function readFormat(id: SheetFormatId): Promise<Setting> {
  const name = `ice-melts-${id}-letter.pdf`
  const bytes = await readFile(join(projectDir, values.out, 'IceMelts', name)).catch(() => {
    throw new Error(`${values.out}/IceMelts/${name} is not there; run npm run build first.`)
  })
  const pages = await foldedPages(bytes, sheetFormat(id))
  return { name: id, pages, address: 'https://crimethinc.com/IceMelts' }
}

/** Every page of every format, at more generations than anybody copies, beside the plain settings. */
async function measureAll(): Promise<CopyScore[]> {
  const generations = [1, 3, 6, codeGeneration]
  const scores: CopyScore[] = []
  const add = async (setting: Setting) => {
    const found = await measureCopies(setting, generations)
    for (const score of found) {
      console.log(`${score.setting}, copy ${score.generation}: ${percentOf(score)} %`)
    }
    scores.push(...found)
  }
  for (const id of formats) await add(await readFormat(id))
  const zine = await readZine()
  const browser = await launchChromium()
  try {
    for (const sizePt of plainSizesPt) {
      const pages = await singlePages(await printPlain(browser, zine, sizePt))
      await add({ name: `${plainSerif}, ${sizePt} pt`, pages })
    }
  } finally {
    await browser.close()
  }
  return scores
}

/** Two pages of text and the last one, with the QR code. */
async function measureSome(): Promise<CopyScore[]> {
  const scores: CopyScore[] = []
  for (const id of ['booklet', 'one-sheet'] as const) {
    const { pages, ...setting } = await readFormat(id)
    const some = { ...setting, pages: [pages[1]!, pages[4]!] }
    scores.push(...(await measureCopies({ name: id, pages: some.pages }, [3, 6])))
    const last = { ...setting, pages: [pages.at(-1)!] }
    scores.push(...(await measureCopies(last, [], [codeGeneration])))
  }
  return scores
}

/** What a row is called: a format with the size of its text. */
function nameRow({ setting, ...score }: CopyScore): CopyScore {
  const format = formats.find((id) => id === setting)
  if (format === undefined) return { ...score, setting }
  const { textPt } = pageLayouts[sheetFormat(format).papers.letter!]
  return { ...score, setting: `\`${setting}\`, ${textPt} pt` }
}

try {
  const readers = await findReaders()
  const scores = values.short ? await measureSome() : await measureAll()
  if (!values.short) {
    const readme = join(projectDir, 'tests/copies/README.md')
    const table = formatTable(scores.map(nameRow), readers)
    await writeFile(readme, replaceTable(await readFile(readme, 'utf8'), table))
    // The cells of a table are lined up, as everything in the project is formatted.
    execFileSync(join(projectDir, 'node_modules/.bin/prettier'), ['--write', readme])
  }
  const shortfalls = findShortfalls(scores)
  for (const sentence of shortfalls) console.error(sentence)
  if (shortfalls.length > 0) process.exitCode = 1
  else console.log(`Copies are read as they are to be, by ${readers.join(' and ')}.`)
} catch (error) {
  const why = error instanceof Error ? error.message : String(error)
  if (values.short && why.endsWith('is not installed')) console.log(`skipped: ${why}`)
  else {
    console.error(why)
    process.exitCode = 1
  }
}
