import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { expectationOf } from '../../src/build/zine/paginate.ts'
import { printFiles, type PageFile, type SheetFile } from '../../src/formats/formats.ts'
import { pageLayouts } from '../../src/formats/page-layouts.ts'
import { findMissingWords } from '../../src/preflight/find-unsearchable.ts'
import { itWith } from '../support/outside-program.ts'
import { readZine } from '../support/read-zine.ts'
import { testSiteDir } from '../support/test-site.ts'

const zine = await readZine()
const files = printFiles(zine).filter(
  (file): file is PageFile | SheetFile => file.format !== 'print-test' && file.part === 'whole',
)

/** The viewers of other people: what is searched and copied in them. */
const readers = [
  { program: 'pdftotext', package: 'poppler-utils', ask: (path: string) => [path, '-'] },
  { program: 'mutool', package: 'mupdf-tools', ask: (path: string) => ['draw', '-F', 'txt', path] },
]

describe.each(readers)('the words that $program reads', ({ program, package: from, ask }) => {
  const read = (name: string) =>
    execFileSync(program, ask(join(testSiteDir, 'IceMelts', name)), {
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()

  itWith([{ program, package: from }], 'are all words of the source, in every file', () => {
    const missing = files.flatMap(({ name, layout }) => {
      const { source } = expectationOf(zine, pageLayouts[layout])
      return findMissingWords(source, read(name)).map(({ word }) => `${name}: ${word}`)
    })
    expect(files.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  itWith([{ program, package: from }], 'would be found to lack one', () => {
    const { source } = expectationOf(zine, pageLayouts.poster)
    const more = [...source, { word: 'sourdough', part: 'principle I' }]
    expect(findMissingWords(more, read('ice-melts-poster-a4.pdf'))).toEqual(more.slice(-1))
  })
})
