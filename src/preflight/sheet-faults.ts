import { lightestRulePt, type Size } from '../imposition/sizes.ts'
import { sizeTolerancePt } from './preflight-pages.ts'
import type { ReadPage } from './read-pdf.ts'

/** What is wrong with the pages or sides of a file: size, clipped text, light rules, wrong glyphs, foreign fonts. */
export function sheetFaults(
  read: readonly ReadPage[],
  noun: 'page' | 'side',
  size: Size,
  names: readonly string[],
): string[] {
  return read.flatMap(({ widthMm, heightMm, clipped, thinRules, wrongGlyphs, fonts }, index) => {
    const faults = clipped.map((text) => `${noun} ${index + 1} clips “${text}”`)
    if (Math.max(Math.abs(widthMm - size.widthMm), Math.abs(heightMm - size.heightMm)) > 0.05) {
      const found = `${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm`
      faults.push(
        `${noun} ${index + 1} measures ${found}, not ${size.widthMm} x ${size.heightMm} mm`,
      )
    }
    const lightest = Math.min(...thinRules.map(({ widthPt }) => widthPt))
    if (thinRules.length > 0) {
      const found = `a rule of ${lightest.toFixed(2)} pt`
      faults.push(`${noun} ${index + 1} has ${found}; ${lightestRulePt} pt is the lightest`)
    }
    faults.push(...wrongGlyphs.map((fault) => `${noun} ${index + 1} ${fault}`))
    const foreign = fonts.filter((font) => {
      const own = names.some((name) => font.startsWith(name))
      return !own || font.endsWith('not embedded')
    })
    faults.push(...foreign.map((font) => `${noun} ${index + 1} uses the font ${font}`))
    return faults
  })
}

/** Letters that are too small on the sheet, whatever size the pages were laid out in. */
export function smallTypeFaults(sides: readonly ReadPage[], leastPt: number): string[] {
  const runs = sides.flatMap((side, index) => side.runs.map((run) => ({ side: index + 1, ...run })))
  const small = runs.find(({ sizePt }) => sizePt < leastPt - sizeTolerancePt)
  if (small === undefined) return []
  const size = `${small.sizePt.toFixed(2)} pt; ${leastPt} pt is the least`
  return [`side ${small.side} has “${small.text}” in ${size}`]
}
