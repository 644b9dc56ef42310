import { directionOf } from '../formats/binding.ts'
import { facesOf } from '../formats/faces.ts'
import type { TestFile } from '../formats/formats.ts'
import { printTestOutline, printTestTexts, writePrintTest } from '../formats/print-test.ts'
import { printTestRoute } from '../formats/routes.ts'
import { papers, turnLandscape } from '../paper/sizes.ts'
import { splitWords } from '../zine/words.ts'
import type { Zine } from '../zine/zine.ts'
import { finishPagePdf } from './finish-page-pdf.ts'
import { printToPdf, withPagedRoute } from './open-route.ts'
import { describeFaults, type PressResult } from './press-sheets.ts'
import type { PressTools } from './press-zine.ts'
import { duplexOf } from './print-preferences.ts'

/** Makes the sheet that tests a printer, and proves it. */
export async function pressPrintTest(
  { browser, prover, siteDir }: PressTools,
  zine: Zine,
  file: TestFile,
): Promise<PressResult> {
  const printed = await withPagedRoute(
    browser,
    siteDir,
    printTestRoute(zine, file.paper),
    printToPdf,
  )
  const text = writePrintTest(zine, file.paper)
  const sheet = turnLandscape(papers[file.paper])
  const direction = directionOf(zine.language)
  const identity = { title: text.title, language: zine.language, direction }
  const duplex = duplexOf(file, 2)
  const outline = printTestOutline(text)
  const content = await finishPagePdf(printed, sheet, identity, outline, duplex)
  const words = printTestTexts(text).flatMap(splitWords)
  const source = words.map((word) => ({ word, part: 'the print test' }))
  const { display, text: textFace } = facesOf(zine.language)
  const fonts = [...display.fontNames, ...textFace.fontNames]
  const expected = { identity, fonts, source, sheet, duplex }
  const faults = await prover.proveTestPdf(content, expected, outline)
  if (faults.length > 0) return { files: [], sentences: describeFaults(zine, file, faults) }
  const cost = { pages: 2, sheets: 1, sides: 2, staples: 0, inkPercent: null } as const
  return { files: [{ ...file, ...cost, content }], sentences: [] }
}
