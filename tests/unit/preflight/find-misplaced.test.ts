import { describe, expect, it } from 'vitest'
import { findMisplaced, seenLetters } from '../../../src/preflight/find-misplaced.ts'
import { splitSource } from '../../../src/zine/words.ts'

const find = (text: string, ...lines: readonly string[]) =>
  findMisplaced(
    splitSource(text).map((word) => ({ ...word, part: 'principle I' })),
    lines.map((letters, index) => ({ page: index + 1, letters: seenLetters(letters) })),
  )

describe('the letters of lines from right to left', () => {
  it.each([
    ['words', 'אבגד הוז', ['זוה דגבא']],
    ['words of another script, and numbers', 'אבגד ICE 12 הוז', ['זוה ICE 12 דגבא']],
    ['a number before a word of another script', 'אבגד 12 הוז', ['זוה 12 דגבא']],
    ['years on either side of a dash', 'אבגד 2020–2026 הוז', ['זוה 2026–2020 דגבא']],
    ['years on either side of a hyphen', 'אבגד 2020-2026 הוז', ['זוה 2020-2026 דגבא']],
    ['brackets, which are mirrored', 'אב (גד) הו', ['וה (דג) בא']],
    ['a stop after a word of another script', 'אבגד ICE. הוז', ['זוה .ICE דגבא']],
    ['a stop at the end of a line', 'אבגד ICE. הוז', ['.ICE דגבא', 'זוה']],
    ['a stop that belongs to a longer quotation', 'אב ICE. US גד', ['ICE. בא', 'דג US']],
    ['a line that ends within a word, at a maqaf', 'אב גד־הו', ['־דג בא', 'וה']],
    ['a line that ends within a word, at a sign', 'אב גד…הו', ['…דג בא', 'וה']],
    ['points, whose place is not told', 'שָׁלוֹם', ['םולש']],
  ])('are in their places: %s', (_, text, lines) => {
    expect(find(text, ...lines)).toBeUndefined()
  })

  it.each([
    ['two words that are swapped', 'אבגד הוז', ['דגבא זוה']],
    ['a number and a word that are swapped', 'אבגד ICE 12 הוז', ['זוה 12 ICE דגבא']],
    ['a stop on the wrong side', 'אבגד ICE. הוז', ['זוה ICE. דגבא']],
    ['a word from the left', 'אבגד הוז', ['הוז דגבא']],
    ['a number from the right', 'אב 12 גד', ['דג 21 בא']],
    ['the rest of a word that is swapped with the next', 'אב־גד הו', ['־בא', 'דג וה']],
    ['a word that comes a line too late', 'אב גד הו', ['דג', 'הו בא']],
  ])('are not: %s', (_, text, lines) => {
    expect(find(text, ...lines)).toMatch(/^page \d has “.*” in the wrong order, at principle I$/)
  })
})
