import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import type {
  preflightPagePdf,
  preflightManualDuplex,
  preflightSheetPdf,
  preflightTestPdf,
} from './preflight-pdf.ts'

/**
 * The room a thread has for what it has just made, in megabytes. Of a page next to nothing is needed any more
 * once it is read; with the room V8 takes by itself, a thread grows by a hundred megabytes.
 */
const maxYoungGenerationSizeMb = 16

/** The preflight of files, each in a thread of its own, as many side by side as there are cores. */
export interface PreflightPool {
  readonly pagePdf: typeof preflightPagePdf
  readonly sheetPdf: typeof preflightSheetPdf
  readonly manualDuplex: typeof preflightManualDuplex
  readonly testPdf: typeof preflightTestPdf
  /** Ends the threads. Call it in `finally`. */
  close(): Promise<void>
}

/**
 * Opens the threads that preflight files: reading a PDF back takes longer than making it. They start with the first
 * file.
 */
export function openPreflightPool(): PreflightPool {
  const threads = availableParallelism()
  let pool: Promise<Tinypool> | undefined
  const open = async () => {
    const { Tinypool: Pool } = await import('tinypool')
    return new Pool({
      filename: new URL('pool-thread.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxYoungGenerationSizeMb },
    })
  }
  const run = (name: string) => async (args: readonly unknown[]) => {
    const opened = await (pool ??= open())
    return opened.run(args, { name })
  }
  return {
    pagePdf: (...args) => run('preflightPage')(args) as ReturnType<typeof preflightPagePdf>,
    sheetPdf: (...args) => run('preflightSheet')(args) as ReturnType<typeof preflightSheetPdf>,
    manualDuplex: (...args) =>
      run('preflightManual')(args) as ReturnType<typeof preflightManualDuplex>,
    testPdf: (...args) => run('preflightTest')(args) as ReturnType<typeof preflightTestPdf>,
    close: async () => (await pool)?.destroy(),
  }
}
