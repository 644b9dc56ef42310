import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { papersOf, sheetFiles, sheetFormats } from '../../src/formats/formats.ts'
import { marginStoodBy } from '../../src/formats/margins.ts'
import { readZine } from '../support/read-zine.ts'
import { itWith } from '../support/outside-program.ts'
import { testSiteDir } from '../support/test-site.ts'

const dotsPerInch = 100
const poppler = [{ program: 'pdftoppm', package: 'poppler-utils' }]

/** How near ink comes to any edge on any side of a file, in millimeters, as poppler draws it. */
function nearestInkMm(name: string): number {
  const file = join(testSiteDir, 'IceMelts', name)
  const options = ['-r', String(dotsPerInch), '-gray', file]
  let pictures = execFileSync('pdftoppm', options, { maxBuffer: 1e9 })
  let nearest = Number.POSITIVE_INFINITY
  while (pictures.length > 0) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
      pictures.subarray(0, 40).toString('latin1'),
    )!
    const [columns, rows] = [Number(width), Number(height)]
    const dots = pictures.subarray(head.length, head.length + columns * rows)
    pictures = pictures.subarray(head.length + columns * rows)
    for (const [index, dot] of dots.entries()) {
      if (dot >= 128) continue
      const [x, y] = [index % columns, Math.floor(index / columns)]
      nearest = Math.min(nearest, x, y, columns - 1 - x, rows - 1 - y)
    }
  }
  return (nearest * 25.4) / dotsPerInch
}

const zine = await readZine()

describe('the margins that the print test names', () => {
  const files = sheetFormats.flatMap((format) =>
    papersOf(zine, format).flatMap((paper) =>
      sheetFiles(zine, format)
        .filter((file) => file.paper === paper && file.part === 'whole')
        .map((file) => ({ file, stoodMm: marginStoodBy(format, paper) })),
    ),
  )

  for (const { file, stoodMm } of files) {
    const needMm = file.wideMargin === true ? 12.7 : stoodMm
    itWith(poppler, `leave all ink of ${file.name} on the paper`, () => {
      expect(nearestInkMm(file.name)).toBeGreaterThanOrEqual(needMm)
    })
  }

  itWith(
    poppler,
    'would take ink of the usual one sheet where they are as wide as half an inch',
    () => {
      expect(nearestInkMm('ice-melts-one-sheet-letter.pdf')).toBeLessThan(12.7)
    },
  )
})
