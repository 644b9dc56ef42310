import {
  preflightPagePdf,
  preflightManualDuplex,
  preflightSheetPdf,
  preflightTestPdf,
} from './preflight-pdf.ts'

// What a thread of `preflight.ts` runs: it is given the arguments as one list.

type Arguments<PreflightReport extends (...args: never[]) => unknown> = Parameters<PreflightReport>

export const preflightPage = (args: Arguments<typeof preflightPagePdf>) => preflightPagePdf(...args)
export const preflightSheet = (args: Arguments<typeof preflightSheetPdf>) =>
  preflightSheetPdf(...args)
export const preflightManual = (args: Arguments<typeof preflightManualDuplex>) =>
  preflightManualDuplex(...args)
export const preflightTest = (args: Arguments<typeof preflightTestPdf>) => preflightTestPdf(...args)
