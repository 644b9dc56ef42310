import { MultiBar, type SingleBar } from 'cli-progress'
import { pluralize } from '../i18n/pluralize.ts'

/** What the build tells about a file as soon as it is finished. */
export interface FinishedFile {
  readonly format: string
  /** The paper, or `-`. */
  readonly paper: string
  readonly pages: number | null
  readonly sheets: number | null
  readonly bytes: number
  /** How long it took; null for one that is cached. */
  readonly seconds: number | null
  /** The file's path below the output folder. */
  readonly path: string
}

/** Where the build tells how far it is. */
export interface Reporter {
  /** @param steps how many files there will be */
  start(steps: number): void
  finished(file: FinishedFile): void
  stop(): void
}

/** Writes a finished file as one line of a table. */
export function formatFinishedFile(file: FinishedFile): string {
  return [
    file.format.padEnd(11),
    file.paper.padEnd(7),
    countIfAny(file.pages, 'page').padStart(9),
    countIfAny(file.sheets, 'sheet').padStart(9),
    `${Math.ceil(file.bytes / 1000)} kB`.padStart(8),
    (file.seconds === null ? 'cached' : `${file.seconds.toFixed(1)} s`).padStart(7),
    ` ${file.path}`,
  ].join(' ')
}

function countIfAny(number: number | null, noun: string): string {
  return number === null ? '' : pluralize(number, noun)
}

/** Reports a line per file, with a progress bar below them where the stream is a terminal. */
export function createReporter(stream: NodeJS.WriteStream): Reporter {
  if (!stream.isTTY) {
    return {
      start: () => {},
      finished: (file) => void stream.write(`${formatFinishedFile(file)}\n`),
      stop: () => {},
    }
  }
  // A MultiBar, because a single one cannot have lines written above it. It leaves the cursor, the
  // wrapping and Ctrl-C alone: a build that is stopped must leave the terminal as it was.
  const bars = new MultiBar({
    stream,
    format: '{bar} {value} of {total} files',
    clearOnComplete: true,
    hideCursor: null,
    linewrap: true,
    gracefulExit: false,
  })
  let bar: SingleBar | undefined
  return {
    start: (steps) => {
      bar = bars.create(steps, 0)
    },
    finished: (file) => {
      bars.log(`${formatFinishedFile(file)}\n`)
      bar?.increment()
      bars.update()
    },
    stop: () => bars.stop(),
  }
}

/**
 * Makes a reporter for each of several pieces of work that go on side by side: what is reported of one is held
 * back until those before it have stopped.
 */
export function reportInOrder(
  reporter: Pick<Reporter, 'finished'>,
  count: number,
): readonly Pick<Reporter, 'finished' | 'stop'>[] {
  const held: FinishedFile[][] = Array.from({ length: count }, () => [])
  const stopped = new Set<number>()
  let turn = 0
  const tell = () => {
    while (turn < count) {
      for (const file of held[turn]!.splice(0)) reporter.finished(file)
      if (!stopped.has(turn)) return
      turn += 1
    }
  }
  return held.map((files, index) => ({
    finished: (file) => {
      files.push(file)
      tell()
    },
    stop: () => {
      stopped.add(index)
      tell()
    },
  }))
}

/** Gives the seconds since it was last asked, or started. */
export type Clock = () => number

/** Starts a clock. */
export function startClock(): Clock {
  let since = performance.now()
  return () => {
    const seconds = (performance.now() - since) / 1000
    since = performance.now()
    return seconds
  }
}
