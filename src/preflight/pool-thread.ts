import { provePagePdf, provePassPdfs, proveSheetPdf, proveTestPdf } from './preflight-pdf.ts'

// What a thread of `prover.ts` runs: it is given the arguments as one list.

type Arguments<Proof extends (...args: never[]) => unknown> = Parameters<Proof>

export const provePage = (args: Arguments<typeof provePagePdf>) => provePagePdf(...args)
export const proveSheet = (args: Arguments<typeof proveSheetPdf>) => proveSheetPdf(...args)
export const provePasses = (args: Arguments<typeof provePassPdfs>) => provePassPdfs(...args)
export const proveTest = (args: Arguments<typeof proveTestPdf>) => proveTestPdf(...args)
