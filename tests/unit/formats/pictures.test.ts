import { describe, expect, it } from 'vitest'
import { sheetFormat, sheetFormats } from '../../../src/formats/formats.ts'
import { picturesOf } from '../../../src/formats/pictures.ts'

type Without = Parameters<typeof picturesOf>[0]['without']
const whole = { without: [] }

describe('picturesOf', () => {
  it.each([
    ['booklet', 'cover', 293, 440],
    ['booklet', 'sheet', 440, 340],
    ['one-sheet', 'cover', 331, 440],
    ['one-sheet', 'sheet', 340, 440],
    ['mini', 'cover', 293, 440],
    ['mini', 'sheet', 440, 340],
    ['poster', 'cover', 331, 440],
    ['large-print', 'cover', 331, 440],
    ['large-print', 'sheet', 340, 440],
  ] as const)('of the %s have a %s of %i by %i pixels', (id, kind, widthPx, heightPx) => {
    const name = `pictures/${id}-${kind}.png`
    const picture = picturesOf(whole, sheetFormat(id)).find((candidate) => candidate.kind === kind)
    expect(picture).toEqual({ kind, name, widthPx, heightPx })
  })

  it('are a cover and a sheet, but of a poster, which is its own cover', () => {
    const kinds = sheetFormats.map((format) => picturesOf(whole, format).map(({ kind }) => kind))
    const both = ['cover', 'sheet']
    expect(kinds).toEqual([both, both, both, ['cover'], both])
  })

  it('have names of their own', () => {
    const names = sheetFormats.flatMap((format) =>
      picturesOf(whole, format).map(({ name }) => name),
    )
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('picturesOf, where a zine is published without some papers', () => {
  it('shows the first that is left', () => {
    const mini = sheetFormat('mini')
    const sizes = (without: Without) =>
      picturesOf({ without }, mini).map(({ widthPx, heightPx }) => [widthPx, heightPx])
    expect(sizes(['mini-letter'])).toEqual([
      [293, 440],
      [440, 311],
    ])
    // On Tabloid its pages are quarters of a sheet, not eighths.
    expect(sizes(['mini-letter', 'mini-a4'])).toEqual([
      [331, 440],
      [440, 285],
    ])
    expect(sizes(['mini'])).toEqual([])
  })
})
