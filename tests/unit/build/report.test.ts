import { Writable } from 'node:stream'
import xterm from '@xterm/headless'
import { describe, expect, it } from 'vitest'
import { createReporter, formatFinishedFile, reportInOrder } from '../../../src/build/report.ts'

// A CommonJS package: Node finds its names only below the default.
const { Terminal } = xterm

describe('the report', () => {
  const file = {
    format: 'booklet',
    paper: 'a4',
    pages: 12,
    sheets: 3,
    bytes: 70_001,
    seconds: 0.52,
    path: 'Z/z-booklet-a4.pdf',
  }
  const line = 'booklet     a4       12 pages  3 sheets    71 kB   0.5 s  Z/z-booklet-a4.pdf'

  it('is a line for each file', () => {
    expect(formatFinishedFile(file)).toBe(line)
    const written: string[] = []
    const stream = { isTTY: false, write: (text: string) => written.push(text) }
    const reporter = createReporter(stream as unknown as NodeJS.WriteStream)
    reporter.start(1)
    reporter.finished(file)
    reporter.stop()
    expect(written).toEqual([`${line}\n`])
  })

  it('reports a file that is cached', () => {
    expect(formatFinishedFile({ ...file, seconds: null })).toBe(line.replace('  0.5 s', ' cached'))
  })

  it('is told in order, whatever is finished first', () => {
    const told: string[] = []
    const reporters = reportInOrder({ finished: ({ path }) => told.push(path) }, 3)
    const finish = (index: number, path: string) => reporters[index]!.finished({ ...file, path })
    finish(2, 'c1')
    finish(1, 'b1')
    expect(told).toEqual([])
    finish(0, 'a1')
    expect(told).toEqual(['a1'])
    reporters[1]!.stop()
    finish(0, 'a2')
    reporters[0]!.stop()
    expect(told).toEqual(['a1', 'a2', 'b1', 'c1'])
    finish(2, 'c2')
    reporters[2]!.stop()
    expect(told).toEqual(['a1', 'a2', 'b1', 'c1', 'c2'])
  })

  it('is the same lines above a progress bar on a terminal', async () => {
    const terminal = new Terminal({ cols: 90, rows: 10, convertEol: true, allowProposedApi: true })
    const stream = Object.assign(
      new Writable({ write: (chunk: Buffer, _, done) => terminal.write(chunk, done) }),
      { isTTY: true, columns: 90 },
    ) as unknown as NodeJS.WriteStream
    const readScreen = async () => {
      await new Promise<void>((resolve) => terminal.write('', resolve))
      const lines = Array.from({ length: 10 }, (_, row) =>
        terminal.buffer.active.getLine(row)!.translateToString(true),
      )
      return lines.filter((text) => text !== '')
    }
    const other = { ...file, paper: 'letter' }
    const reporter = createReporter(stream)
    reporter.start(3)
    reporter.finished(file)
    reporter.finished(other)
    const bar = expect.stringMatching(/^=+-+ 2 of 3 files$/) as string
    expect(await readScreen()).toEqual([line, formatFinishedFile(other), bar])
    reporter.stop()
    expect(await readScreen()).toEqual([line, formatFinishedFile(other)])
  })
})
