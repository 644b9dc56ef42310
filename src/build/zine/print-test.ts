import { directionOf } from '../../i18n/direction.ts'
import { facesOf } from '../../typography/faces.ts'
import type { TestFile } from '../../formats/formats.ts'
import { printTestOutline, printTestTexts, writePrintTest } from '../../formats/print-test.ts'
import { printTestRoute } from '../../routes/routes.ts'
import { papers, turnLandscape } from '../../imposition/sizes.ts'
import { splitWords } from '../../zine/words.ts'
import type { Zine } from '../../zine/zine.ts'
import { layOutRoute, loadPdfTools, loadPreflight, type BuildContext } from '../context.ts'
import { duplexOf } from '../../pdf/metadata.ts'
import { describeFaults } from './describe-faults.ts'
import type { PdfResult } from './impose-sheets.ts'

/** Makes the sheet that tests a printer, and preflights it. */
export async function makePrintTest(
  context: BuildContext,
  zine: Zine,
  file: TestFile,
): Promise<PdfResult> {
  const text = writePrintTest(zine, file.paper)
  const sheet = turnLandscape(papers[file.paper])
  const direction = directionOf(zine.language)
  const identity = { title: text.title, language: zine.language, direction }
  const duplex = duplexOf(file, 2)
  const outline = printTestOutline(text)
  const words = printTestTexts(text).flatMap(splitWords)
  const source = words.map((word) => ({ word, part: 'the print test' }))
  const { display, text: textFace } = facesOf(zine.language)
  const fonts = [...display.fontNames, ...textFace.fontNames]
  const expected = { identity, fonts, source, sheet, duplex }
  const route = printTestRoute(zine, file.paper)
  const routeSource = await context.findPageDependencies(route)
  const { code, chromium, cache, inTurn } = context
  const inputs = { code, chromium, routeSource, expected, outline }
  const make = async () => {
    const { finishPagePdf } = await loadPdfTools()
    const { preflightTestPdf } = await loadPreflight()
    const { printToPdf } = await import('../../browser/lay-out-route.ts')
    const printed = await layOutRoute(context, route, routeSource, printToPdf)
    return inTurn(async () => {
      const content = await finishPagePdf(printed, sheet, identity, outline, duplex)
      return { content, faults: await preflightTestPdf(content, expected, outline) }
    })
  }
  const { value, cached } = await cache.remember(
    'print-test',
    inputs,
    make,
    ({ faults }) => faults.length === 0,
  )
  const { content, faults } = value
  if (faults.length > 0) return { files: [], sentences: describeFaults(zine, file, faults) }
  const cost = { pages: 2, sheets: 1, sides: 2, staples: 0, inkPercent: null } as const
  return { files: [{ ...file, ...cost, content, cached }], sentences: [] }
}
