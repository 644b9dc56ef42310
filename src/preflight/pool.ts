import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import type { provePagePdf, provePassPdfs, proveSheetPdf, proveTestPdf } from './preflight-pdf.ts'

/**
 * The room a thread has for what it has just made, in megabytes. Of a page next to nothing is needed any more
 * once it is read; with the room V8 takes by itself, a thread grows by a hundred megabytes.
 */
const maxYoungGenerationSizeMb = 16

/** The proofs, each worked on in a thread of its own, as many side by side as there are cores. */
export interface Prover {
  readonly provePagePdf: typeof provePagePdf
  readonly proveSheetPdf: typeof proveSheetPdf
  readonly provePassPdfs: typeof provePassPdfs
  readonly proveTestPdf: typeof proveTestPdf
  /** Ends the threads. Call it in `finally`. */
  close(): Promise<void>
}

/**
 * Gets the threads ready that prove files: reading a PDF back takes longer than making it. They start with
 * the first proof.
 */
export function startProver(): Prover {
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
    provePagePdf: (...args) => run('provePage')(args) as ReturnType<typeof provePagePdf>,
    proveSheetPdf: (...args) => run('proveSheet')(args) as ReturnType<typeof proveSheetPdf>,
    provePassPdfs: (...args) => run('provePasses')(args) as ReturnType<typeof provePassPdfs>,
    proveTestPdf: (...args) => run('proveTest')(args) as ReturnType<typeof proveTestPdf>,
    close: async () => (await pool)?.destroy(),
  }
}
