import { MultiBar, type SingleBar } from 'cli-progress'
import { countNoun } from '../formats/count-noun.ts'

/** What the press tells about a file as soon as it is finished. */
export interface FinishedFile {
  readonly format: string
  /** The paper, or `-`. */
  readonly paper: string
  readonly pages: number | null
  readonly sheets: number | null
  readonly bytes: number
  readonly seconds: number
  /** The file's path below the output folder. */
  readonly path: string
}

/** Where the press tells how far it is. */
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
    `${file.seconds.toFixed(1)} s`.padStart(7),
    ` ${file.path}`,
  ].join(' ')
}

function countIfAny(number: number | null, noun: string): string {
  return number === null ? '' : countNoun(number, noun)
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
