import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/zine/check/check-content.ts'
import { isError } from '../../src/zine/check/problem.ts'
import { times } from './extent.ts'
import { mutateFile, mutations, originals } from './mutate-content.ts'
import { checkOutcome } from './check-outcome.ts'

describe('a mutated zine', () => {
  it('is right before it is mutated', () => {
    expect(checkContent(originals, 'content').problems.filter(isError)).toEqual([])
    expect(checkOutcome(originals)).toEqual([])
  })

  it('is either right, every word of it, or told of in sentences', () => {
    fc.assert(
      fc.property(mutations, ({ file, changes }) => {
        expect(checkOutcome(mutateFile(originals, file, changes))).toEqual([])
      }),
      { numRuns: times(600, 50_000), seed: 20_261_123 },
    )
  })
  it('would be told where a word is lost, or the insides of the press show', () => {
    const lose: typeof checkContent = (files, folder) => {
      const checked = checkContent(files, folder)
      const [zine] = checked.zines
      const [first, ...others] = zine!.principles
      const principles = [{ ...first!, blocks: first!.blocks.slice(1) }, ...others]
      return { ...checked, zines: [{ ...zine!, principles }] }
    }
    expect(checkOutcome(originals, lose).join('\n')).toMatch(/plain text .*\nMarkdown /)
    const babble: typeof checkContent = (files, folder) => ({
      ...checkContent(files, folder),
      problems: [
        { rule: 'mdx', file: 'content/a', what: 'TypeError: undefined', next: 'mend it' },
        { rule: 'mdx', file: 'content/a', what: 'one\ntwo', next: 'mend it' },
      ],
    })
    expect(checkOutcome(originals, babble)).toEqual([
      'insides: content/a: TypeError: undefined; mend it. [mdx]',
      'no sentence: content/a: one\ntwo; mend it. [mdx]',
    ])
  })
})
