import { describe, expect, it } from 'vitest'
import { pageLayouts, type PageLayoutId } from '../../../../src/formats/page-layouts.ts'
import { findOverset, findTooMuchCreep, isTooLong } from '../../../../src/build/zine/overset.ts'
import { expectationOf, type FinishedPages } from '../../../../src/build/zine/paginate.ts'
import type { PageText } from '../../../../src/preflight/page-text.ts'
import { formatProblem } from '../../../../src/zine/check/problem.ts'
import type { Zine } from '../../../../src/zine/zine.ts'
import { readZine } from '../../../support/read-zine.ts'

const zine = await readZine()

/** Pages with nothing on them, of which only the number counts. */
function pagesOf(id: PageLayoutId, count: number): FinishedPages {
  const layout = pageLayouts[id]
  const pages: PageText[] = Array.from({ length: count }, (_, index) => {
    return { page: index + 1, runs: [] }
  })
  const expected = expectationOf(zine, layout)
  const preflight = { pages, faults: [] }
  return { layout, pdf: new Uint8Array(), expected, outline: [], preflight, cached: false }
}

const sentencesOf = (own: Zine, ...pressed: FinishedPages[]) =>
  findOverset(own, pressed).map(formatProblem)

describe('findOverset', () => {
  it.each([
    ['quarter', 8],
    ['eighth', 8],
    ['poster', 1],
    ['half', 400],
    ['large-print', 400],
  ] as const)('finds nothing wrong with %s pages that number %i', (id, count) => {
    expect(isTooLong(pagesOf(id, count))).toBe(false)
    expect(sentencesOf(zine, pagesOf(id, count))).toEqual([])
  })

  it('names every format that takes the pages, and what to write to leave them out', () => {
    const own = { ...zine, without: ['poster-a3'] } as const
    const pressed = [pagesOf('quarter', 9), pagesOf('poster', 2), pagesOf('large-poster', 2)]
    const all =
      'without: [poster-a3, one-sheet, mini-tabloid, mini-a3, poster-letter, poster-a4, poster-tabloid]'
    expect(sentencesOf({ ...own, without: [...own.without] }, ...pressed)).toEqual([
      `content/ice-melts/en/zine.yaml: the text is 1 line too long for the 8 pages of one-sheet, mini-tabloid, and mini-a3; shorten it by 1 line, or leave it out with "${all}". [too-long]`,
      `content/ice-melts/en/zine.yaml: the text is 1 line too long for the 1 page of poster-letter and poster-a4; shorten it by 1 line, or leave it out with "${all}". [too-long]`,
      `content/ice-melts/en/zine.yaml: the text is 1 line too long for the 1 page of poster-tabloid; shorten it by 1 line, or leave it out with "${all}". [too-long]`,
    ])
  })
})

describe('findTooMuchCreep', () => {
  const creepOf = (fields: Partial<Zine>, count: number) =>
    findTooMuchCreep({ ...zine, ...fields }, pagesOf('half', count)).map(formatProblem)

  it('finds nothing wrong where the text stays clear of the fold', () => {
    expect(creepOf({ paperThickness: 0 }, 400)).toEqual([])
    expect(creepOf({ paperThickness: 0.1 }, 320)).toEqual([])
    expect(creepOf({ paperThickness: 0.1, signature: 16 }, 4000)).toEqual([])
  })

  it('tells when it does not', () => {
    expect(creepOf({ paperThickness: 0.1 }, 400)).toEqual([
      'content/ice-melts/en/zine.yaml, field paperThickness: it moves the text of 100 nested sheets by 9.9 mm towards the fold, and 8 mm is the most; write the thickness of your paper, about 0.1, or nest fewer sheets, for example with "signature: 16". [creep]',
    ])
  })
})
