import { markCapitals, spansOfCapitals, type Span } from './capitals.ts'
import { familyOf, type FaceRole } from './faces.ts'

/** A rule of a stylesheet that brings one font: a weight and slope of a set of letters. */
export interface FaceRule {
  /** The whole rule, as it was written. */
  readonly css: string
  readonly family: string
  /** The address of its WOFF2 file, as it was written. */
  readonly address: string
  /** The characters it is for; all, where the rule does not say. */
  readonly covers: (codePoint: number) => boolean
}

const rulePattern = /@font-face\s*\{([^}]*)\}/g

/** Finds the rules of a stylesheet that bring fonts. */
export function findFaceRules(css: string): FaceRule[] {
  return [...css.matchAll(rulePattern)].map(([rule, body]) => {
    const address = /url\(\s*["']?([^"')]+\.woff2[^"')]*)["']?\s*\)/.exec(body!)?.[1] ?? ''
    const family = /font-family:\s*["']?([^;"']+)/.exec(body!)?.[1]?.trim() ?? ''
    const range = /unicode-range:\s*([^;]+)/.exec(body!)?.[1]
    return { css: rule, family, address, covers: readRange(range) }
  })
}

/** Reads `U+0000-00FF, U+4??`. @see https://drafts.csswg.org/css-fonts/#unicode-range-desc */
function readRange(range: string | undefined): FaceRule['covers'] {
  if (range === undefined) return () => true
  const spans = readSpans(range)
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to)
}

function readSpans(range: string): Span[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt(to.replaceAll('?', 'F'), 16),
    ]
  })
}

/** The weights that a variable face is drawn in: display is as heavy as it gets. */
const weights: Readonly<Record<FaceRole, readonly number[]>> = {
  display: [900],
  capitals: [900],
  text: [400, 700],
  legible: [400, 700],
}

/**
 * Makes a rule of a package rules of a role: under the name stylesheets ask for, with its WOFF2 file
 * alone. A variable face has one for each weight: of a range of weights Chromium makes a font of drawings
 * in a PDF, which some viewers show empty. The build cuts the file to the weight. The fonts of a display
 * face say that they are of one weight: of others a browser would take one alone. A rule for capitals asks for a
 * font that draws small letters as capitals, and is for the letters whose capitals the font has.
 * @param language a BCP 47 tag, which decides what a capital is
 */
export function assignFaceRule(rule: FaceRule, role: FaceRole, language: string): string {
  const { family } = rule
  const address = role === 'capitals' ? markCapitals(rule.address, language) : rule.address
  const css = role === 'capitals' ? withCapitalsRange(rule.css, language) : rule.css
  const isHeavy = role === 'display' || role === 'capitals'
  const named = css
    .replace(new RegExp(`(font-family:\\s*)["']?${RegExp.escape(family)}["']?`), (_, before) => {
      return `${String(before)}"${familyOf(role)}"`
    })
    .replace(/src:[^;}]*/, `src:url(${address}) format("woff2")`)
    // Upright is what a font is if nothing is said.
    .replace(/font-style:\s*normal;\s*/, '')
    .replace(/(font-weight:)\s*\d+(?=[;}])/, isHeavy ? `$1${weights.display[0]}` : '$&')
  const range = /font-weight:\s*\d+ \d+/
  if (!range.test(named)) return named
  return weights[role].map((weight) => named.replace(range, `font-weight:${weight}`)).join('')
}

/** The weight a rule asks a variable font for; undefined where the font has only one. */
export function weightOfVariable({ css, address }: FaceRule): number | undefined {
  if (!/-wght-/.test(address)) return undefined
  return Number(/font-weight:\s*(\d+)/.exec(css)?.[1])
}

/** Makes a rule one for the letters whose capitals it was for. */
function withCapitalsRange(css: string, language: string): string {
  return css.replace(/(unicode-range:\s*)([^;}]*)/, (_, name: string, range: string) => {
    const key = `${language} ${range}`
    const known = capitalsRanges.get(key) ?? writeRange(spansOfCapitals(readSpans(range), language))
    capitalsRanges.set(key, known)
    return name + known
  })
}

/** A font of Chinese is asked for by a hundred rules on each page. */
const capitalsRanges = new Map<string, string>()

function writeRange(spans: readonly Span[]): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase()
  return spans
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',')
}

/** Writes a rule for every character, where there is no other one to choose from. */
export function withoutRange(css: string): string {
  return css.replace(/;?\s*unicode-range:[^;}]*/, '')
}
